package org.dateline.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.grouping.Components;
import org.jspecify.annotations.Nullable;

/**
 * Local entities that are the same as others, in this run or in earlier ones, and those that
 * articles name in several ways, with what links them: all that a run may call by another name.
 * Parts add up to the whole in any order. About a kilobyte for each local entity; not thread safe.
 */
public final class LinkedNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, EntitySummary> summaries = new HashMap<>();
  private final Components links = new Components();

  /** Entities of earlier runs by id. */
  private final HashMap<String, EarlierNames> known = new HashMap<>();

  /** Ids of entities of earlier runs, by the local entities of this run that are theirs. */
  private final HashMap<String, String> owners = new HashMap<>();

  /**
   * Takes in an entity if its articles do not agree on name and role, or if earlier runs know it
   * together with others, whatever it is linked to.
   */
  public void addIfVaried(NameInBlock name) {
    EntitySummary summary = name.sum();
    if (summary == null) {
      return;
    }
    boolean varied =
        EntityGroup.of(List.of(summary)).stream().anyMatch(alone -> !alone.changes().isEmpty());
    if (varied || !isAllOf(summary, name.known())) {
      hold(summary, name.known());
    }
  }

  /**
   * Takes in what is the same among all entities of a block of {@link EntityName#blocks}; nothing
   * if the block holds more than {@link NameMatcher#MAX_BLOCK}. Two entities of earlier runs stay
   * what they were to each other.
   */
  public void addBlock(String block, Collection<NameInBlock> inBlock) {
    SortedMap<String, NameInBlock> fresh = new TreeMap<>();
    SortedMap<String, EarlierNames> stored = new TreeMap<>();
    List<EntityName> names = new ArrayList<>();
    for (NameInBlock one : inBlock) {
      EntitySummary sum = one.sum();
      if (sum != null && fresh.put(sum.id(), one) == null) {
        names.add(EntityName.of(sum));
      }
    }
    for (NameInBlock one : inBlock) {
      EarlierNames entity = one.known();
      if (entity == null) {
        continue;
      }
      for (EntitySummary local : entity.locals()) {
        if (!fresh.containsKey(local.id())
            && !stored.containsKey(local.id())
            && EntityName.blocks(local).contains(block)) {
          stored.put(local.id(), entity);
          names.add(EntityName.of(local));
        }
      }
    }
    for (Map.Entry<String, String> link : NameMatcher.links(block, names)) {
      if (fresh.containsKey(link.getKey()) || fresh.containsKey(link.getValue())) {
        links.link(link.getKey(), link.getValue());
        for (String id : List.of(link.getKey(), link.getValue())) {
          NameInBlock one = fresh.get(id);
          if (one == null) {
            hold(stored.get(id));
          } else {
            hold(one.sum(), one.known());
          }
        }
      }
    }
  }

  /** Takes over what another holds. */
  public void addAll(LinkedNames other) {
    summaries.putAll(other.summaries);
    links.addAll(other.links);
    known.putAll(other.known);
    owners.putAll(other.owners);
  }

  /** What the entities are called throughout the batch. */
  public ResolvedNames resolve() {
    SortedMap<String, String> roots = links.roots();
    SortedMap<String, NamesOfGroup> groups = new TreeMap<>();
    for (EntitySummary summary : summaries.values()) {
      String root = roots.getOrDefault(summary.id(), summary.id());
      groups
          .computeIfAbsent(root, key -> new NamesOfGroup())
          .add(summary, owners.get(summary.id()));
    }
    for (EarlierNames entity : known.values()) {
      String local = entity.locals().get(0).id();
      NamesOfGroup group = groups.get(roots.getOrDefault(local, local));
      if (group != null) {
        group.add(entity);
      }
    }
    SortedMap<String, NameChange> changes = new TreeMap<>();
    SortedMap<String, List<Entity>> entities = new TreeMap<>();
    for (NamesOfGroup group : groups.values()) {
      group.fresh().forEach(id -> entities.put(id, List.of()));
      group
          .entities()
          .forEach(
              (speaker, made) -> {
                changes.putAll(made.changes());
                entities.put(speaker, List.of(made.entity()));
              });
    }
    return new ResolvedNames(changes, entities);
  }

  private static boolean isAllOf(EntitySummary summary, @Nullable EarlierNames entity) {
    return entity == null
        || (entity.entityId().equals(summary.id())
            && entity.locals().size() == 1
            && entity.locals().get(0).id().equals(summary.id()));
  }

  private void hold(@Nullable EntitySummary summary, @Nullable EarlierNames entity) {
    if (summary == null) {
      return;
    }
    summaries.put(summary.id(), summary);
    if (entity != null) {
      owners.put(summary.id(), entity.entityId());
      links.link(summary.id(), entity.locals().get(0).id());
      hold(entity);
    }
  }

  private void hold(@Nullable EarlierNames entity) {
    if (entity != null && known.put(entity.entityId(), entity) == null) {
      String first = entity.locals().get(0).id();
      entity.locals().forEach(local -> links.link(first, local.id()));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinkedNames that
        && summaries.equals(that.summaries)
        && links.equals(that.links)
        && known.equals(that.known)
        && owners.equals(that.owners);
  }

  @Override
  public int hashCode() {
    return 31 * summaries.hashCode() + links.hashCode();
  }
}
