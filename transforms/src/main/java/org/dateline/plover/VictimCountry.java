package org.dateline.plover;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives the victims of attacks, and those whom nobody named arrests, the country where it happens,
 * if nobody's country is told: "a car bomb killed seven people in Kirkuk". Crime between private
 * persons is not meant: there must be weapons of war, armed groups or what is called an attack.
 * Stateless.
 */
final class VictimCountry {
  private static final Set<String> ARMED = Set.of("MIL", "PRM", "REB", "UAF");

  /** Modes whose means private persons seldom have. */
  private static final Set<String> OF_WAR =
      Set.of("aerial", "drone", "explosives", "heavy-weapons", "suicide-attack", "unconventional");

  private static final List<String> MEANS = List.of("subj", "in", "by", "during");

  private VictimCountry() {}

  /** Lends the country of the place, or the place itself where no victim is named. */
  static void settle(
      Discourse discourse, Participants participants, WordClasses classes, Coding coding) {
    boolean told =
        Stream.concat(coding.actors.stream(), coding.recipients.stream())
            .anyMatch(participant -> participant.country() != null);
    boolean meant =
        switch (coding.type) {
          case ASSAULT -> isWarlike(discourse.syntax(coding.sentence), classes, coding);
          case COERCE ->
              "arrest".equals(coding.mode)
                  && coding.actors.isEmpty()
                  && !coding.recipients.isEmpty();
          default -> false;
        };
    if (told || !meant) {
      return;
    }
    EventPlaces.Where where = EventPlaces.of(discourse, coding);
    String country = where == null ? discourse.home() : LentCountry.of(where);
    if (country == null) {
      return;
    }
    if (coding.recipients.isEmpty() && where != null) {
      Syntax syntax = discourse.syntax(coding.sentence);
      int token = syntax.sentence().tokenAt(where.place().end() - 1);
      if (token >= 0) {
        Participant place = participants.of(coding.sentence, token);
        coding.recipients.add(place);
        coding.finds.add(place, token);
        coding.recipientSlot = "place";
      }
    }
    for (int i = 0; i < coding.recipients.size(); i++) {
      if (coding.recipients.get(i).country() == null) {
        coding.lend(coding.recipients, i, country, where == null ? Lender.ARTICLE : Lender.PLACE);
      }
    }
  }

  private static boolean isWarlike(Syntax syntax, WordClasses classes, Coding coding) {
    if (coding.mode != null && OF_WAR.contains(coding.mode)) {
      return true;
    }
    if (coding.actors.stream().anyMatch(a -> a.role() != null && ARMED.contains(a.role()))) {
      return true;
    }
    return MEANS.stream()
        .flatMap(slot -> coding.frame.get(slot).stream())
        .anyMatch(means -> isAttack(syntax, classes, means));
  }

  /** What is called an attack, but no attack of the heart, or by a shark. */
  private static boolean isAttack(Syntax syntax, WordClasses classes, int noun) {
    return classes.has("fighting", syntax.lemma(noun))
        && syntax.children(noun, "compound", "amod").stream()
            .noneMatch(modifier -> classes.has("harmless", syntax.lemma(modifier)));
  }
}
