package org.dateline.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.gazetteer.FoldedName;
import org.dateline.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Finds, within a block of {@link EntityName#blocks}, which entities are the same. Stateless.
 *
 * <p>Entities of two known countries never are; one of unknown country joins the known one if there
 * is but one. A short form that fits two full names joins neither.
 */
public final class NameMatcher {
  /** A block with more names than this tells nothing: what fits so many is ambiguous. */
  public static final int MAX_BLOCK = 500;

  private NameMatcher() {}

  /**
   * Pairs of ids of entities that are the same, sorted; none if the block holds more than {@link
   * #MAX_BLOCK} names.
   */
  public static List<Map.Entry<String, String>> links(String block, List<EntityName> names) {
    if (names.size() > MAX_BLOCK) {
      return List.of();
    }
    List<EntityName> sorted = names.stream().sorted(EntityName.ORDER).toList();
    String[] parts = block.split("\t", -1);
    return switch (parts[0]) {
      case EntityName.SAME -> same(sorted);
      case EntityName.SHORT -> shortForms(parts[1], parts[2], sorted);
      case EntityName.ACRONYM -> acronyms(parts[1], sorted);
      default -> throw new IllegalArgumentException("no block of names: " + block);
    };
  }

  private static List<Map.Entry<String, String>> same(List<EntityName> names) {
    List<Map.Entry<String, String>> links = new ArrayList<>();
    SortedMap<String, EntityName> byCountry = new TreeMap<>();
    List<EntityName> unknown = new ArrayList<>();
    for (EntityName name : names) {
      if (name.country() == null) {
        unknown.add(name);
      } else {
        EntityName first = byCountry.putIfAbsent(name.country(), name);
        if (first != null) {
          links.add(Map.entry(first.id(), name.id()));
        }
      }
    }
    EntityName only =
        byCountry.size() == 1 && names.stream().noneMatch(EntityName::isGeneric)
            ? byCountry.get(byCountry.firstKey())
            : null;
    for (EntityName name : unknown) {
      EntityName first = only == null ? unknown.get(0) : only;
      if (!first.equals(name)) {
        links.add(Map.entry(first.id(), name.id()));
      }
    }
    return links;
  }

  private static List<Map.Entry<String, String>> shortForms(
      String first, String last, List<EntityName> names) {
    List<Map.Entry<String, String>> links = new ArrayList<>();
    for (EntityName name : names) {
      PersonName person = new PersonName(name.words());
      if (!person.first().equals(first) || !person.last().equals(last)) {
        continue;
      }
      List<EntityName> hosts = new ArrayList<>();
      for (EntityName host : names) {
        if (fits(name, host) && person.isShortFormOf(new PersonName(host.words()))) {
          hosts.add(host);
        }
      }
      EntityName host = fullest(hosts);
      if (host != null) {
        links.add(Map.entry(host.id(), name.id()));
      }
    }
    return links;
  }

  /** The one of which all others are short forms; null if there is none. */
  private static @Nullable EntityName fullest(List<EntityName> hosts) {
    EntityName fullest = null;
    for (EntityName host : hosts) {
      if (fullest == null || host.words().size() > fullest.words().size()) {
        fullest = host;
      }
    }
    if (fullest == null || countries(hosts).size() > 1) {
      return null;
    }
    PersonName full = new PersonName(fullest.words());
    for (EntityName host : hosts) {
      PersonName person = new PersonName(host.words());
      if (!person.equals(full) && !person.isShortFormOf(full)) {
        return null;
      }
    }
    return fullest;
  }

  private static List<Map.Entry<String, String>> acronyms(String acronym, List<EntityName> names) {
    List<Map.Entry<String, String>> links = new ArrayList<>();
    for (EntityName name : names) {
      if (!FoldedName.of(name.name()).equals(acronym)) {
        continue;
      }
      List<EntityName> full = new ArrayList<>();
      SortedSet<String> cores = new TreeSet<>();
      for (EntityName other : names) {
        if (!FoldedName.of(other.name()).equals(acronym) && fits(name, other)) {
          full.add(other);
          cores.add(other.core());
        }
      }
      if (cores.size() == 1 && countries(full).size() <= 1) {
        links.add(Map.entry(full.get(0).id(), name.id()));
      }
    }
    return links;
  }

  private static boolean fits(EntityName one, EntityName other) {
    return one.country() == null
        || other.country() == null
        || one.country().equals(other.country());
  }

  private static SortedSet<String> countries(List<EntityName> names) {
    SortedSet<String> known = new TreeSet<>();
    for (EntityName name : names) {
      if (name.country() != null) {
        known.add(name.country());
      }
    }
    return known;
  }
}
