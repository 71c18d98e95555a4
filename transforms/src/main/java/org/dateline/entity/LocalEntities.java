package org.dateline.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.plover.EventMention;
import org.dateline.plover.Participant;
import org.jspecify.annotations.Nullable;

/** Reads what one article says of each of its entities. Stateless. */
public final class LocalEntities {
  private static final List<EntityMention.Type> PARTICIPANT_KINDS =
      List.of(
          EntityMention.Type.COUNTRY,
          EntityMention.Type.ORGANIZATION,
          EntityMention.Type.LOCATION,
          EntityMention.Type.PERSON,
          EntityMention.Type.MISC);

  private LocalEntities() {}

  /**
   * The article's entities, sorted by id, each once: those that its text names, and those that only
   * the coding of its events brings in ("Washington" for the United States).
   */
  public static List<EntitySummary> of(AnnotatedArticle article, List<EventMention> mentions) {
    SortedMap<String, EntitySummary> found = new TreeMap<>();
    for (EntityMention mention : article.entities()) {
      TreeSet<String> forms = new TreeSet<>();
      if (mention.type() != EntityMention.Type.NATIONALITY) {
        forms.add(form(mention.text()));
      }
      add(
          found,
          EntitySummary.of(
              mention.type().entityType(),
              mention.name(),
              mention.country(),
              // That a capital stood for the government is said of the mention, not of the state.
              mention.type() == EntityMention.Type.COUNTRY ? null : mention.role(),
              forms));
    }
    for (EventMention mention : mentions) {
      for (Participant participant : participants(mention)) {
        EntitySummary summary = found.containsKey(participant.entityId()) ? null : of(participant);
        if (summary != null) {
          add(found, summary);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Participant> participants(EventMention mention) {
    List<Participant> all = new ArrayList<>(mention.actors());
    all.addAll(mention.recipients());
    all.removeIf(participant -> participant.entityId() == null || participant.name() == null);
    return all;
  }

  /** The entity behind a participant's id; null if the id was made of something else. */
  private static @Nullable EntitySummary of(Participant participant) {
    String name = participant.name();
    if (name == null) {
      return null;
    }
    for (EntityMention.Type kind : PARTICIPANT_KINDS) {
      for (String country : new @Nullable String[] {participant.country(), null}) {
        if (EntityMention.entityId(kind, name, country).equals(participant.entityId())) {
          boolean state = kind == EntityMention.Type.COUNTRY;
          return EntitySummary.of(
              kind, name, country, state ? null : participant.role(), new TreeSet<>());
        }
      }
    }
    return null;
  }

  /** One article counts once, whatever number of mentions it has. */
  private static void add(SortedMap<String, EntitySummary> found, EntitySummary one) {
    EntitySummary there = found.get(one.id());
    if (there == null) {
      found.put(one.id(), one);
      return;
    }
    TreeSet<String> forms = new TreeSet<>(there.forms());
    forms.addAll(one.forms());
    // The first mention speaks for the article; that there are others must not be lost.
    SortedMap<String, Long> names = new TreeMap<>(there.names());
    one.names().keySet().forEach(name -> names.putIfAbsent(name, 0L));
    SortedMap<String, Long> roles = new TreeMap<>(there.roles());
    one.roles().keySet().forEach(role -> roles.putIfAbsent(role, 0L));
    found.put(
        one.id(), new EntitySummary(one.id(), one.kind(), one.country(), names, roles, forms));
  }

  /** A printed name on one line, without the article or genitive. */
  private static String form(String printed) {
    return printed
        .replaceAll("\\s+", " ")
        .replaceFirst("^[Tt]he (?=\\p{Lu})", "")
        .replaceFirst("['’]s?$", "");
  }
}
