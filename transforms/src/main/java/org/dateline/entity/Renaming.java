package org.dateline.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.plover.EventMention;
import org.dateline.plover.Participant;

/** Puts what a run calls entities into articles and mentions. Stateless. */
public final class Renaming {
  private Renaming() {}

  /** What the entities of an article are called throughout the run, sorted, each once. */
  public static List<String> names(Map<String, NameChange> changes, AnnotatedArticle article) {
    SortedSet<String> names = new TreeSet<>();
    for (EntityMention mention : article.entities()) {
      NameChange change = changes.get(mention.entityId());
      names.add(change == null ? mention.name() : change.name());
    }
    return List.copyOf(names);
  }

  /** The mention with its participants' ids changed, but for that as its article has them. */
  public static EventMention identified(Map<String, NameChange> changes, EventMention mention) {
    return changed(
        mention,
        participants(changes, mention.actors(), false),
        participants(changes, mention.recipients(), false));
  }

  /**
   * The mention with its participants' names and ids changed; their countries and roles are what
   * the sentence says of them.
   */
  public static EventMention apply(Map<String, NameChange> changes, EventMention mention) {
    return changed(
        mention,
        participants(changes, mention.actors(), true),
        participants(changes, mention.recipients(), true));
  }

  private static EventMention changed(
      EventMention mention, List<Participant> actors, List<Participant> recipients) {
    return actors.equals(mention.actors()) && recipients.equals(mention.recipients())
        ? mention
        : mention.withParticipants(actors, recipients);
  }

  private static List<Participant> participants(
      Map<String, NameChange> changes, List<Participant> participants, boolean named) {
    List<Participant> renamed = new ArrayList<>(participants.size());
    for (Participant participant : participants) {
      String id = participant.entityId();
      NameChange change = id == null ? null : changes.get(id);
      renamed.add(
          change == null
              ? participant
              : new Participant(
                  participant.text(),
                  participant.begin(),
                  participant.end(),
                  named ? change.name() : participant.name(),
                  participant.country(),
                  participant.role(),
                  change.id()));
    }
    return renamed;
  }

  /** Ids of the entities that an article names or its events bring in. */
  public static SortedSet<String> ids(AnnotatedArticle article, List<EventMention> mentions) {
    SortedSet<String> ids = new TreeSet<>();
    article.entities().forEach(entity -> ids.add(entity.entityId()));
    for (EventMention mention : mentions) {
      for (List<Participant> side : List.of(mention.actors(), mention.recipients())) {
        for (Participant participant : side) {
          String id = participant.entityId();
          if (id != null) {
            ids.add(id);
          }
        }
      }
    }
    return ids;
  }
}
