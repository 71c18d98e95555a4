package org.dateline.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** Texts that one address showed at different times. Not thread safe. */
public final class SharedAddress {
  /** An address that shows more texts than this is no page: a misconfigured site, a search. */
  static final int MOST_TEXTS = 20;

  private final NavigableSet<String> keys = new TreeSet<>();

  /** The addresses of a text's pages, each once, sorted. */
  public static Collection<String> of(DistinctText text) {
    NavigableSet<String> addresses = new TreeSet<>();
    text.pages().stream().map(CopyPage::address).filter(Objects::nonNull).forEach(addresses::add);
    return addresses;
  }

  /** Takes in the key of a text that the address shows. */
  public void add(String key) {
    if (keys.size() <= MOST_TEXTS) {
      keys.add(key);
    }
  }

  /** Keys of texts that are versions of the first, which comes first; empty if there are none. */
  public List<String> versions() {
    return keys.size() < 2 || keys.size() > MOST_TEXTS ? List.of() : new ArrayList<>(keys);
  }
}
