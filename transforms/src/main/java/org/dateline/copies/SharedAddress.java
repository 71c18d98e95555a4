package org.dateline.copies;

import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** Texts that one address showed at different times. Not thread safe. */
final class SharedAddress {
  /** An address that shows more texts than this is no page: a misconfigured site, a search. */
  static final int MOST_TEXTS = 20;

  private final NavigableSet<Long> texts = new TreeSet<>();

  /** Hashes of the addresses of pages, sorted. */
  static Hashes of(List<CopyPage> pages) {
    return Hashes.sorted(
        pages.stream()
            .map(CopyPage::address)
            .filter(Objects::nonNull)
            .mapToLong(TextSketch::hash)
            .toArray());
  }

  /** Takes in the reference of a text that the address shows. */
  void add(long reference) {
    if (texts.size() <= MOST_TEXTS) {
      texts.add(reference);
    }
  }

  /** Texts that are versions of the first, which comes first; empty if there are none. */
  List<Long> versions() {
    return texts.size() < 2 || texts.size() > MOST_TEXTS ? List.of() : List.copyOf(texts);
  }
}
