package org.dateline.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which page of a group of copies is the original. */
final class Originals {
  /** Of the longest text a page must show so much to stand for it: the rest would go unread. */
  private static final double WHOLE = 0.6;

  private Originals() {}

  /**
   * The page with the best-known, then earliest publication, then smallest id, among those that
   * stand for their address, the newest fetched of each, and show no mere extract.
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
    int longest = standing.stream().mapToInt(CopyPage::length).max().orElse(0);
    return standing.stream()
        .filter(page -> page.length() >= WHOLE * longest)
        .min(CopyPage.ORIGINAL_FIRST)
        .orElseThrow(() -> new IllegalArgumentException("a group has pages"));
  }
}
