package org.dateline.plover;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives those of no known country that of the actor, where a state deals with its own people or one
 * of its powers with another. Stateless.
 */
final class OwnPeople {
  /** What states and their own people do to one another. */
  private static final Set<EventType> AMONG_OWN =
      EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.CONCEDE, EventType.PROTEST);

  /** What one power of a state says to another. */
  private static final Set<EventType> VERBAL =
      EnumSet.of(EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN);

  /** Powers that a state has one of. */
  private static final Set<String> POWERS = Set.of("COP", "GOV", "JUD", "LEG", "MIL", "OPP");

  private OwnPeople() {}

  /**
   * Lends the actors' country to nameless people: "Kenyan police arrested 20 protesters",
   * "opponents of the Gambian government clashed with police". A state has to do with its own
   * people there unless the text says otherwise; protesters may well stand before an embassy.
   */
  static void settle(Discourse discourse, Coding coding) {
    boolean people = AMONG_OWN.contains(coding.type) || "release".equals(coding.mode);
    boolean powers = VERBAL.contains(coding.type);
    if (!people && !powers) {
      return;
    }
    Set<String> countries = new TreeSet<>();
    for (Participant participant : coding.actors) {
      countries.add(participant.country() == null ? "" : participant.country());
    }
    String country = countries.size() == 1 ? countries.iterator().next() : "";
    boolean attack = // a state's shells seldom hit its own
        coding.type == EventType.ASSAULT && coding.actors.stream().anyMatch(p -> p.role() == null);
    boolean others =
        coding.recipients.stream()
            .anyMatch(p -> p.country() != null && !p.country().equals(country));
    if (country.isEmpty()
        || attack
        || others
        || HomeCountry.BODIES.contains(country)
        || coding.actors.stream().anyMatch(p -> "MIL".equals(p.role()) || "REB".equals(p.role()))) {
      return;
    }
    for (int i = 0; i < coding.recipients.size(); i++) {
      Participant own = coding.recipients.get(i);
      boolean bare = own.name() == null || (powers && own.text().startsWith("the "));
      boolean lent =
          own.role() != null
              && (people
                  ? LentCountry.LOCALS.contains(own.role())
                  : POWERS.contains(own.role()) && isAlone(discourse, coding, country));
      if (own.country() == null && bare && lent) {
        coding.lend(coding.recipients, i, country, Lender.ACTOR);
      }
    }
  }

  /** Whether the sentence names no country but that of an actor who is no state as such. */
  private static boolean isAlone(Discourse discourse, Coding coding, String country) {
    Set<String> named = LentCountry.countries(discourse, coding.sentence);
    named.remove(country);
    String home = discourse.home();
    return named.isEmpty()
        && (home == null || home.equals(country))
        && coding.actors.stream().allMatch(a -> a.role() != null);
  }
}
