package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Which known sites have a line: 12 bytes a line. Immutable. */
final class KnownLines implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Lines that more known sites have are no evidence. */
  private static final int MAX_SITES = 2;

  private final String[] sites;

  /** The lines, ascending; one that two sites have stands here twice. */
  private final long[] keys;

  /** Whose line each is. */
  private final int[] owners;

  private KnownLines(String[] sites, long[] keys, int[] owners) {
    this.sites = sites;
    this.keys = keys;
    this.owners = owners;
  }

  /** Knows these lines of these sites, no line of a site twice. */
  static KnownLines of(SortedMap<String, long[]> linesBySite) {
    String[] sites = linesBySite.keySet().toArray(new String[0]);
    List<Line> all = new ArrayList<>();
    for (int site = 0; site < sites.length; site++) {
      for (long key : linesBySite.getOrDefault(sites[site], new long[0])) {
        all.add(new Line(key, site));
      }
    }
    all.sort(Comparator.comparingLong(Line::key).thenComparingInt(Line::site));
    List<Line> telling = new ArrayList<>(all.size());
    for (int from = 0; from < all.size(); ) {
      int to = from;
      while (to < all.size() && all.get(to).key() == all.get(from).key()) {
        to++;
      }
      if (to - from <= MAX_SITES) {
        telling.addAll(all.subList(from, to));
      }
      from = to;
    }
    return new KnownLines(
        sites,
        telling.stream().mapToLong(Line::key).toArray(),
        telling.stream().mapToInt(Line::site).toArray());
  }

  private record Line(long key, int site) {}

  /** The votes of a page's lines. */
  SiteVotes votes(PageSketch page) {
    SiteVotes votes = new SiteVotes(page.keys().length);
    for (long key : page.keys()) {
      int at = Arrays.binarySearch(keys, key);
      if (at >= 0) {
        while (at > 0 && keys[at - 1] == key) {
          at--;
        }
        for (; at < keys.length && keys[at] == key; at++) {
          votes.add(sites[owners[at]], page.points(key));
        }
      }
    }
    return votes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownLines that
        && Arrays.equals(sites, that.sites)
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(owners, that.owners);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(keys);
  }
}
