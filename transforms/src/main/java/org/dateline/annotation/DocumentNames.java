package org.dateline.annotation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.gazetteer.FoldedName;
import org.dateline.name.PersonName;

/** What the names in one document are elsewhere in it. Immutable. */
final class DocumentNames {
  private final Set<String> places = new HashSet<>();
  private final Set<String> lastNames = new HashSet<>();

  private DocumentNames() {}

  static DocumentNames of(List<EntityMention> entities) {
    DocumentNames names = new DocumentNames();
    for (EntityMention entity : entities) {
      switch (entity.type()) {
        case COUNTRY, LOCATION -> names.places.add(FoldedName.of(entity.text()));
        case PERSON -> {
          List<String> words = PersonName.of(entity.name()).words();
          if (!words.isEmpty()) {
            names.lastNames.add(words.get(words.size() - 1));
          }
        }
        default -> {}
      }
    }
    return names;
  }

  /** Whether the folded name stands somewhere by itself for a place. */
  boolean isPlace(String key) {
    return places.contains(key);
  }

  /** Whether somebody in the document has the folded word for a last name. */
  boolean isPerson(String key) {
    return lastNames.contains(key);
  }
}
