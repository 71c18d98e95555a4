package org.dateline.plover;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.Sentence;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Country;
import org.jspecify.annotations.Nullable;

/**
 * Gives participants of no known country that of their sentence, where only one is named in it:
 * "the interim president resigned after protests in Peru". Crowds and police belong where the event
 * happens even if the sentence names others. Stateless.
 */
final class LentCountry {
  /** Who is found where the event happens, whoever else has a part in it. */
  static final Set<String> LOCALS = Set.of("CVL", "COP", "LAB", "AGR", "EDU", "OPP");

  /** Titles of those who deal with other countries than their own. */
  private static final Pattern ABROAD =
      Pattern.compile(
          "(?i)\\b(?:foreign|envoy|ambassador|diplomat|consul|representative|rapporteur|visiting"
              + "|secretary of state|secretary[- ]general|international|mediator|observer)");

  private static final Pattern WEAPON =
      Pattern.compile(
          "(?i)(?:attack|artillery|blast|bomb|drone|explosion|fire|jet|missile|mortar|plane|raid"
              + "|rocket|shell|shelling|strike)s?$");

  private LentCountry() {}

  /**
   * Lends countries to the coding's actors and recipients.
   *
   * @param where the event's place; null if unknown
   */
  static void settle(Discourse discourse, Coding coding, EventPlaces.@Nullable Where where) {
    String only = isTravel(coding) ? null : onlyCountry(discourse, coding.sentence);
    String local = of(where);
    // Who leaves a country leaves most often another's; who resigns, his own.
    boolean leaving = coding.type == EventType.RETREAT && !"resign".equals(coding.mode);
    String ofActors =
        leaving || isState(discourse, coding.recipients, only) || isOfRecipients(discourse, coding)
            ? null
            : only;
    String ofRecipients =
        isState(discourse, coding.actors, only) && !isDeedToOwn(coding) ? null : only;
    settle(discourse, coding, coding.actors, ofActors, leaving ? null : local);
    settle(discourse, coding, coding.recipients, ofRecipients, local);
  }

  /** Whoever meets or travels does so with or to others. */
  private static boolean isTravel(Coding coding) {
    return coding.type == EventType.CONSULT || "meet".equals(coding.mode);
  }

  /**
   * Whether the sentence names countries only in the words for the recipients: "police arrested a
   * Ugandan trader".
   */
  private static boolean isOfRecipients(Discourse discourse, Coding coding) {
    Sentence sentence = discourse.syntax(coding.sentence).sentence();
    return coding.type != EventType.PROTEST
        && discourse.entities(sentence.begin(), sentence.end()).stream()
            .filter(entity -> entity.country() != null)
            .allMatch(
                entity ->
                    coding.recipients.stream()
                        .anyMatch(r -> r.begin() <= entity.begin() && entity.end() <= r.end()));
  }

  /** Who deals with a state as such is likely of another. */
  private static boolean isState(
      Discourse discourse, List<Participant> participants, @Nullable String country) {
    return participants.stream()
        .filter(p -> p.role() == null && p.country() != null && p.country().equals(country))
        .anyMatch(p -> !isPerson(discourse, p));
  }

  /** What states do to people: to their own unless the sentence says otherwise. */
  private static boolean isDeedToOwn(Coding coding) {
    return switch (coding.type) {
      case COERCE, ASSAULT, CONCEDE, SANCTION, ACCUSE -> true;
      case RETREAT -> "release".equals(coding.mode);
      default -> false;
    };
  }

  private static void settle(
      Discourse discourse,
      Coding coding,
      List<Participant> participants,
      @Nullable String only,
      @Nullable String there) {
    for (int i = 0; i < participants.size(); i++) {
      Participant participant = participants.get(i);
      if (participant.country() != null) {
        continue;
      }
      boolean person = isPerson(discourse, participant);
      if (person && isOfAbroad(participant)) {
        continue;
      }
      boolean domestic =
          !isWeapon(participant)
              && HomeCountry.isDomestic(participant.role())
              && (person || participant.name() == null);
      boolean crowd = "UNK".equals(participant.role()) && isOfTheSpot(coding, participants);
      String country = null;
      Lender lender = Lender.SENTENCE;
      List<Participant> others = participants == coding.actors ? coding.recipients : coding.actors;
      boolean unplaced = isUnplaced(discourse, participant) && !isState(discourse, others, only);
      if (domestic || person || unplaced) {
        country = only;
      }
      boolean local = crowd || (domestic && LOCALS.contains(participant.role()));
      if (country == null && local && !person) {
        country = there;
        lender = Lender.PLACE;
      }
      if (country != null) {
        coding.lend(participants, i, country, lender);
      }
    }
  }

  /** "a missile strike": not of those whom it hits. */
  private static boolean isWeapon(Participant participant) {
    return WEAPON.matcher(participant.text()).find();
  }

  /** Nameless people who protest, or are attacked. */
  private static boolean isOfTheSpot(Coding coding, List<Participant> participants) {
    return coding.type == EventType.PROTEST
        || (coding.type == EventType.ASSAULT && participants == coding.recipients);
  }

  /** Whether the words tell of an office that deals with other countries. */
  static boolean isOfAbroad(Participant participant) {
    return ABROAD.matcher(participant.text()).find();
  }

  private static boolean isPerson(Discourse discourse, Participant participant) {
    return discourse.entities(participant.begin(), participant.end()).stream()
        .anyMatch(entity -> entity.type() == EntityMention.Type.PERSON);
  }

  /** A place that the gazetteer does not know. */
  private static boolean isUnplaced(Discourse discourse, Participant participant) {
    return discourse.entities(participant.begin(), participant.end()).stream()
        .anyMatch(
            entity ->
                entity.type().entityType() == EntityMention.Type.LOCATION
                    && entity.country() == null);
  }

  /** Alpha-3 of the one country that the sentence names or places things in; null for others. */
  private static @Nullable String onlyCountry(Discourse discourse, int index) {
    Set<String> countries = countries(discourse, index);
    return countries.size() == 1 ? countries.iterator().next() : null;
  }

  /** Alpha-3 of the countries that the sentence names or places things in; may be changed. */
  static Set<String> countries(Discourse discourse, int index) {
    AnnotatedArticle article = discourse.article();
    Sentence sentence = discourse.syntax(index).sentence();
    PlaceMention dateline = EventPlaces.dateline(article);
    Set<String> countries = new TreeSet<>(Comparator.naturalOrder());
    for (PlaceMention place : article.places()) {
      boolean here = place.begin() >= sentence.begin() && place.end() <= sentence.end();
      if (here && !place.equals(dateline) && place.place().countryIso2() != null) {
        countries.add(actorCountry(place.place().countryIso2()));
      }
    }
    for (EntityMention entity : article.entities()) {
      boolean here = entity.begin() >= sentence.begin() && entity.end() <= sentence.end();
      boolean state = entity.type().entityType() == EntityMention.Type.COUNTRY;
      if (here && state && entity.country() != null) {
        countries.add(entity.country());
      }
    }
    return countries;
  }

  /** Alpha-3 of the place's country; null if it is in none. */
  static @Nullable String of(EventPlaces.@Nullable Where where) {
    String iso2 = where == null ? null : where.place().place().countryIso2();
    return iso2 == null ? null : actorCountry(iso2);
  }

  private static String actorCountry(String iso2) {
    return Countries.standard().byIso2(iso2).map(Country::actorCountry).orElse(iso2);
  }
}
