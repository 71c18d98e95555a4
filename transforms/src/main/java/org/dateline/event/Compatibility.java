package org.dateline.event;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.plover.EventType;
import org.dateline.time.DayInterval;

/**
 * Whether two mentions can tell of one event, and how close they are.
 *
 * <ul>
 *   <li>Type and phase are the same, modes the same or one unknown; inside a story also such as are
 *       taken for each other.
 *   <li>Actors have the same countries and each has a counterpart: the same entity, the bare
 *       country with its government or military, or a nameless group of the same role. An unknown
 *       actor is anybody in its own article, and in its story if it is told where and when or to
 *       whom by name. Recipients likewise, but a mention without any agrees across articles with
 *       one whose recipients are of the country where it happened.
 *   <li>Somebody known takes part in both, or both are told of one day and one place smaller than a
 *       country, or one article tells again, naming nobody, what it tells of that day.
 *   <li>Places are the same or one contains the other. An unknown place is any place in its own
 *       story; elsewhere only where time and actors agree exactly.
 *   <li>Dates, up to a month, agree as {@link Spans} says. Other times agree only inside one story,
 *       and in one article background never agrees with news then.
 * </ul>
 */
final class Compatibility {
  /** Closeness of mentions that cannot tell of one event. */
  static final int NONE = Integer.MAX_VALUE;

  /** Closeness of mentions that agree in all but a date is at least this. */
  static final int UNDATED = 1000;

  private static final int UNKNOWN_PARTY = 25;
  private static final int MOST_DAYS = 70;

  /** A time as long may be a day that is told loosely. */
  private static final int FEW_DAYS = 3;

  /** Modes, by type, that reports of one act often take for each other. */
  private static final Set<String> SISTERS =
      Set.of(
          "SANCTION discontinue withdraw",
          "ASSAULT aerial drone",
          "ASSAULT explosives suicide-attack",
          "ASSAULT firearms heavy-weapons",
          "ASSAULT aerial heavy-weapons",
          "ASSAULT drone heavy-weapons",
          "PROTEST demo obstruct",
          "PROTEST demo riot",
          "MOBILIZE militia troops",
          "MOBILIZE troops weapons");

  private static final Set<String> UNARMED =
      Set.of("AGR", "BUS", "CVL", "EDU", "JRN", "LAB", "MED", "REF", "REL", "UNK");

  private Compatibility() {}

  /** 0 for mentions that say the same, more the less they do; {@link #NONE} if not compatible. */
  static int distance(MentionProfile a, MentionProfile b, Ring ring) {
    if (a.type() != b.type()
        || a.phase() != b.phase()
        || !mayBeSame(a.actorCountries(), b.actorCountries())
        || !mayBeSame(a.recipientCountries(), b.recipientCountries())) {
      return NONE;
    }
    int modes = modes(a, b, ring);
    int targets = targets(a, b, ring);
    if (modes == NONE || targets == NONE || !stagesAgree(a, b, ring)) {
      return NONE;
    }
    int time = time(a, b, ring);
    if (time == NONE) {
      return NONE;
    }
    boolean actorUnknown = a.actors().isEmpty() || b.actors().isEmpty();
    boolean sameBlow = actorUnknown && suffersTheSame(a, b, ring);
    if (actorUnknown && ring != Ring.ARTICLE && !sameBlow) {
      return NONE;
    }
    int actors =
        sameBlow
            ? UNKNOWN_PARTY // what hit them is told so closely that words for who did it may differ
            : parties(a.actors(), a.actorRoles(), b.actors(), b.actorRoles(), organsAreOne(a));
    if (actors == NONE) {
      return NONE;
    }
    int recipients = recipients(a, b, ring);
    if (recipients == NONE) {
      return NONE;
    }
    int place = place(a, b, ring);
    if (place == NONE
        || !(hasSomebodyInCommon(a, b, actors, recipients) || isToldAgain(a, b, ring))) {
      return NONE;
    }
    return time
        + actors * 20
        + recipients * 10
        + place * 5
        + modes
        + targets
        + (a.background() == b.background() ? 0 : 5);
  }

