package org.dateline.entity;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.dateline.annotation.EntityMention;
import org.jspecify.annotations.Nullable;

/**
 * A person, organization, country, place or other thing that articles name.
 *
 * @param id hash of kind, folded canonical name and country when it was first named, and kept
 * @param type what it is; never {@link EntityMention.Type#NATIONALITY}
 * @param name canonical name: of persons the fullest, of others the most usual
 * @param country ISO 3166 alpha-3, or PLOVER's UNO, EUR, IGO, NGO, ISM, IMG, MNC; null if unknown
 * @param role PLOVER role that most articles give it; null for none
 * @param aliases other forms of the name in the articles, sorted; at most {@link
 *     EntitySummary#MAX_FORMS} from each local entity
 * @param articleCount how many articles name it
 */
public record Entity(
    String id,
    EntityMention.Type type,
    String name,
    @Nullable String country,
    @Nullable String role,
    List<String> aliases,
    long articleCount)
    implements Serializable {
  /** By id, then by name and role, which differ only where two groups came to one id. */
  public static final Comparator<Entity> ORDER =
      Comparator.comparing(Entity::id)
          .thenComparing(Entity::name)
          .thenComparing(Entity::role, Comparator.nullsLast(Comparator.naturalOrder()));

  public Entity {
    aliases = List.copyOf(aliases);
  }

  /** The entity of several that have one id; there is one at least. */
  public static Entity merge(Collection<Entity> same) {
    return same.stream().sorted(ORDER).reduce(Entity::plusAliases).orElseThrow();
  }

  /** The entity with that count. */
  public Entity withArticleCount(long count) {
    return new Entity(id, type, name, country, role, aliases, count);
  }

  /** The entity with the aliases of both; the other has the same id. */
  public Entity plusAliases(Entity same) {
    TreeSet<String> all = new TreeSet<>(aliases);
    all.addAll(same.aliases());
    all.add(same.name());
    all.remove(name);
    return new Entity(id, type, name, country, role, List.copyOf(all), articleCount);
  }
}
