package org.dateline.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which page of a group of copies is the original. */
final class Originals {
  private Originals() {}

  /**
   * The page with the best-known, then earliest publication, then smallest id, among those that
   * stand for their address: the newest fetched of each.
   *
   * @throws IllegalArgumentException if there is no page
   */
  static CopyPage of(Collection<CopyPage> pages) {
    Map<String, CopyPage> newest = new HashMap<>();
    List<CopyPage> standing = new ArrayList<>();
    for (CopyPage page : pages) {
      if (page.address() == null) {
        standing.add(page);
      } else {
        newest.merge(
            page.address(),
            page,
            (one, other) -> CopyPage.NEWEST_FIRST.compare(one, other) <= 0 ? one : other);
      }
    }
    standing.addAll(newest.values());
    return standing.stream()
        .min(CopyPage.ORIGINAL_FIRST)
        .orElseThrow(() -> new IllegalArgumentException("a group has pages"));
  }
}
