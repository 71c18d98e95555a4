package org.dateline.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;

/**
 * What the archive holds of an entity.
 *
 * @param entity as its row has it
 * @param locals what all articles say of the local entities that it is made of, sorted by id; the
 *     {@link #MAX_LOCALS} that most articles name
 * @param generation in which its row stands
 */
public record StoredEntity(Entity entity, List<EntitySummary> locals, long generation) {
  /** Spellings that differ in more than case and accents are far fewer. */
  public static final int MAX_LOCALS = 64;

  private static final String LOCAL = "l:";
  private static final String BLOCK = "b:";
  private static final Comparator<EntitySummary> MOST_NAMED =
      Comparator.comparingLong((EntitySummary local) -> -local.articles())
          .thenComparing(EntitySummary::id);

  public StoredEntity {
    locals =
        locals.stream()
            .sorted(MOST_NAMED)
            .limit(MAX_LOCALS)
            .sorted(Comparator.comparing(EntitySummary::id))
            .toList();
  }

  /** The key under which the entity of a local entity stands. */
  static String localKey(String localId) {
    return LOCAL + localId;
  }

  /** The key under which the entities of a block of {@link EntityName#blocks} stand. */
  static String blockKey(String block) {
    return BLOCK + block;
  }

  /** The locals with others in the place of those of the same id. */
  List<EntitySummary> localsWith(Collection<EntitySummary> others) {
    TreeMap<String, EntitySummary> all = new TreeMap<>();
    locals.forEach(local -> all.put(local.id(), local));
    others.forEach(local -> all.put(local.id(), local));
    return List.copyOf(all.values());
  }

  /** The names that it goes by. */
  EarlierNames names() {
    return new EarlierNames(entity.id(), entity.country(), locals);
  }

  /**
   * The entry for the archive.
   *
   * @param before keys of the entry so far: a local entity stays with its entity even if it is no
   *     longer among those that are held
   */
  Entry entry(Collection<String> before) {
    TreeSet<String> keys = new TreeSet<>();
    before.stream().filter(key -> key.startsWith(LOCAL)).forEach(keys::add);
    // An id may be that of a name and country which no article gives together yet.
    keys.add(localKey(entity.id()));
    for (EntitySummary local : locals) {
      keys.add(localKey(local.id()));
      EntityName.blocks(local).forEach(block -> keys.add(blockKey(block)));
    }
    return Entry.of(Kind.ENTITY, entity.id(), keys, this);
  }

  /**
   * The entry of an entity that so many articles fewer name. One that none names any more keeps its
   * entry, with a count of 0, until it is counted again: its row is found by the entry.
   *
   * @throws IllegalArgumentException if fewer articles name it
   */
  public static Entry without(Entry entry, long articles) {
    StoredEntity stored = entry.as(StoredEntity.class);
    long left = stored.entity.articleCount() - articles;
    if (left < 0) {
      throw new IllegalArgumentException(
          "entity " + entry.id() + " is named by " + stored.entity.articleCount() + " articles");
    }
    return new StoredEntity(stored.entity.withArticleCount(left), stored.locals, stored.generation)
        .entry(entry.keys());
  }
}
