package org.dateline.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * Agglomerative clustering with complete link: the closest pairs first, and two clusters become one
 * only if every pair of their members is compatible, so that nothing is chained.
 *
 * <p>The work is bounded: dated groups meet only those whose interval begins inside theirs, undated
 * ones only those of their story, and each looks at and keeps a fixed number of neighbours in a
 * fixed order. What lies beyond stays apart. Stateless, so safe for any number of threads.
 */
final class CompleteLink {
  /** Neighbours looked at, in order of begin, end and what is said. */
  private static final int LOOKED_AT = 512;

  /** Compatible neighbours kept. */
  private static final int KEPT = 64;

  /** Groups in one cluster: differing ways to tell one event are far fewer. */
  private static final int LARGEST = 256;

  private CompleteLink() {}

  /** The clusters, each sorted by id. The order of the groups does not matter. */
  static List<List<MentionGroup>> cluster(Collection<MentionGroup> groups) {
    List<MentionGroup> byId =
        groups.stream().sorted(Comparator.comparing(MentionGroup::id)).toList();
    if (byId.size() > Candidates.MASK) {
      throw new IllegalArgumentException(byId.size() + " differing mentions in one block");
    }
    Clusters clusters = new Clusters(byId);
    for (long pair : candidates(byId).closestFirst()) {
      clusters.merge(Candidates.one(pair), Candidates.other(pair));
    }
    return clusters.all();
  }

  /** Compatible pairs, closest first, then by ids. */
  private static Candidates candidates(List<MentionGroup> byId) {
    List<Node> fine = new ArrayList<>();
    List<Node> coarse = new ArrayList<>();
    Map<String, List<Node>> stories = new TreeMap<>();
    for (int i = 0; i < byId.size(); i++) {
      Node node = new Node(i, byId.get(i));
      MentionProfile profile = node.group.profile();
      if (profile.isDated()) {
        (Spans.isFine(profile.day()) ? fine : coarse).add(node);
      }
      if (node.group.story() != null) {
        stories.computeIfAbsent(node.group.story(), s -> new ArrayList<>()).add(node);
      }
    }
    Candidates found = new Candidates();
    sweep(fine, true, found);
    sweep(coarse, true, found);
    stories.values().forEach(story -> sweep(story, false, found));
    return found;
  }

  private static void sweep(List<Node> nodes, boolean dated, Candidates found) {
    if (dated) {
      nodes.sort(Node.BY_TIME);
    }
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      int kept = 0;
      int last = Math.min(nodes.size() - 1, i + LOOKED_AT);
      for (int j = i + 1; j <= last && kept < KEPT; j++) {
        Node other = nodes.get(j);
        if (dated && Spans.start(other.day()).isAfter(Spans.end(node.day()))) {
          break;
        }
        int distance = node.group.distance(other.group);
        if (distance != Compatibility.NONE) {
          found.add(distance, node.index, other.index);
          kept++;
        }
      }
    }
  }

  /**
   * Pairs of indexes with their distance, a number each: millions of them must fit into memory. A
   * pair may be there twice.
   */
  private static final class Candidates {
    private static final int INDEX_BITS = 24;
    private static final int MASK = (1 << INDEX_BITS) - 1;

    private long[] pairs = new long[1024];
    private int size;

    void add(int distance, int i, int j) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size++] =
          ((long) distance << (2 * INDEX_BITS))
              | ((long) Math.min(i, j) << INDEX_BITS)
              | Math.max(i, j);
    }

    /** By distance, then by the ids of both. */
    long[] closestFirst() {
      long[] sorted = Arrays.copyOf(pairs, size);
      Arrays.sort(sorted);
      return sorted;
    }

    static int one(long pair) {
      return (int) (pair >>> INDEX_BITS) & MASK;
    }

    static int other(long pair) {
      return (int) pair & MASK;
    }
  }

  private record Node(int index, MentionGroup group, String said) {
    static final Comparator<Node> BY_TIME =
        Comparator.comparing((Node n) -> Spans.start(n.day()))
            .thenComparing(n -> Spans.end(n.day()))
            .thenComparing(Node::said)
            .thenComparingInt(Node::index);

    Node(int index, MentionGroup group) {
      this(index, group, said(group.profile()));
    }

    DayInterval day() {
      return group.profile().day();
    }

    /** Brings like next to like. */
    private static String said(MentionProfile profile) {
      return profile.actorCountries()
          + ' '
          + profile.target()
          + ' '
          + profile.phase()
          + ' '
          + profile.mode()
          + ' '
          + profile.place()
          + ' '
          + profile.actors();
    }
  }

  private static final class Clusters {
    private final List<MentionGroup> groups;
    private final int[] clusterOf;
    private final List<@Nullable List<Integer>> members = new ArrayList<>();
    private final Set<Long> refused = new HashSet<>();

    Clusters(List<MentionGroup> groups) {
      this.groups = groups;
      clusterOf = new int[groups.size()];
      for (int i = 0; i < clusterOf.length; i++) {
        clusterOf[i] = i;
        members.add(new ArrayList<>(List.of(i)));
      }
    }

    void merge(int a, int b) {
      int one = clusterOf[a];
      int other = clusterOf[b];
      if (one == other) {
        return;
      }
      long pair = ((long) Math.min(one, other) << 32) | Math.max(one, other);
      List<Integer> some = membersOf(one);
      List<Integer> others = membersOf(other);
      if (refused.contains(pair)) {
        return;
      }
      if (some.size() + others.size() > LARGEST || !allCompatible(some, others)) {
        refused.add(pair);
        return;
      }
      int merged = members.size(); // a new number: what was refused before says nothing of it
      List<Integer> all = new ArrayList<>(some);
      all.addAll(others);
      all.forEach(i -> clusterOf[i] = merged);
      members.add(all);
      members.set(one, null);
      members.set(other, null);
    }

    List<List<MentionGroup>> all() {
      List<List<MentionGroup>> all = new ArrayList<>();
      for (List<Integer> cluster : members) {
        if (cluster != null) {
          all.add(cluster.stream().sorted().map(groups::get).toList());
        }
      }
      return all;
    }

    private List<Integer> membersOf(int cluster) {
      List<Integer> there = members.get(cluster);
      if (there == null) {
        throw new IllegalStateException("cluster " + cluster + " was merged");
      }
      return there;
    }

    private boolean allCompatible(List<Integer> some, List<Integer> others) {
      for (int i : some) {
        for (int j : others) {
          if (groups.get(i).distance(groups.get(j)) == Compatibility.NONE) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
