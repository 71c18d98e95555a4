package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds links among the articles of one block: sorted by their heaviest terms, each is compared
 * with the next few (sorted neighbourhood, Hernández and Stolfo 1995), so that the cost is linear
 * however many there are.
 */
public final class Neighbourhood {
  /** With how many neighbours on either side an article is compared at most. */
  public static final int REACH = 16;

  /** What is less alike is not even linked by way of others. */
  private static final double MIN_SIMILARITY = 0.1;

  private static final int ORDERING_TERMS = 4;

  private static final Comparator<Placed> ORDER =
      Comparator.comparing(Placed::heaviest, Neighbourhood::compare)
          .thenComparing(placed -> placed.sketch().articleId());

  private Neighbourhood() {}

  /** The links among the sketches of one block, in whatever order they come. */
  public static List<Link> links(List<StoryProfile> sketches) {
    List<StoryProfile> sorted =
        sketches.stream().map(Placed::of).sorted(ORDER).map(Placed::sketch).toList();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size() && j <= i + REACH; j++) {
        double similarity = sorted.get(i).similarity(sorted.get(j));
        if (similarity >= MIN_SIMILARITY) {
          links.add(Link.of(sorted.get(i), sorted.get(j), similarity));
        }
      }
    }
    return links;
  }

  private static int compare(List<Long> one, List<Long> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = Long.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private record Placed(List<Long> heaviest, StoryProfile sketch) {
    static Placed of(StoryProfile sketch) {
      List<Long> heaviest = new ArrayList<>();
      for (int i : sketch.vector().byWeight(ORDERING_TERMS)) {
        heaviest.add(sketch.vector().term(i));
      }
      return new Placed(heaviest, sketch);
    }
  }
}
