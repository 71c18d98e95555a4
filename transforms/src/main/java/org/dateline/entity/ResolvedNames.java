package org.dateline.entity;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What local entities are called throughout a batch, as far as it is not what their articles call
 * them alike. About 500 bytes for each name that changes, and as much for each entity of several
 * names. Immutable, thread safe.
 *
 * @param changes by local id, for those that change
 * @param entities by local id, for each that is linked or changes: the entities of its group, if it
 *     speaks for the group, else none
 */
public record ResolvedNames(
    SortedMap<String, NameChange> changes, SortedMap<String, List<Entity>> entities)
    implements Serializable {
  public ResolvedNames {
    changes = Collections.unmodifiableSortedMap(changes);
    entities = Collections.unmodifiableSortedMap(entities);
  }

  /** Id of the entity that a local entity belongs to. */
  public String idOf(EntitySummary summary) {
    NameChange change = changes.get(summary.id());
    return change == null ? summary.id() : change.id();
  }

  /**
   * The entities that a local entity speaks for: itself, if it stands alone; those of its group for
   * one member of each, none for the others. Their article counts are yet to be set.
   */
  public List<Entity> entitiesOf(EntitySummary summary) {
    List<Entity> grouped = entities.get(summary.id());
    return grouped == null
        ? EntityGroup.of(List.of(summary)).stream().map(EntityGroup::entity).toList()
        : grouped;
  }
}
