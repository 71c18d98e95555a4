package org.dateline.annotation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.gazetteer.TableFile;

/** Words that tell what a name that holds the name of a place stands for. Immutable. */
final class PlaceWords {
  private static final PlaceWords STANDARD = new PlaceWords();

  private final Set<String> institutions = new HashSet<>();
  private final Set<String> otherMeanings = new HashSet<>();

  private PlaceWords() {
    TableFile.rows(PlaceWords.class, "institution-words.tsv", 1)
        .forEach(row -> institutions.add(row.get(0)));
    TableFile.rows(PlaceWords.class, "no-place-words.tsv", 1)
        .forEach(row -> otherMeanings.add(row.get(0)));
  }

  /** The words that ship with Dateline, read once. */
  static PlaceWords standard() {
    return STANDARD;
  }

  /** Whether institutions and buildings are called so, such as "Department". */
  boolean isInstitution(String word) {
    return institutions.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the folded name of a place more often means something else, such as "reading". */
  boolean isOtherMeaning(String key) {
    return otherMeanings.contains(key) || institutions.contains(key);
  }
}
