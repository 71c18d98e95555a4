package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** A page needs lines of a site's that count so much to be its. */
  private static final int MIN_POINTS = 12;

  private static final double SHARE = 0.4;

  private final TreeMap<String, Tally> votes = new TreeMap<>();
  private int lines;

  /** Lines of the page that a site has, and what they count. */
  private record Tally(int lines, int points) implements Serializable {
    Tally and(Tally other) {
      return new Tally(lines + other.lines, points + other.points);
    }
  }

  /**
   * Counts a vote for a site.
   *
   * @param points what the line counts
   * @param linesOfPage how many lines the page has in all
   */
  void add(String site, int points, int linesOfPage) {
    votes.merge(site, new Tally(1, points), Tally::and);
    lines = Math.max(lines, linesOfPage);
  }

  /** Takes over the votes that another has counted for the page. */
  public void addAll(SiteVotes other) {
    other.votes.forEach((site, count) -> votes.merge(site, count, Tally::and));
    lines = Math.max(lines, other.lines);
  }

  /** The site that the page is of, if any is clearly ahead. */
  public Optional<String> winner() {
    List<Map.Entry<String, Tally>> order = new ArrayList<>(votes.entrySet());
    order.sort(
        Comparator.comparingInt((Map.Entry<String, Tally> site) -> -site.getValue().points())
            .thenComparing(Map.Entry::getKey));
    if (order.isEmpty()) {
      return Optional.empty();
    }
    Tally first = order.get(0).getValue();
    int second = order.size() > 1 ? order.get(1).getValue().points() : 0;
    boolean clear =
        first.points() >= MIN_POINTS
            && first.lines() >= SHARE * lines
            && 2 * second <= first.points();
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
