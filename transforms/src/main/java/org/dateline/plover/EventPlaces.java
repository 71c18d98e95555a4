package org.dateline.plover;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.PlaceMention;
import org.dateline.gazetteer.Place;
import org.dateline.plover.EventMention.Basis;
import org.jspecify.annotations.Nullable;

/** Finds where a trigger's event happened. Stateless. */
final class EventPlaces {
  private static final Set<String> PLACING =
      Set.of(
          "in",
          "at",
          "near",
          "from",
          "on",
          "inside",
          "outside",
          "across",
          "along",
          "into",
          "around",
          "over",
          "out_of",
          "off",
          "through",
          "throughout",
          "within",
          "between");

  /** "took to the streets of Lomé": there, whatever the preposition. */
  private static final Set<String> STREETS = Set.of("street", "square", "road", "avenue");

  /** What lies in the country whose name stands before it. */
  private static final Set<String> REGIONS =
      Set.of(
          "airspace",
          "area",
          "border",
          "capital",
          "city",
          "coast",
          "desert",
          "district",
          "frontier",
          "highland",
          "island",
          "province",
          "region",
          "side",
          "soil",
          "territory",
          "town",
          "village",
          "waters");

  private static final Set<String> STAYING =
      Set.of("base", "bear", "exile", "headquarter", "hold", "jail", "live", "reside", "work");

  private EventPlaces() {}

  /** Whether the noun names a street or square: a place to be in, nobody. */
  static boolean isStreet(String lemma) {
    return STREETS.contains(lemma);
  }

  /** A place and what it rests on. */
  record Where(PlaceMention place, Basis basis) {}

  /** Where it happened; null if the text does not tell. */
  static @Nullable Where of(Discourse discourse, Coding coding) {
    Syntax syntax = discourse.syntax(coding.sentence);
    int anchor = coding.frame.light >= 0 ? coding.frame.light : coding.trigger();
    int clause = GoverningTimes.clause(syntax, anchor);
    PlaceMention inClause = null;
    PlaceMention inSentence = null;
    int nearest = Integer.MAX_VALUE;
    for (PlaceMention place : named(discourse.article())) {
      if (place.begin() < syntax.sentence().begin() || place.end() > syntax.sentence().end()) {
        continue;
      }
      int token = lastToken(syntax, place);
      if (token < 0
          || !isPlacing(syntax, token)
          || isParty(syntax, token, place)
          || isOwner(syntax, token, place)
          || isOfExample(syntax, token)) {
        continue;
      }
      boolean own = GoverningTimes.clause(syntax, token) == clause;
      int distance =
          Math.abs(token - coding.trigger())
              + (syntax.isWithin(token, coding.trigger()) ? 0 : 10)
              + (token < coding.trigger() ? 3 : 0);
      if (own && distance < nearest) {
        inClause = place;
        nearest = distance;
      } else if (!own && inSentence == null && !isOfSomebody(syntax, token)) {
        inSentence = place;
      }
    }
    if (inClause != null) {
      return new Where(inClause, Basis.CLAUSE);
    }
    if (inSentence != null) {
      return new Where(inSentence, Basis.SENTENCE);
    }
    Where participant = participant(discourse, coding);
    if (participant != null) {
      return participant;
    }
    Where home = domestic(discourse, coding);
    return home != null ? home : ofDateline(discourse, coding);
  }

  /** The place that the dateline at the head of the text names; null if it names none. */
  static @Nullable PlaceMention dateline(AnnotatedArticle article) {
    String named = article.article().datelinePlace();
    List<PlaceMention> places = named(article);
    if (named == null || places.isEmpty()) {
      return null;
    }
    PlaceMention first = places.get(0);
    boolean opens = article.article().text().substring(0, first.begin()).isBlank();
    return opens ? first : null;
  }

  /** Without demonyms and what only bears a place's name: neither tells where things happen. */
  private static List<PlaceMention> named(AnnotatedArticle article) {
    return article.places().stream().filter(PlaceMention::isNamed).toList();
  }

  /** In the lead, what is done by or to the dateline's country happens where the dateline says. */
  private static @Nullable Where ofDateline(Discourse discourse, Coding coding) {
    PlaceMention place = coding.sentence == 0 ? dateline(discourse.article()) : null;
    String country = place == null ? null : place.place().country();
    return country != null && (has(coding.actors, country) || has(coding.recipients, country))
        ? new Where(place, Basis.DATELINE)
        : null;
  }

