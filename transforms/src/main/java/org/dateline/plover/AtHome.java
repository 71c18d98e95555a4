package org.dateline.plover;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Gives those of no known country the country that the article is about, where they belong to some
 * country's power or people. Stateless.
 */
final class AtHome {
  /** Who protests may be called no more than that. */
  private static final Set<String> PEOPLE =
      Set.of(
          "crowd",
          "demonstrator",
          "dozen",
          "hundred",
          "man",
          "people",
          "person",
          "protester",
          "resident",
          "student",
          "thousand",
          "villager",
          "woman",
          "worker");

  /** Acts that bare police, unions or ministries of the article's country are coded for. */
  private static final Set<EventType> DOMESTIC_ACTS =
      EnumSet.of(
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.PROTEST,
          EventType.COERCE,
          EventType.ASSAULT,
          EventType.RETREAT,
          EventType.CONCEDE);

  /** Offices that only somebody of the country holds. */
  private static final Set<String> OFFICES = Set.of("COP", "GOV", "JUD", "LEG", "OPP", "PTY");

  /** Acts between states: who deals with the article's country is of another. */
  private static final Set<EventType> BETWEEN_STATES =
      EnumSet.of(
          EventType.CONSULT,
          EventType.AGREE,
          EventType.SUPPORT,
          EventType.COOPERATE,
          EventType.AID,
          EventType.SANCTION);

  private AtHome() {}

  /** Settles actors, and persons with a title on both sides. */
  static void settle(Discourse discourse, Coding coding) {
    String home = discourse.home();
    if (home == null) {
      return;
    }
    settleActors(discourse, coding, home);
    settlePersons(coding, coding.actors, coding.recipients, home);
    settlePersons(coding, coding.recipients, coding.actors, home);
  }

  /** "Health Minister Ana Vaz": named by title, as one does with one's own. */
  private static void settlePersons(
      Coding coding, List<Participant> side, List<Participant> others, String home) {
    boolean abroad =
        BETWEEN_STATES.contains(coding.type)
            && others.stream().anyMatch(other -> home.equals(other.country()));
    for (int i = 0; i < side.size() && !abroad; i++) {
      Participant person = side.get(i);
      if (person.country() == null
          && person.name() != null
          && !person.text().startsWith(person.name())
          && person.role() != null
          && OFFICES.contains(person.role())
          && !LentCountry.isOfAbroad(person)) {
        coding.lend(side, i, home, Lender.ARTICLE);
      }
    }
  }

  /** Gives actors of no known country that of the article, if they belong to some country. */
  private static void settleActors(Discourse discourse, Coding coding, String home) {
    if (!DOMESTIC_ACTS.contains(coding.type)
        || coding.actors.stream().anyMatch(p -> p.country() != null)) {
      return;
    }
    Syntax syntax = discourse.syntax(coding.sentence);
    boolean certain =
        coding.type == EventType.PROTEST
            || coding.type == EventType.COERCE
            || coding.type == EventType.ASSAULT;
    for (int i = 0; i < coding.actors.size(); i++) {
      Participant actor = coding.actors.get(i);
      int token = syntax.sentence().tokenAt(actor.end() - 1);
      boolean people = coding.type == EventType.PROTEST && token >= 0 && isPeople(syntax, token);
      boolean crowd = "CVL".equals(actor.role()) && !certain;
      if (actor.name() == null && (people || (HomeCountry.isDomestic(actor.role()) && !crowd))) {
        coding.lend(coding.actors, i, home, Lender.ARTICLE);
      }
    }
  }

  private static boolean isPeople(Syntax syntax, int token) {
    return PEOPLE.contains(syntax.lemma(token));
  }
}
