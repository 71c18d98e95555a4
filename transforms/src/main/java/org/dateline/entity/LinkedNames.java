package org.dateline.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.grouping.Components;
import org.jspecify.annotations.Nullable;

/**
 * Local entities that are the same as others, and those that articles name in several ways, with
 * what links them: all that a batch may call by another name. Parts add up to the whole in any
 * order. About a kilobyte for each local entity; not thread safe.
 */
public final class LinkedNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, EntitySummary> summaries = new HashMap<>();
  private final Components links = new Components();

  /** Takes in an entity if its articles do not agree on name and role, whatever it is linked to. */
  public void addIfVaried(EntitySummary summary) {
    for (EntityGroup alone : EntityGroup.of(List.of(summary))) {
      if (!alone.changes().isEmpty()) {
        summaries.put(summary.id(), summary);
      }
    }
  }

  /**
   * Takes in what is the same among all entities of a block of {@link EntityName#blocks}; nothing
   * if the block holds more than {@link NameMatcher#MAX_BLOCK}.
   */
  public void addBlock(String block, Collection<EntitySummary> entities) {
    List<EntityName> names = entities.stream().map(EntityName::of).toList();
    Set<String> linked = new HashSet<>();
    for (Map.Entry<String, String> link : NameMatcher.links(block, names)) {
      links.link(link.getKey(), link.getValue());
      linked.add(link.getKey());
      linked.add(link.getValue());
    }
    for (EntitySummary entity : entities) {
      if (linked.contains(entity.id())) {
        summaries.put(entity.id(), entity);
      }
    }
  }

  /** Takes over what another holds. */
  public void addAll(LinkedNames other) {
    summaries.putAll(other.summaries);
    links.addAll(other.links);
  }

  /** What the entities are called throughout the batch. */
  public ResolvedNames resolve() {
    SortedMap<String, String> roots = links.roots();
    SortedMap<String, List<EntitySummary>> groups = new TreeMap<>();
    for (EntitySummary summary : summaries.values()) {
      String root = roots.getOrDefault(summary.id(), summary.id());
      groups.computeIfAbsent(root, key -> new ArrayList<>()).add(summary);
    }
    SortedMap<String, NameChange> changes = new TreeMap<>();
    SortedMap<String, List<Entity>> entities = new TreeMap<>();
    groups.forEach(
        (root, members) -> {
          members.forEach(member -> entities.put(member.id(), List.of()));
          List<EntityGroup> made = EntityGroup.of(members);
          made.forEach(group -> changes.putAll(group.changes()));
          entities.put(root, made.stream().map(EntityGroup::entity).toList());
        });
    return new ResolvedNames(changes, entities);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinkedNames that
        && summaries.equals(that.summaries)
        && links.equals(that.links);
  }

  @Override
  public int hashCode() {
    return 31 * summaries.hashCode() + links.hashCode();
  }
}
