package org.dateline.event;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.plover.Participant;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * All that counts when two mentions are compared. Mentions of two articles with equal profiles can
 * always merge: where something is unknown that only the story or article can make good, the
 * profile holds that story or article.
 *
 * @param type PLOVER type
 * @param mode PLOVER mode; null if none
 * @param phase how far the event has come
 * @param stage of an undated plan or announcement: how far what it announces has come where the
 *     article is written; null for all else
 * @param background whether it is told as background
 * @param actors who is known of the actors, sorted; of a meeting or an exchange all who take part
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
 * @param story the story's id if time is no date
 * @param article the article's id if no actor is known
 */
record MentionProfile(
    EventType type,
    @Nullable String mode,
    Phase phase,
    @Nullable Phase stage,
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
    @Nullable String article)
    implements Serializable {

  static MentionProfile of(ReportedMention reported) {
    EventMention mention = reported.mention();
    Phase phase = Phase.of(mention);
    DayInterval time = mention.time();
    if (phase == Phase.PLANNED && !isBounded(time) && mention.planned() != null) {
      time = mention.planned();
    }
    List<Participant> actors = mention.actors();
    List<Participant> recipients = mention.recipients();
    if (isMutual(mention.type()) && !Party.known(actors).isEmpty()) {
      actors = new ArrayList<>(actors);
      actors.addAll(recipients);
      recipients = List.of();
    }
    List<Party> knownActors = Party.known(actors);
    List<Party> knownRecipients = Party.known(recipients);
    return of(
        mention.type(),
        mention.mode(),
        phase,
        null,
        mention.realis() == Realis.BACKGROUND,
        knownActors,
        knownActors.isEmpty() ? roles(actors) : List.of(),
        knownRecipients,
        knownRecipients.isEmpty() ? roles(recipients) : List.of(),
        PlaceKey.of(mention.place(), mention.placeBasis()),
        time,
        reported.storyId(),
        mention.articleId());
  }

  private static MentionProfile of(
      EventType type,
      @Nullable String mode,
      Phase phase,
      @Nullable Phase stage,
      boolean background,
      List<Party> actors,
      List<String> actorRoles,
      List<Party> recipients,
      List<String> recipientRoles,
      @Nullable PlaceKey place,
      @Nullable DayInterval time,
      @Nullable String story,
      @Nullable String article) {
    return new MentionProfile(
        type,
        mode,
        phase,
        stage,
        background,
        actors,
        actorRoles,
        recipients,
        recipientRoles,
        place,
        time,
        Party.origins(actors),
        Party.origins(recipients),
        isMutual(type) && !actors.isEmpty()
            ? Party.origins(actors)
            : Party.target(actors, recipients, place),
        Spans.isDate(time) ? null : story,
        actors.isEmpty() ? article : null);
  }

  /** The same, in another phase or stage. */
  MentionProfile told(Phase otherPhase, @Nullable Phase otherStage) {
    return new MentionProfile(
        type,
        mode,
        otherPhase,
        otherStage,
        background,
        actors,
        actorRoles,
        recipients,
        recipientRoles,
        place,
        time,
        actorCountries,
        recipientCountries,
        target,
        story,
        article);
  }

  /** The same with what is unknown taken from others that tell of the same event. */
  MentionProfile completed(
      MentionProfile doer,
      MentionProfile sufferer,
      @Nullable PlaceKey where,
      @Nullable DayInterval when) {
    boolean actorTold = !actors.isEmpty() || doer.actors.isEmpty();
    boolean recipientTold = !recipients.isEmpty() || sufferer.recipients.isEmpty();
    return of(
        type,
        mode,
        phase,
        stage,
        background,
        actorTold ? actors : doer.actors,
        actorTold ? actorRoles : List.of(),
        recipientTold ? recipients : sufferer.recipients,
        recipientTold ? recipientRoles : List.of(),
        place == null ? where : place,
        when,
        story,
        article);
  }

  /** Whether it is dated to a month or better. */
  boolean isDated() {
    return Spans.isDate(time);
  }

  /** Whether recipient or place show at which country it is aimed. */
  boolean isTargetKnown() {
    return !recipients.isEmpty()
        || (place != null && place.country() != null)
        || (isMutual(type) && !actors.isEmpty());
  }

  /** Whether it looks back at what was announced or done, and may mean any such act. */
  boolean isRetrospective() {
    return stage == Phase.COMPLETED || (background && !isDated());
  }

  /** How much it says about who did it to whom: mentions that say less join those that say more. */
  int definiteness() {
    return (actors.isEmpty() ? 0 : 4)
        + (recipients.isEmpty() ? 0 : 2)
        + (place == null || place.country() == null ? 0 : 1);
  }

  /** In a meeting or an exchange everybody does what the others do. */
  private static boolean isMutual(EventType type) {
    return type == EventType.CONSULT || type == EventType.COOPERATE;
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
