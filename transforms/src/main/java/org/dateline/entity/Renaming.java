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

/** Puts the batch's canonical names into articles. Stateless. */
public final class Renaming {
  private Renaming() {}

  /** The article with its entities' names, countries and roles changed. */
  public static AnnotatedArticle apply(Map<String, NameChange> changes, AnnotatedArticle article) {
    List<EntityMention> renamed = new ArrayList<>(article.entities().size());
    boolean changed = false;
    for (EntityMention mention : article.entities()) {
      NameChange change = changes.get(mention.entityId());
      changed |= change != null;
      renamed.add(
          change == null
              ? mention
              : new EntityMention(
                  mention.text(),
                  mention.begin(),
                  mention.end(),
                  mention.type(),
                  change.name(),
                  change.country(),
                  change.role()));
    }
    return changed
        ? new AnnotatedArticle(
            article.article(), article.sentences(), renamed, article.places(), article.dates())
        : article;
  }

  /**
   * The mention with its participants' names and ids changed; their countries and roles are what
   * the sentence says of them.
   */
  public static EventMention apply(Map<String, NameChange> changes, EventMention mention) {
    List<Participant> actors = participants(changes, mention.actors());
    List<Participant> recipients = participants(changes, mention.recipients());
    return actors.equals(mention.actors()) && recipients.equals(mention.recipients())
        ? mention
        : mention.withParticipants(actors, recipients);
  }

  private static List<Participant> participants(
      Map<String, NameChange> changes, List<Participant> participants) {
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
                  change.name(),
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
