package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a first judgement of all blocks of a page says of each of them, in numbers: whether those
 * around it, in its element, and of its look are body, and where the body begins and ends by it. A
 * second judgement that knows these numbers mends what the first one had to guess (auto-context, Tu
 * and Bai 2010).
 */
final class SecondLook {
  /** Names of what the first look says of the block itself. */
  static final List<String> OWN_ODDS = List.of("odds", "odds of chain", "odds of trees");

  private static final int REACH = 4;
  private static final int[] WINDOWS = {3, 8, 20};
  private static final double SURE = 1.5;
  private static final int SURE_WORDS = 8;

  /** Longer blocks weigh no more: whole pages may stand in one. */
  private static final int LONG = 200;

  private static final float FAR = 99;

  /** The odds of what is certainly not body. */
  private static final double NEVER = -9;

  /** An element that holds as much of the expected body is the body's. */
  private static final double MOST = 0.8;

  private final Outline page;
  private final int n;
  private final double[] odds;
  private final double[] chain;
  private final double[] trees;

  /** Words of each block that are body, as the first judgement expects; summed up to each block. */
  private final double[] expected;

  private final double[] words;
  private final double total;
  private final int firstSure;
  private final int lastSure;
  private final IdentityHashMap<Place, double[]> held = new IdentityHashMap<>();
  private final Map<String, double[]> looks = new HashMap<>();
  private final @Nullable Place container;

  /**
   * @param open positions of the blocks that were judged
   * @param first what was made of each of them
   */
  SecondLook(Outline page, List<Integer> open, FirstLook first) {
    this.page = page;
    n = page.size();
    odds = spread(open, first.both);
    chain = spread(open, first.chain);
    trees = spread(open, first.trees);
    expected = new double[n + 1];
    words = new double[n + 1];
    int begin = -1;
    int end = -1;
    for (int i = 0; i < n; i++) {
      Block block = page.blocks.get(i);
      int own = Math.min(LONG, block.shape().words());
      double likely = own / (1 + Math.exp(-odds[i]));
      expected[i + 1] = expected[i] + likely;
      words[i + 1] = words[i] + own;
      if (odds[i] > SURE && own >= SURE_WORDS) {
        begin = begin < 0 ? i : begin;
        end = i;
      }
      Place place = block.place();
      if (place != null) {
        add(looks.computeIfAbsent(place.signature, key -> new double[2]), likely, own);
        for (Place at = place; at != null; at = at.parent) {
          add(held.computeIfAbsent(at, key -> new double[2]), likely, own);
        }
      }
    }
    firstSure = begin;
    lastSure = end;
    total = Math.max(1, expected[n]);
    container = container();
  }

  /** The names of the numbers of a second look at a block: its own, then those of the first. */
  static List<String> names(boolean html) {
    RowOfFacts row = new RowOfFacts(true);
    double[] none = new double[1];
    FirstLook first = new FirstLook(none, none, none);
    new SecondLook(BlockFacts.oneBlock(html), List.of(0), first).of(0, row);
    List<String> names = new ArrayList<>(row.names());
    names.addAll(BlockFacts.names(html));
    return names;
  }

  private static void add(double[] sums, double likely, double words) {
    sums[0] += likely;
    sums[1] += words;
  }

  private double[] spread(List<Integer> open, double[] values) {
    double[] all = new double[n];
    Arrays.fill(all, NEVER);
    for (int i = 0; i < values.length; i++) {
      all[open.get(i)] = Math.max(NEVER, Math.min(-NEVER, values[i]));
    }
    return all;
  }

  /** The deepest element that holds most of the expected body; null if there is none. */
  private @Nullable Place container() {
    Place best = null;
    for (int i = 0; i < n; i++) {
      if (odds[i] > 0) {
        for (Place at = page.blocks.get(i).place(); at != null; at = at.parent) {
          double[] sums = held.get(at);
          if (sums != null && sums[0] >= MOST * total) {
            best = best == null || at.depth > best.depth ? at : best;
            break;
          }
        }
      }
    }
    return best;
  }

  void of(int i, RowOfFacts row) {
    row.add(OWN_ODDS.get(0), odds[i]);
    row.add(OWN_ODDS.get(1), chain[i]);
    row.add(OWN_ODDS.get(2), trees[i]);
    for (int d = -REACH; d <= REACH; d++) {
      if (d != 0) {
        int at = i + d;
        row.add("odds", d, at >= 0 && at < n ? odds[at] : 2 * NEVER);
      }
    }
    row.add("expected", expected[n]);
    row.add("expected own", (expected[i + 1] - expected[i]) / total);
    row.add("expected before", expected[i] / total);
    row.add("expected after", (expected[n] - expected[i + 1]) / total);
    for (int reach : WINDOWS) {
      int lo = Math.max(0, i - reach);
      int hi = Math.min(n, i + 1 + reach);
      row.add("expected before ", reach, share(expected[i] - expected[lo], words[i] - words[lo]));
      row.add(
          "expected after ",
          reach,
          share(expected[hi] - expected[i + 1], words[hi] - words[i + 1]));
      row.add("odds before ", reach, best(lo, i));
      row.add("odds after ", reach, best(i + 1, hi));
    }
    row.add("first sure", firstSure < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, i - firstSure)));
    row.add("last sure", lastSure < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, i - lastSure)));
    row.add(
        "words from last sure",
        lastSure < 0 ? -1 : i > lastSure ? words[i] - words[lastSure + 1] : -1);
    row.add(
        "words to first sure",
        firstSure < 0 ? -1 : i < firstSure ? words[firstSure] - words[i + 1] : -1);
    Place place = page.blocks.get(i).place();
    if (place != null) {
      place(place, i, row);
    }
  }

  private void place(Place place, int i, RowOfFacts row) {
    double own = expected[i + 1] - expected[i];
    double ownWords = words[i + 1] - words[i];
    Place at = place;
    for (int up = 0; up < 4; up++) {
      double[] sums = at == null ? null : held.get(at);
      row.add("held ", up, sums == null ? -1 : sums[0] / total);
      row.add("others held ", up, sums == null ? -1 : share(sums[0] - own, sums[1] - ownWords));
      at = at == null ? null : at.parent;
    }
    double[] look = looks.get(place.signature);
    row.add("look expected", look == null ? -1 : share(look[0] - own, look[1] - ownWords));
    row.add("look held", look == null ? -1 : look[0] / total);
    Place joint = place.jointWith(container);
    row.add("body up", container == null ? -1 : container.stepsUpTo(joint));
    row.add("body down", joint == null ? -1 : place.depth - joint.depth);
    Place branch = place.branchOf(joint);
    double[] sums = held.get(branch);
    row.add("branch expected", sums == null ? -1 : share(sums[0] - own, sums[1] - ownWords));
    row.add("branch of body", sums == null ? -1 : sums[0] / total);
  }

  private double best(int from, int to) {
    double best = 2 * NEVER;
    for (int i = from; i < to; i++) {
      best = Math.max(best, odds[i]);
    }
    return best;
  }

  private static double share(double part, double whole) {
    return whole <= 0 ? -1 : part / whole;
  }
}