  /**
   * Whether somebody is known to take part in both: what one leaves open is no bond, unless both
   * are told of one day and one place smaller than a country.
   */
  private static boolean hasSomebodyInCommon(
      MentionProfile a, MentionProfile b, int actors, int recipients) {
    boolean acting = !a.actors().isEmpty() && !b.actors().isEmpty() && actors < UNKNOWN_PARTY;
    boolean suffering =
        !a.recipients().isEmpty() && !b.recipients().isEmpty() && recipients < UNKNOWN_PARTY;
    return acting || suffering || isAtOneScene(a, b);
  }

  /** Whether one names nobody, in the article that tells of such a deed on the very day. */
  private static boolean isToldAgain(MentionProfile a, MentionProfile b, Ring ring) {
    boolean bare =
        (a.actors().isEmpty() && a.recipients().isEmpty())
            || (b.actors().isEmpty() && b.recipients().isEmpty());
    return ring == Ring.ARTICLE
        && bare
        && isOfDays(a)
        && isOfDays(b)
        && Objects.equals(a.time(), b.time());
  }

  private static boolean isAtOneScene(MentionProfile a, MentionProfile b) {
    PlaceKey one = a.place();
    PlaceKey other = b.place();
    boolean there = one != null && other != null && one.fineness() > 1 && one.isSame(other);
    return there && isOfDays(a) && isOfDays(b);
  }

  private static boolean isOfDays(MentionProfile profile) {
    DayInterval time = profile.time();
    return time != null
        && time.isBounded()
        && ChronoUnit.DAYS.between(time.start(), time.end()) <= FEW_DAYS;
  }

  /**
   * Whether what happened is told so closely that it matters little who did it: on a date at a
   * place smaller than a country, to somebody named, or the very same to the government of one
   * country.
   */
  private static boolean suffersTheSame(MentionProfile a, MentionProfile b, Ring ring) {
    if (ring != Ring.STORY) {
      return false;
    }
    return isAtOneScene(a, b)
        || a.recipients().stream().anyMatch(r -> b.recipients().stream().anyMatch(r::isNamesake))
        || (a.mode() != null && a.mode().equals(b.mode()) && hitsAGovernment(a, b));
  }

  private static boolean hitsAGovernment(MentionProfile a, MentionProfile b) {
    return !a.recipientCountries().isEmpty()
        && a.recipientCountries().equals(b.recipientCountries())
        && Stream.concat(a.recipients().stream(), b.recipients().stream())
            .allMatch(recipient -> "GOV".equals(recipient.role()));
  }

  /** Whether countries are the same or unknown. */
  private static boolean mayBeSame(String some, String others) {
    return some.isEmpty() || others.isEmpty() || some.equals(others);
  }

  private static int modes(MentionProfile a, MentionProfile b, Ring ring) {
    if (Objects.equals(a.mode(), b.mode())) {
      return 0;
    }
    if (a.mode() == null || b.mode() == null) {
      // Of two articles, what was done and to whom may not both be unsaid.
      boolean aimed = !a.recipients().isEmpty() && !b.recipients().isEmpty();
      return aimed || ring == Ring.ARTICLE ? 3 : NONE;
    }
    boolean inOrder = a.mode().compareTo(b.mode()) < 0;
    String pair =
        a.type() + " " + (inOrder ? a.mode() : b.mode()) + " " + (inOrder ? b.mode() : a.mode());
    return ring == Ring.STORY && SISTERS.contains(pair) ? 6 : NONE;
  }

  private static int targets(MentionProfile a, MentionProfile b, Ring ring) {
    if (ring == Ring.ARTICLE || a.target().equals(b.target())) {
      return 0;
    }
    return ring == Ring.STORY && !(a.isTargetKnown() && b.isTargetKnown()) ? 4 : NONE;
  }

  /** An announcement made anew when withdrawal has begun is another than the first. */
  private static boolean stagesAgree(MentionProfile a, MentionProfile b, Ring ring) {
    return ring == Ring.ARTICLE
        || a.stage() == null
        || b.stage() == null
        || a.stage() == b.stage()
        || a.isRetrospective()
        || b.isRetrospective();
  }

