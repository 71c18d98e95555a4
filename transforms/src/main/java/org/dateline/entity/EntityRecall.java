package org.dateline.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.archive.Revision;
import org.jspecify.annotations.Nullable;

/** Entities of earlier runs, and what becomes of them in this one. Safe for one thread. */
public final class EntityRecall {
  private final Archive archive;
  private final long generation;

  /**
   * @param archive what earlier runs left
   * @param generation number of this run
   */
  public EntityRecall(Archive archive, long generation) {
    this.archive = archive;
    this.generation = generation;
  }

  /**
   * The local entity with what earlier runs know of it, and what it has to be compared with, by
   * block; a block that holds too many names to tell anything is left out.
   */
  public Met meet(EntitySummary sum) {
    if (archive.isEmpty()) {
      NameInBlock alone = new NameInBlock(sum, null);
      TreeMap<String, List<EarlierNames>> blocks = new TreeMap<>();
      EntityName.blocks(sum).forEach(block -> blocks.put(block, List.of()));
      return new Met(alone, sum, blocks);
    }
    StoredEntity stored =
        archive.find(Kind.ENTITY, List.of(StoredEntity.localKey(sum.id()))).stream()
            .findFirst()
            .map(entry -> entry.as(StoredEntity.class))
            .orElse(null);
    EntitySummary all = sum;
    EarlierNames known = null;
    if (stored != null) {
      known = stored.names();
      for (EntitySummary local : known.locals()) {
        if (local.id().equals(sum.id())) {
          all = sum.plus(local);
        }
      }
    }
    TreeMap<String, List<EarlierNames>> blocks = new TreeMap<>();
    for (String block : EntityName.blocks(all)) {
      List<Entry> inBlock =
          archive.closest(
              Kind.ENTITY, List.of(StoredEntity.blockKey(block)), NameMatcher.MAX_BLOCK + 1);
      if (inBlock.size() <= NameMatcher.MAX_BLOCK) {
        blocks.put(block, others(inBlock, known));
      } else if (EntityName.isOfName(block)) {
        blocks.put(block, List.of());
      }
    }
    return new Met(new NameInBlock(all, known), all, blocks);
  }

  private static List<EarlierNames> others(List<Entry> inBlock, @Nullable EarlierNames own) {
    List<EarlierNames> others = new ArrayList<>();
    for (Entry entry : inBlock) {
      if (own == null || !own.entityId().equals(entry.id())) {
        others.add(entry.as(StoredEntity.class).names());
      }
    }
    return others;
  }

  /**
   * What becomes of an entity: as earlier runs left it, with what this run adds.
   *
   * @param id its id
   * @param now what it is now, the article count being that of this run alone; empty if this run
   *     does not name it
   * @param locals what all articles say of those of its local entities that this run names
   * @param articles how many articles of this run name it
   * @return empty if there is no such entity
   */
  public Optional<Counted> count(
      String id, Collection<Entity> now, Collection<EntitySummary> locals, long articles) {
    Entry before = archive.get(Kind.ENTITY, id).orElse(null);
    StoredEntity stored = before == null ? null : before.as(StoredEntity.class);
    if (stored == null && (now.isEmpty() || articles == 0)) {
      return Optional.empty();
    }
    Entity entity = now.isEmpty() && stored != null ? stored.entity() : Entity.merge(now);
    if (stored == null || before == null) {
      Entity first = entity.withArticleCount(articles);
      Entry entry = new StoredEntity(first, List.copyOf(locals), generation).entry(List.of());
      return Optional.of(new Counted(Revision.first(id, first), entry));
    }
    long all = stored.entity().articleCount() + articles;
    if (all == 0) {
      return Optional.of(
          new Counted(new Revision<>(id, null, stored.generation()), Entry.gone(Kind.ENTITY, id)));
    }
    Entity counted = entity.withArticleCount(all);
    return Optional.of(
        new Counted(
            new Revision<>(id, counted, stored.generation()),
            new StoredEntity(counted, stored.localsWith(locals), generation).entry(before.keys())));
  }

  /**
   * A local entity and what it meets.
   *
   * @param name as it goes into its blocks
   * @param sum what all articles say of it, those of earlier runs too
   * @param blocks the other entities of earlier runs in each of its blocks
   */
  public record Met(
      NameInBlock name, EntitySummary sum, TreeMap<String, List<EarlierNames>> blocks) {}

  /**
   * An entity as it stands after the run.
   *
   * @param revision its row
   * @param entry what later runs must know
   */
  public record Counted(Revision<Entity> revision, Entry entry) {}
}