  /** What a country's police and protesters do to its people happens in that country. */
  private static @Nullable Where domestic(Discourse discourse, Coding coding) {
    if (coding.type != EventType.PROTEST && coding.type != EventType.COERCE) {
      return null;
    }
    String country =
        Stream.concat(coding.actors.stream(), coding.recipients.stream())
            .map(Participant::country)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    boolean abroad =
        coding.recipients.stream()
                .anyMatch(r -> r.country() != null && !r.country().equals(country))
            || coding.actors.stream()
                .anyMatch(a -> a.country() != null && !a.country().equals(country));
    if (country == null || abroad || !isDomesticMode(coding.mode)) {
      return null;
    }
    for (PlaceMention place : named(discourse.article())) {
      if (place.place().kind() == Place.Kind.COUNTRY && country.equals(place.place().country())) {
        return new Where(place, Basis.PARTICIPANT);
      }
    }
    return null;
  }

  private static boolean isDomesticMode(@Nullable String mode) {
    return !"deport".equals(mode) && !"cyber".equals(mode) && !"misinformation".equals(mode);
  }

  private static boolean has(List<Participant> participants, String country) {
    return participants.stream().anyMatch(p -> country.equals(p.country()));
  }

  /** Whether the place is one of those between whom something is, such as talks or strain. */
  private static boolean isParty(Syntax syntax, int token, PlaceMention place) {
    int first = syntax.relation(token).startsWith("conj") ? syntax.head(token) : token;
    return place.place().kind() == Place.Kind.COUNTRY
        && "between".equals(syntax.preposition(first));
  }

  /** "at the U.S. prison": whose it is, not where it stands. */
  private static boolean isOwner(Syntax syntax, int head, PlaceMention place) {
    int name = syntax.sentence().tokenAt(place.end() - 1);
    return place.place().kind() == Place.Kind.COUNTRY
        && syntax.relation(name).equals("compound")
        && !REGIONS.contains(syntax.lemma(head));
  }

  /** "a trader living in Kent", "men held in Fiji": where somebody is, not where it happened. */
  private static boolean isOfSomebody(Syntax syntax, int token) {
    for (int at = token, n = 0; at >= 0 && n < syntax.size(); at = syntax.head(at), n++) {
      if (syntax.plainRelation(at).equals("acl") && STAYING.contains(syntax.lemma(at))) {
        return true;
      }
    }
    return false;
  }

  /** "freed 37 men, including one held in Fiji". */
  private static boolean isOfExample(Syntax syntax, int token) {
    for (int at = token, n = 0; at >= 0 && n < syntax.size(); at = syntax.head(at), n++) {
      if ("including".equals(syntax.preposition(at))) {
        return true;
      }
    }
    return false;
  }

  private static int lastToken(Syntax syntax, PlaceMention place) {
    int token = syntax.sentence().tokenAt(place.end() - 1);
    while (token >= 0 && syntax.relation(token).equals("compound")) {
      token = syntax.head(token);
    }
    return token;
  }

  /** Whether a preposition of place governs the name, or the phrase that it is a part of. */
  private static boolean isPlacing(Syntax syntax, int token) {
    int at = token;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      String preposition = syntax.preposition(at);
      if (preposition != null) {
        if (PLACING.contains(preposition) || STREETS.contains(syntax.lemma(at))) {
          return true;
        }
        if (!preposition.equals("of")) {
          return false;
        }
      }
      String relation = syntax.relation(at);
      if (!relation.startsWith("nmod")
          && !relation.equals("appos")
          && !relation.equals("compound")
          && !relation.equals("conj")
          && !relation.equals("amod")) {
        return false;
      }
      at = syntax.head(at);
    }
    return false;
  }

  /** The place among the recipients, for acts that cannot but happen there. */
  private static @Nullable Where participant(Discourse discourse, Coding coding) {
    if (coding.type != EventType.ASSAULT
        && coding.type != EventType.RETREAT
        && coding.type != EventType.CONCEDE
        && !"visit".equals(coding.mode)) {
      return null;
    }
    for (Participant participant : coding.recipients) {
      for (PlaceMention place : named(discourse.article())) {
        if (place.begin() >= participant.begin()
            && place.end() == participant.end()
            && place.begin() - participant.begin() <= "the ".length()) {
          return new Where(place, Basis.PARTICIPANT);
        }
      }
    }
    return null;
  }
}
