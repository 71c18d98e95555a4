package org.dateline.event;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.plover.Participant;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * All that counts when two mentions are compared. Mentions with equal profiles can always merge:
 * where something is unknown that only the story or article can make good, the profile holds that
 * story or article.
 *
 * @param type PLOVER type
 * @param mode PLOVER mode; null if none
 * @param phase how far the event has come
 * @param background whether it is told as background
 * @param actors who is known of the actors, sorted
 * @param actorRoles roles of actors of whom no more is known, sorted; only if no actor is known
 * @param recipients who is known of the recipients, sorted
 * @param recipientRoles likewise
 * @param place null if unknown
 * @param time when it happened, or, if planned and no more is known, when it is planned for
 * @param actorCountries {@link Party#origins} of the actors
 * @param recipientCountries likewise of the recipients
 * @param target countries at which it is aimed: of the recipients; if none is known, of the place;
 *     if that is unknown too, of the actors, as most of what happens at home is told without a
 *     place
 * @param story the story's id if time is not bounded
 * @param article the article's id if no actor is known
 */
record MentionProfile(
    EventType type,
    @Nullable String mode,
    Phase phase,
    boolean background,
    List<Party> actors,
    List<String> actorRoles,
    List<Party> recipients,
    List<String> recipientRoles,
    @Nullable PlaceKey place,
    @Nullable DayInterval time,
    String actorCountries,
    String recipientCountries,
    String target,
    @Nullable String story,
    @Nullable String article) {

  static MentionProfile of(EventMention mention, SourceGroups sources) {
    Phase phase = Phase.of(mention);
    DayInterval time = mention.time();
    if (phase == Phase.PLANNED && !isBounded(time) && mention.planned() != null) {
      time = mention.planned();
    }
    List<Party> actors = Party.known(mention.actors());
    List<Party> recipients = Party.known(mention.recipients());
    PlaceKey place = PlaceKey.of(mention.place());
    return new MentionProfile(
        mention.type(),
        mention.mode(),
        phase,
        mention.realis() == Realis.BACKGROUND,
        actors,
        actors.isEmpty() ? roles(mention.actors()) : List.of(),
        recipients,
        recipients.isEmpty() ? roles(mention.recipients()) : List.of(),
        place,
        time,
        Party.origins(actors),
        Party.origins(recipients),
        Party.target(actors, recipients, place),
        isBounded(time) ? null : sources.storyOf(mention),
        actors.isEmpty() ? mention.articleId() : null);
  }

  boolean isDated() {
    return isBounded(time);
  }

  /** The bounded time. */
  DayInterval day() {
    return Objects.requireNonNull(time, "time");
  }

  /** How much it says about who did it to whom: mentions that say less join those that say more. */
  int definiteness() {
    return (actors.isEmpty() ? 0 : 4)
        + (recipients.isEmpty() ? 0 : 2)
        + (place == null || place.country() == null ? 0 : 1);
  }

  private static List<String> roles(List<Participant> participants) {
    TreeSet<String> roles = new TreeSet<>();
    for (Participant participant : participants) {
      String role = participant.role();
      if (role != null && !role.equals("UAF") && !role.equals("UNK")) {
        roles.add(role);
      }
    }
    return List.copyOf(roles);
  }

  private static boolean isBounded(@Nullable DayInterval time) {
    return time != null && time.isBounded();
  }
}
