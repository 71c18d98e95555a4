package org.dateline.template;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.grouping.Components;
import org.jspecify.annotations.Nullable;

/**
 * Groups of pages that share their furniture, told link by link. Merging is commutative,
 * associative and idempotent. Holds some 200 bytes a page and 2 kB a group. Not thread safe.
 */
final class PageGroups implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Components pages = new Components();

  /**
   * What a page shares with those of larger id that are linked to it. That of a group's first page
   * stands for the group; of the others it may be forgotten.
   */
  private final TreeMap<String, PageSketch> shared = new TreeMap<>();

  /**
   * Puts two pages into one group.
   *
   * @param first the smaller of the ids
   * @param common what the pages share
   */
  void link(String first, String other, PageSketch common) {
    pages.link(first, other);
    if (pages.rootOf(first).equals(first)) {
      shared.merge(first, common, PageSketch::and);
    }
  }

  /** Takes over all links of others. */
  void addAll(PageGroups others) {
    pages.addAll(others.pages);
    others.shared.forEach(
        (first, common) -> {
          if (pages.rootOf(first).equals(first)) {
            shared.merge(first, common, PageSketch::and);
          }
        });
    // Links only ever make a root smaller: what is none now will be none again.
    shared.keySet().removeIf(first -> !pages.rootOf(first).equals(first));
  }

  /** Every page that has a link, with the smallest of its group. */
  SortedMap<String, String> firsts() {
    return pages.roots();
  }

  /** What the first page of each group shares with others of the group, by its id. */
  SortedMap<String, PageSketch> shared() {
    TreeMap<String, PageSketch> ofFirsts = new TreeMap<>(shared);
    ofFirsts.keySet().removeIf(first -> !pages.rootOf(first).equals(first));
    return ofFirsts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageGroups that
        && pages.equals(that.pages)
        && shared().equals(that.shared());
  }

  @Override
  public int hashCode() {
    return pages.hashCode();
  }
}
