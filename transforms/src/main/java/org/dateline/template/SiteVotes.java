package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts which known sites have the lines of one page. Bounded: each line of the page has a vote,
 * for few sites. Not thread safe.
 */
public final class SiteVotes implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Lines that more known sites have are no evidence. */
  static final int MAX_SITES = 2;

  /** A page needs so many lines of a site's to be its. */
  private static final int MIN_LINES = 12;

  private static final double SHARE = 0.4;

  private final TreeMap<String, Integer> votes = new TreeMap<>();
  private int lines;

  /** Counts a vote for a site; the page has so many lines in all. */
  void add(String site, int linesOfPage) {
    votes.merge(site, 1, Integer::sum);
    lines = Math.max(lines, linesOfPage);
  }

  /** Takes over the votes that another has counted for the page. */
  public void addAll(SiteVotes other) {
    other.votes.forEach((site, count) -> votes.merge(site, count, Integer::sum));
    lines = Math.max(lines, other.lines);
  }

  /** The site that the page is of, if any is clearly ahead. */
  public Optional<String> winner() {
    List<Map.Entry<String, Integer>> order = new ArrayList<>(votes.entrySet());
    order.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    if (order.isEmpty()) {
      return Optional.empty();
    }
    int first = order.get(0).getValue();
    int second = order.size() > 1 ? order.get(1).getValue() : 0;
    boolean clear = first >= MIN_LINES && first >= SHARE * lines && 2 * second <= first;
    return clear ? Optional.of(order.get(0).getKey()) : Optional.empty();
  }

  /** Whether no line of the page voted. */
  public boolean isEmpty() {
    return votes.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SiteVotes that && lines == that.lines && votes.equals(that.votes);
  }

  @Override
  public int hashCode() {
    return votes.hashCode();
  }
}
