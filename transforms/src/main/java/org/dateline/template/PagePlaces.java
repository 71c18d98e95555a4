package org.dateline.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one page teaches about its site's markup: at which places it has body, and at which not. */
final class PagePlaces {
  private PagePlaces() {}

  /** Places that are looked at on a page; those with body first. */
  private static final int MAX_PLACES = 200;

  /**
   * The keys of the places of the page's blocks, each with its sighting: all blocks at a place
   * count as one. Empty for dumps.
   */
  static SortedMap<Long, Sighting> of(long article, List<PageBlock> blocks) {
    Map<Long, Words> words = new TreeMap<>();
    for (PageBlock block : blocks) {
      if (block.placeKey() != PlaceKey.NONE) {
        words.computeIfAbsent(block.placeKey(), key -> new Words(words.size())).add(block);
      }
    }
    List<Map.Entry<Long, Words>> best = new ArrayList<>(words.entrySet());
    best.sort(
        Comparator.comparing((Map.Entry<Long, Words> place) -> !place.getValue().isBody())
            .thenComparing(place -> place.getValue().order));
    SortedMap<Long, Sighting> places = new TreeMap<>();
    for (Map.Entry<Long, Words> place : best.subList(0, Math.min(best.size(), MAX_PLACES))) {
      Words at = place.getValue();
      places.put(place.getKey(), Sighting.ofPlace(article, at.isBody(), at.text));
    }
    return places;
  }

  /** The words at a place, and how many of them the page by itself took for body. */
  private static final class Words {
    final int order;
    long text = LineKey.NONE;
    private int kept;
    private int removed;

    Words(int order) {
      this.order = order;
    }

    void add(PageBlock block) {
      int words = Math.max(1, block.form().words());
      kept += block.isKept() ? words : 0;
      removed += block.isKept() ? 0 : words;
      text = Hash64.mix(text ^ block.key());
    }

    boolean isBody() {
      return kept >= removed;
    }
  }
}
