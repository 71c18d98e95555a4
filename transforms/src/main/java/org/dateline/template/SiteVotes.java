package org.dateline.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts which known sites have the lines of one page. Bounded: each line of the page has a vote,
 * for few sites. Not thread safe.
 */
final class SiteVotes {

  /** A page needs lines of a site's that count so much to be its. */
  private static final int MIN_POINTS = 12;

  private static final double SHARE = 0.4;

  private final TreeMap<String, Tally> votes = new TreeMap<>();
  private final int lines;

  /** Lines of the page that a site has, and what they count. */
  private record Tally(int lines, int points) {
    Tally and(Tally other) {
      return new Tally(lines + other.lines, points + other.points);
    }
  }

  /** No votes yet of a page of so many lines. */
  SiteVotes(int lines) {
    this.lines = lines;
  }

  /**
   * Counts a vote for a site.
   *
   * @param points what the line counts
   */
  void add(String site, int points) {
    votes.merge(site, new Tally(1, points), Tally::and);
  }

  /** The site that the page is of, if any is clearly ahead. */
  Optional<String> winner() {
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
}
