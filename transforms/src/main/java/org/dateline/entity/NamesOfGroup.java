package org.dateline.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Local entities of this run, and entities of earlier runs, that links lead to. Not thread safe.
 *
 * <p>What earlier runs took for one or for two stays one or two. A new name of a known country
 * joins an entity of that country; of several such, and of several whose country is unknown, the
 * one with the smallest id.
 */
final class NamesOfGroup {
  private static final String UNKNOWN = "";
  private static final Comparator<EarlierNames> HOST_FIRST =
      Comparator.comparing((EarlierNames entity) -> entity.country() == null)
          .thenComparing(EarlierNames::entityId);

  private final SortedMap<String, EntitySummary> free = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, EntitySummary>> owned = new TreeMap<>();
  private final SortedMap<String, EarlierNames> known = new TreeMap<>();

  /** Takes in a local entity of this run, and the id of the earlier entity that it belongs to. */
  void add(EntitySummary summary, @Nullable String owner) {
    if (owner == null) {
      free.put(summary.id(), summary);
    } else {
      owned.computeIfAbsent(owner, id -> new TreeMap<>()).put(summary.id(), summary);
    }
  }

  void add(EarlierNames entity) {
    known.put(entity.entityId(), entity);
  }

  /** Ids of the local entities of this run. */
  SortedSet<String> fresh() {
    SortedSet<String> ids = new TreeSet<>(free.keySet());
    owned.values().forEach(locals -> ids.addAll(locals.keySet()));
    return ids;
  }

  /** The entities that this run names, each by the first of its local entities in this run. */
  SortedMap<String, EntityGroup> entities() {
    SortedMap<String, EntityGroup> made = new TreeMap<>();
    SortedMap<String, List<EntitySummary>> names = new TreeMap<>();
    SortedMap<String, List<EarlierNames>> hosts = new TreeMap<>();
    for (EntitySummary summary : free.values()) {
      names.computeIfAbsent(key(summary.country()), c -> new ArrayList<>()).add(summary);
    }
    for (EarlierNames entity : known.values()) {
      hosts.computeIfAbsent(key(entity.country()), c -> new ArrayList<>()).add(entity);
    }
    SortedSet<String> countries = new TreeSet<>(names.keySet());
    countries.addAll(hosts.keySet());
    boolean one = countries.size() == 2 && countries.first().equals(UNKNOWN);
    for (String country : countries) {
      List<EntitySummary> joining = new ArrayList<>(names.getOrDefault(country, List.of()));
      List<EarlierNames> entities = new ArrayList<>(hosts.getOrDefault(country, List.of()));
      if (one && country.equals(UNKNOWN)) {
        continue;
      }
      if (one) {
        joining.addAll(names.getOrDefault(UNKNOWN, List.of()));
        entities.addAll(hosts.getOrDefault(UNKNOWN, List.of()));
      }
      put(country.equals(UNKNOWN) ? null : country, joining, entities, made);
    }
    return made;
  }

  private void put(
      @Nullable String country,
      List<EntitySummary> joining,
      List<EarlierNames> entities,
      SortedMap<String, EntityGroup> made) {
    entities.sort(HOST_FIRST);
    if (entities.isEmpty() && !joining.isEmpty()) {
      EntityGroup group = EntityGroup.group(joining, country);
      made.put(first(joining), group);
    }
    for (int i = 0; i < entities.size(); i++) {
      EarlierNames entity = entities.get(i);
      SortedMap<String, EntitySummary> fresh =
          new TreeMap<>(owned.getOrDefault(entity.entityId(), new TreeMap<>()));
      boolean host = i == 0;
      if (host) {
        joining.forEach(summary -> fresh.put(summary.id(), summary));
      }
      if (fresh.isEmpty()) {
        continue;
      }
      SortedMap<String, EntitySummary> members = new TreeMap<>();
      entity.locals().forEach(local -> members.put(local.id(), local));
      members.putAll(fresh);
      EntityGroup group =
          EntityGroup.known(
              entity.entityId(),
              List.copyOf(members.values()),
              entity.country() == null && host ? country : entity.country());
      group.changes().keySet().retainAll(fresh.keySet());
      made.put(fresh.firstKey(), group);
    }
  }

  private static String key(@Nullable String country) {
    return country == null ? UNKNOWN : country;
  }

  private static String first(List<EntitySummary> summaries) {
    return summaries.stream().map(EntitySummary::id).sorted().findFirst().orElseThrow();
  }
}
