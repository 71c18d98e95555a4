package org.dateline.event;

import java.util.List;
import java.util.Objects;
import org.dateline.plover.EventType;
import org.dateline.time.DayInterval;

/**
 * Whether two mentions can tell of one event, and how close they are.
 *
 * <ul>
 *   <li>Type and phase are the same, modes the same or one unknown.
 *   <li>Actors have the same countries and each has a counterpart: the same entity, the bare
 *       country with its government or military, or a nameless group of the same role. An unknown
 *       actor is anybody in its own article only. Recipients likewise, but a mention without any
 *       agrees across articles with one whose recipients are of the country where it happened.
 *   <li>Places are the same or one contains the other. An unknown place is any place in its own
 *       article; across articles only where time and actors agree exactly.
 *   <li>Bounded times agree as {@link Spans} says. Others agree only inside one story, and
 *       background never agrees with news then.
 * </ul>
 */
final class Compatibility {
  /** Closeness of mentions that cannot tell of one event. */
  static final int NONE = Integer.MAX_VALUE;

  private static final int UNDATED = 1000;
  private static final int UNKNOWN_PARTY = 25;
  private static final int MOST_DAYS = 70;

  private Compatibility() {}

  /** 0 for mentions that say the same, more the less they do; {@link #NONE} if not compatible. */
  static int distance(MentionProfile a, MentionProfile b, boolean sameArticle, boolean sameStory) {
    if (a.type() != b.type()
        || a.phase() != b.phase()
        || (a.mode() != null && b.mode() != null && !a.mode().equals(b.mode()))
        || !mayBeSame(a.actorCountries(), b.actorCountries())
        || !mayBeSame(a.recipientCountries(), b.recipientCountries())) {
      return NONE;
    }
    if (!sameArticle && !a.target().equals(b.target())) {
      return NONE;
    }
    boolean dated = a.isDated() && b.isDated();
    if (dated ? !Spans.agree(a.day(), b.day()) : !undatedAgree(a, b, sameStory)) {
      return NONE;
    }
    int actors =
        parties(
            a.actors(), a.actorRoles(), b.actors(), b.actorRoles(), sameArticle, organsAreOne(a));
    if (actors == NONE) {
      return NONE;
    }
    int recipients = recipients(a, b, sameArticle);
    if (recipients == NONE) {
      return NONE;
    }
    int place = place(a, b, sameArticle);
    if (place == NONE) {
      return NONE;
    }
    int time =
        dated ? (int) Math.min(MOST_DAYS, Spans.difference(a.day(), b.day())) : undated(a, b);
    return time
        + actors * 20
        + recipients * 10
        + place * 5
        + (Objects.equals(a.mode(), b.mode()) ? 0 : 3)
        + (a.background() == b.background() ? 0 : 5);
  }

  /** Whether countries are the same or unknown. */
  private static boolean mayBeSame(String some, String others) {
    return some.isEmpty() || others.isEmpty() || some.equals(others);
  }

  /** Whether time and actors are the very same, and known. */
  private static boolean agreeExactly(MentionProfile a, MentionProfile b) {
    return a.isDated()
        && b.isDated()
        && Spans.difference(a.day(), b.day()) == 0
        && !a.actors().isEmpty()
        && a.actors().equals(b.actors());
  }

  private static boolean undatedAgree(MentionProfile a, MentionProfile b, boolean sameStory) {
    if (!sameStory || a.background() != b.background()) {
      return false;
    }
    DayInterval one = a.time();
    DayInterval other = b.time();
    return one == null || other == null || one.overlaps(other);
  }

  private static int undated(MentionProfile a, MentionProfile b) {
    return Objects.equals(a.time(), b.time()) ? UNDATED : UNDATED + MOST_DAYS;
  }

  /** A visit or a resignation is one office's act, other acts are the state's. */
  private static boolean organsAreOne(MentionProfile profile) {
    return profile.type() != EventType.CONSULT && !Objects.equals(profile.mode(), "resign");
  }

  private static int recipients(MentionProfile a, MentionProfile b, boolean sameArticle) {
    if (a.recipients().isEmpty() != b.recipients().isEmpty() && !sameArticle) {
      return 3; // that the targets are the same countries is known by now
    }
    if (a.recipients().isEmpty() && b.recipients().isEmpty()) {
      return 0;
    }
    int distance =
        parties(
            a.recipients(),
            a.recipientRoles(),
            b.recipients(),
            b.recipientRoles(),
            sameArticle,
            false);
    return distance == UNKNOWN_PARTY ? 3 : distance;
  }

  private static int parties(
      List<Party> some,
      List<String> someRoles,
      List<Party> others,
      List<String> otherRoles,
      boolean sameArticle,
      boolean organsAreOne) {
    if (!some.isEmpty() && !others.isEmpty()) {
      int distance = Party.distance(some, others, organsAreOne);
      return distance == Party.APART ? NONE : distance;
    }
    if (!sameArticle) {
      return NONE;
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

  private static int place(MentionProfile a, MentionProfile b, boolean sameArticle) {
    PlaceKey one = a.place();
    PlaceKey other = b.place();
    if (one == null || other == null) {
      if (sameArticle || agreeExactly(a, b)) {
        return one == null && other == null ? 0 : 2;
      }
      return NONE;
    }
    if (one.isSame(other)) {
      return 0;
    }
    return one.contains(other) || other.contains(one) ? 1 : NONE;
  }
}
