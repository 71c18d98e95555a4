package org.dateline.copies;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Pages whose texts are copies of one, or some of them.
 *
 * @param name the smallest key of the texts
 * @param pages who shows them
 */
public record CopyGroup(String name, List<CopyPage> pages) implements Serializable {
  public CopyGroup {
    pages = List.copyOf(pages);
  }

  /** Puts parts of groups together; tells each article id of a group of two with the original's. */
  public static void assemble(Iterable<CopyGroup> parts, BiConsumer<String, String> originals) {
    SortedMap<String, List<CopyPage>> groups = new TreeMap<>();
    for (CopyGroup part : parts) {
      groups.computeIfAbsent(part.name, name -> new ArrayList<>()).addAll(part.pages);
    }
    for (List<CopyPage> pages : groups.values()) {
      if (pages.size() > 1) {
        String original = Originals.of(pages).id();
        pages.forEach(page -> originals.accept(page.id(), original));
      }
    }
  }
}