  private static int time(MentionProfile a, MentionProfile b, Ring ring) {
    DayInterval one = a.time();
    DayInterval other = b.time();
    if (one != null && other != null && a.isDated() && b.isDated()) {
      return Spans.agree(one, other) ? days(one, other) : NONE;
    }
    if (ring == Ring.WORLD) {
      return NONE;
    }
    if (ring == Ring.ARTICLE) {
      boolean bothBounded = one != null && other != null && one.isBounded() && other.isBounded();
      if (bothBounded) {
        return Spans.agree(one, other) ? days(one, other) : NONE;
      }
      if (a.background() != b.background()) {
        return NONE;
      }
    }
    if (one != null && other != null && !one.overlaps(other)) {
      return NONE;
    }
    return Objects.equals(one, other) ? UNDATED : UNDATED + MOST_DAYS;
  }

  private static int days(DayInterval one, DayInterval other) {
    return (int) Math.min(MOST_DAYS, Spans.difference(one, other));
  }

  /** Whether time and actors are the very same, and known. */
  private static boolean agreeExactly(MentionProfile a, MentionProfile b) {
    return a.isDated()
        && a.time() != null
        && b.isDated()
        && b.time() != null
        && Spans.difference(a.time(), b.time()) == 0
        && !a.actors().isEmpty()
        && a.actors().equals(b.actors());
  }

  /** A visit or a resignation is one office's act, other acts are the state's. */
  private static boolean organsAreOne(MentionProfile profile) {
    return profile.type() != EventType.CONSULT && !Objects.equals(profile.mode(), "resign");
  }

  private static int recipients(MentionProfile a, MentionProfile b, Ring ring) {
    if (a.recipients().isEmpty() != b.recipients().isEmpty() && ring != Ring.ARTICLE) {
      return 3; // that the targets are the same countries is known by now
    }
    if (a.recipients().isEmpty() && b.recipients().isEmpty()) {
      return 0;
    }
    int distance =
        parties(a.recipients(), a.recipientRoles(), b.recipients(), b.recipientRoles(), false);
    if (distance == NONE && ring != Ring.WORLD && isOneScene(a, b)) {
      return 3;
    }
    return distance == UNKNOWN_PARTY ? 3 : distance;
  }

  /**
   * Whether both are attacks on unarmed people, or on what stands there, in one place smaller than
   * a country on one day: one report names the mosque, another those who prayed.
   */
  private static boolean isOneScene(MentionProfile a, MentionProfile b) {
    return a.type() == EventType.ASSAULT
        && isAtOneScene(a, b)
        && Stream.concat(a.recipients().stream(), b.recipients().stream())
            .allMatch(Compatibility::isUnarmed);
  }

  private static boolean isUnarmed(Party recipient) {
    return !recipient.proper() && (recipient.role() == null || UNARMED.contains(recipient.role()));
  }

  private static int parties(
      List<Party> some,
      List<String> someRoles,
      List<Party> others,
      List<String> otherRoles,
      boolean organsAreOne) {
    if (!some.isEmpty() && !others.isEmpty()) {
      int distance = Party.distance(some, others, organsAreOne);
      return distance == Party.APART ? NONE : distance;
    }
    boolean rolesAgree =
        some.isEmpty()
            ? rolesFit(someRoles, others, otherRoles)
            : rolesFit(otherRoles, some, List.of());
    return rolesAgree ? UNKNOWN_PARTY : NONE;
  }

  /** Whether somebody of whom only roles are known may be one of the others. */
  private static boolean rolesFit(List<String> roles, List<Party> parties, List<String> others) {
    if (roles.isEmpty() || (parties.isEmpty() && others.isEmpty())) {
      return true;
    }
    return others.stream().anyMatch(roles::contains)
        || parties.stream().map(Party::role).anyMatch(role -> role == null || roles.contains(role));
  }

  private static int place(MentionProfile a, MentionProfile b, Ring ring) {
    PlaceKey one = a.place();
    PlaceKey other = b.place();
    if (one == null || other == null) {
      if (one == null && other == null) {
        return ring != Ring.WORLD || agreeExactly(a, b) ? 0 : NONE;
      }
      return ring != Ring.WORLD || agreeExactly(a, b) ? 2 : NONE;
    }
    if (one.isSame(other)) {
      return 0;
    }
    return one.contains(other) || other.contains(one) ? 1 : NONE;
  }
}
