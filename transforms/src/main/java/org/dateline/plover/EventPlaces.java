package org.dateline.plover;

import java.util.Set;
import org.dateline.annotation.PlaceMention;
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
          "throughout",
          "within",
          "between");

  private EventPlaces() {}

  /** A place and what it rests on. */
  record Where(PlaceMention place, Basis basis) {}

  /** Where it happened; null if the text does not tell. */
  static @Nullable Where of(Discourse discourse, Coding coding) {
    Syntax syntax = discourse.syntax(coding.sentence);
    int anchor = coding.frame.light >= 0 ? coding.frame.light : coding.trigger();
    int clause = EventTimes.clause(syntax, anchor);
    PlaceMention inClause = null;
    PlaceMention inSentence = null;
    int nearest = Integer.MAX_VALUE;
    for (PlaceMention place : discourse.article().places()) {
      if (place.begin() < syntax.sentence().begin() || place.end() > syntax.sentence().end()) {
        continue;
      }
      int token = lastToken(syntax, place);
      if (token < 0 || !isPlacing(syntax, token)) {
        continue;
      }
      boolean own = EventTimes.clause(syntax, token) == clause;
      int distance =
          Math.abs(token - coding.trigger())
              + (syntax.isWithin(token, coding.trigger()) ? 0 : 10)
              + (token < coding.trigger() ? 3 : 0);
      if (own && distance < nearest) {
        inClause = place;
        nearest = distance;
      } else if (!own && inSentence == null) {
        inSentence = place;
      }
    }
    if (inClause != null) {
      return new Where(inClause, Basis.CLAUSE);
    }
    if (inSentence != null) {
      return new Where(inSentence, Basis.SENTENCE);
    }
    return participant(discourse, coding);
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
        if (PLACING.contains(preposition)) {
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
      for (PlaceMention place : discourse.article().places()) {
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
