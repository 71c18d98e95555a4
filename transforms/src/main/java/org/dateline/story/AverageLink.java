package org.dateline.story;

/**
 * Average-link agglomeration (UPGMA, Sokal and Michener 1958): two groups merge as long as the mean
 * similarity over all pairs between them reaches a threshold. Exact, by nearest-neighbour chains
 * (Murtagh 1983), in quadratic time and space.
 */
final class AverageLink {
  private AverageLink() {}

  /**
   * For each item the smallest item of its group.
   *
   * @param similarity symmetric, one row an item; is overwritten
   */
  static int[] groups(double[][] similarity, double threshold) {
    int n = similarity.length;
    int[] group = new int[n];
    int[] size = new int[n];
    boolean[] live = new boolean[n];
    for (int i = 0; i < n; i++) {
      group[i] = i;
      size[i] = 1;
      live[i] = true;
    }
    int[] chain = new int[n + 1];
    int depth = 0;
    int start = 0;
    while (true) {
      if (depth == 0) {
        while (start < n && !live[start]) {
          start++;
        }
        if (start == n) {
          return group;
        }
        chain[depth++] = start;
      }
      int at = chain[depth - 1];
      int before = depth > 1 ? chain[depth - 2] : -1;
      // On equal terms the one before it in the chain wins, or the chain would never end.
      int best = before;
      double most = before < 0 ? Double.NEGATIVE_INFINITY : similarity[at][before];
      for (int i = 0; i < n; i++) {
        if (live[i] && i != at && similarity[at][i] > most) {
          most = similarity[at][i];
          best = i;
        }
      }
      if (best < 0 || most < threshold) {
        // Nearest neighbours along a chain only get nearer: all before it would end here, too, if
        // it stood alone; but they may have others, so only this one is done.
        live[at] = false;
        depth--;
      } else if (best == before) {
        merge(similarity, size, live, group, Math.min(at, best), Math.max(at, best));
        depth -= 2;
      } else {
        chain[depth++] = best;
      }
    }
  }

  private static void merge(
      double[][] similarity, int[] size, boolean[] live, int[] group, int into, int from) {
    double own = size[into];
    double added = size[from];
    live[from] = false;
    for (int i = 0; i < live.length; i++) {
      if (live[i] && i != into) {
        double mean = (own * similarity[into][i] + added * similarity[from][i]) / (own + added);
        similarity[into][i] = mean;
        similarity[i][into] = mean;
      }
    }
    size[into] += size[from];
    for (int i = 0; i < group.length; i++) {
      if (group[i] == from) {
        group[i] = into;
      }
    }
  }
}
