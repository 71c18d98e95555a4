package org.dateline.entity;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.annotation.EntityMention;
import org.dateline.name.Acronym;
import org.dateline.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What the articles that share a local entity (same kind, folded name and country) say of it.
 * Summaries of disjoint sets of articles add up, in any order.
 *
 * @param id id of the local entity
 * @param kind never {@link EntityMention.Type#NATIONALITY}
 * @param country null if unknown
 * @param names spellings of the canonical name, with the number of articles of each
 * @param roles roles, with the number of articles of each; {@link #NO_ROLE} where none is given
 * @param forms the name as printed in the articles
 */
public record EntitySummary(
    String id,
    EntityMention.Type kind,
    @Nullable String country,
    SortedMap<String, Long> names,
    SortedMap<String, Long> roles,
    SortedSet<String> forms)
    implements Serializable {
  /** More spellings than this are cut, in their natural order. */
  public static final int MAX_FORMS = 50;

  /** Stands for no role. */
  static final String NO_ROLE = "";

  public EntitySummary {
    names = firstOf(new TreeMap<>(names));
    roles = new TreeMap<>(roles);
    forms = firstOf(new TreeSet<>(forms));
  }

  /** What one article says of an entity. */
  static EntitySummary of(
      EntityMention.Type kind,
      String name,
      @Nullable String country,
      @Nullable String role,
      SortedSet<String> forms) {
    return new EntitySummary(
        EntityMention.entityId(kind, name, country),
        kind,
        country,
        new TreeMap<>(java.util.Map.of(name, 1L)),
        new TreeMap<>(java.util.Map.of(role == null ? NO_ROLE : role, 1L)),
        forms);
  }

  /** What both say together. */
  public EntitySummary plus(EntitySummary other) {
    TreeMap<String, Long> allNames = new TreeMap<>(names);
    other.names.forEach((name, count) -> allNames.merge(name, count, Long::sum));
    TreeMap<String, Long> allRoles = new TreeMap<>(roles);
    other.roles.forEach((role, count) -> allRoles.merge(role, count, Long::sum));
    TreeSet<String> allForms = new TreeSet<>(forms);
    allForms.addAll(other.forms);
    return new EntitySummary(id, kind, country, allNames, allRoles, allForms);
  }

  /** Number of articles; where spellings were cut, of those with the spellings kept. */
  long articles() {
    return names.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The most usual spelling; one in capitals throughout only if there is no other. */
  String name() {
    String best = null;
    for (String name : names.keySet()) {
      if (best == null || isBetter(name, best)) {
        best = name;
      }
    }
    return String.valueOf(best);
  }

  private boolean isBetter(String name, String other) {
    if (isShouted(name) != isShouted(other)) {
      return isShouted(other);
    }
    return names.getOrDefault(name, 0L) > names.getOrDefault(other, 0L);
  }

  private static boolean isShouted(String name) {
    return name.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Acronyms that its articles use for a longer name, sorted. */
  SortedSet<String> acronyms() {
    TreeSet<String> found = new TreeSet<>();
    if (kind == EntityMention.Type.ORGANIZATION && name().contains(" ")) {
      forms.stream().filter(Acronym::isOne).forEach(found::add);
    }
    return found;
  }

  /** Number of words in a person's name, without titles; 0 for others. */
  int personWords() {
    return kind == EntityMention.Type.PERSON ? PersonName.of(name()).words().size() : 0;
  }

  // The least of all that was ever added is never cut, so that the order of adding does not show.

  private static TreeMap<String, Long> firstOf(TreeMap<String, Long> all) {
    while (all.size() > MAX_FORMS) {
      all.pollLastEntry();
    }
    return all;
  }

  private static TreeSet<String> firstOf(TreeSet<String> all) {
    while (all.size() > MAX_FORMS) {
      all.pollLast();
    }
    return all;
  }
}
