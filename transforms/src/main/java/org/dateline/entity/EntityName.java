package org.dateline.entity;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.actor.ActorDictionary;
import org.dateline.annotation.EntityMention;
import org.dateline.gazetteer.FoldedName;
import org.dateline.name.Acronym;
import org.dateline.name.OrganizationName;
import org.dateline.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The name of a local entity, as it is compared with others.
 *
 * @param id id of the local entity
 * @param kind what it is
 * @param name most usual spelling
 * @param country null if unknown
 */
public record EntityName(String id, EntityMention.Type kind, String name, @Nullable String country)
    implements Serializable {
  /** Of longer names only the first and last words count. */
  private static final int MAX_WORDS = 6;

  static final String SAME = "same";
  static final String SHORT = "short";
  static final String ACRONYM = "acronym";

  static final Comparator<EntityName> ORDER = Comparator.comparing(EntityName::id);

  /** The name that the summary is known by. */
  public static EntityName of(EntitySummary summary) {
    return new EntityName(summary.id(), summary.kind(), summary.name(), summary.country());
  }

  /**
   * Keys of the blocks in which an entity meets all that may be the same: one for its name; for a
   * person one for first and last word, and, as the longer name may be shortened, one for every two
   * of its words; for an organization its acronyms.
   */
  public static SortedSet<String> blocks(EntitySummary summary) {
    EntityName name = of(summary);
    SortedSet<String> keys = new TreeSet<>();
    keys.add(key(SAME, name.kind.name(), name.core()));
    if (name.kind == EntityMention.Type.PERSON) {
      List<String> words = name.words();
      int size = words.size();
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          if ((i < MAX_WORDS / 2 || i >= size - MAX_WORDS / 2)
              && (j < MAX_WORDS / 2 || j >= size - MAX_WORDS / 2)) {
            keys.add(key(SHORT, words.get(i), words.get(j)));
          }
        }
      }
    }
    if (name.kind == EntityMention.Type.ORGANIZATION) {
      if (Acronym.isOne(name.name)) {
        keys.add(key(ACRONYM, FoldedName.of(name.name)));
      }
      for (String acronym : summary.acronyms()) {
        keys.add(key(ACRONYM, FoldedName.of(acronym)));
      }
    }
    return keys;
  }

  /** Whether a block is one of a name: every entity is in one such block. */
  public static boolean isOfName(String block) {
    return block.startsWith(SAME + "\t");
  }

  private static String key(String... parts) {
    return String.join("\t", parts);
  }

  /** What is the same in all spellings of a name. */
  String core() {
    return switch (kind) {
      case PERSON -> PersonName.of(name).key();
      case ORGANIZATION -> OrganizationName.of(name).key();
      default -> FoldedName.of(name);
    };
  }

  /** Words of a person's name. */
  List<String> words() {
    return PersonName.of(name).words();
  }

  /**
   * Whether the name is a mere description, such as "Interior Ministry", which every country has.
   */
  boolean isGeneric() {
    return kind == EntityMention.Type.ORGANIZATION
        && ActorDictionary.standard().role(name).isPresent();
  }
}
