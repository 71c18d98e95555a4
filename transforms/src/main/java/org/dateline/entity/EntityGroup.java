package org.dateline.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.annotation.EntityMention;
import org.jspecify.annotations.Nullable;

/**
 * Local entities that are one.
 *
 * @param entity what they are together; its article count is yet to be set
 * @param changes what is to be changed where articles name it, by local id; those that stay as they
 *     are are left out
 */
public record EntityGroup(Entity entity, SortedMap<String, NameChange> changes) {
  private static final String UNKNOWN = "";

  /** Persons go by the fullest name, all others by the most usual that is no acronym. */
  private static final Comparator<EntitySummary> BEST_NAME =
      Comparator.comparing((EntitySummary summary) -> -summary.personWords())
          .thenComparing(summary -> !summary.name().contains(" "))
          .thenComparing(summary -> -summary.articles())
          .thenComparing(summary -> -summary.name().length())
          .thenComparing(EntitySummary::name)
          .thenComparing(EntitySummary::id);

  /**
   * The entities that linked summaries make: one; but if links lead through a summary of unknown
   * country to two known countries, one for each country and one for the unknown.
   */
  public static List<EntityGroup> of(List<EntitySummary> linked) {
    SortedMap<String, List<EntitySummary>> byCountry = new TreeMap<>();
    for (EntitySummary summary :
        linked.stream().sorted(Comparator.comparing(EntitySummary::id)).toList()) {
      String country = summary.country() == null ? UNKNOWN : summary.country();
      byCountry.computeIfAbsent(country, key -> new ArrayList<>()).add(summary);
    }
    if (byCountry.size() == 2 && byCountry.containsKey(UNKNOWN)) {
      List<EntitySummary> all = new ArrayList<>();
      byCountry.values().forEach(all::addAll);
      return List.of(group(all, byCountry.lastKey()));
    }
    List<EntityGroup> groups = new ArrayList<>();
    byCountry.forEach(
        (country, members) -> groups.add(group(members, country.equals(UNKNOWN) ? null : country)));
    return groups;
  }

  /** The entity that members make under the id that it has from earlier runs. */
  static EntityGroup known(String id, List<EntitySummary> members, @Nullable String country) {
    return group(id, members, country);
  }

  /** The entity that new members make: its id is that of its name. */
  static EntityGroup group(List<EntitySummary> members, @Nullable String country) {
    return group(null, members, country);
  }

  private static EntityGroup group(
      @Nullable String known, List<EntitySummary> members, @Nullable String country) {
    EntitySummary best = members.stream().min(BEST_NAME).orElseThrow();
    EntityMention.Type kind = best.kind();
    String name = best.name();
    String id = known == null ? EntityMention.entityId(kind, name, country) : known;
    String role = role(members);
    SortedSet<String> aliases = new TreeSet<>();
    SortedMap<String, NameChange> changes = new TreeMap<>();
    for (EntitySummary member : members) {
      aliases.addAll(member.forms());
      aliases.addAll(member.names().keySet());
      boolean same =
          member.id().equals(id)
              && member.names().keySet().equals(java.util.Set.of(name))
              && member
                  .roles()
                  .keySet()
                  .equals(java.util.Set.of(role == null ? EntitySummary.NO_ROLE : role));
      if (!same) {
        changes.put(member.id(), new NameChange(id, name, country, role));
      }
    }
    aliases.remove(name);
    return new EntityGroup(
        new Entity(id, kind, name, country, role, List.copyOf(aliases), 0), changes);
  }

  /** The role in most articles; of equals the first by name. */
  private static @Nullable String role(List<EntitySummary> members) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (EntitySummary member : members) {
      member.roles().forEach((role, count) -> counts.merge(role, count, Long::sum));
    }
    counts.remove(EntitySummary.NO_ROLE);
    String most = null;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      if (most == null || entry.getValue() > counts.getOrDefault(most, 0L)) {
        most = entry.getKey();
      }
    }
    return most;
  }
}
