package org.dateline.copies;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The pages of a text, which may come in pieces, and a page in several of them. */
final class ShownText {
  private final SortedMap<String, CopyPage> pages = new TreeMap<>();
  private @Nullable KnownPages known;

  void add(DistinctText piece) {
    piece.pages().forEach(page -> pages.put(page.id(), page));
    known = known == null ? piece.known() : known;
  }

  Collection<CopyPage> pages() {
    return pages.values();
  }

  /** Those pages that are not stored. */
  Collection<CopyPage> newPages() {
    KnownPages stored = known;
    return stored == null
        ? pages.values()
        : pages.values().stream().filter(page -> !stored.pages().contains(page.id())).toList();
  }

  /** The original of those pages that are stored; null if none is. */
  @Nullable CopyPage storedOriginal() {
    return known == null ? null : known.original();
  }

  /** Tells each page that is not stored with the original: the text's, if it has one. */
  void tell(String original, BiConsumer<String, String> originals) {
    for (String page : pages.keySet()) {
      if (known == null) {
        originals.accept(page, original);
      } else if (!known.pages().contains(page)) {
        originals.accept(page, known.original().id());
      }
    }
  }
}
