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
 * <p>The work is bounded: accounts that say the very same are one from the start, and each other
 * looks at and keeps a fixed number of neighbours in an order in which those that could be one
 * stand together. What lies beyond stays apart. Made for one use; not thread safe.
 */
final class CompleteLink {
  /** Neighbours looked at. */
  static final int LOOKED_AT = 512;

  /** Compatible neighbours kept. */
  private static final int KEPT = 64;

  /** Profiles in one cluster: differing ways to tell one event are far fewer. */
  static final int LARGEST = 256;

  private final Ring ring;
  private long comparisons;

  CompleteLink(Ring ring) {
    this.ring = ring;
  }

  /** One account for every cluster, sorted by id. The order of the accounts does not matter. */
  List<Account> cluster(Collection<Account> accounts) {
    List<Account> byId = sayingTheSame(accounts);
    if (byId.size() > Candidates.MASK) {
      throw new IllegalArgumentException(byId.size() + " differing accounts in one block");
    }
    Clusters clusters = new Clusters(byId);
    for (long pair : candidates(byId).closestFirst()) {
      clusters.merge(Candidates.one(pair), Candidates.other(pair));
    }
    return clusters.all();
  }

  /** How often two accounts were compared. */
  long comparisons() {
    return comparisons;
  }

  /** Accounts of several articles with equal profiles become one. */
  private List<Account> sayingTheSame(Collection<Account> accounts) {
    Map<String, List<Account>> same = new TreeMap<>();
    for (Account account : accounts) {
      same.computeIfAbsent(account.profiles().toString(), p -> new ArrayList<>()).add(account);
    }
    List<Account> merged = new ArrayList<>();
    for (List<Account> group : same.values()) {
      merged.add(group.size() == 1 ? group.get(0) : Account.merge(group));
    }
    merged.sort(Account.BY_ID);
    return merged;
  }

  /** Compatible pairs, closest first, then by ids. */
  private Candidates candidates(List<Account> byId) {
    List<Node> dated = new ArrayList<>();
    List<Node> all = new ArrayList<>();
    boolean undated = false;
    for (int i = 0; i < byId.size(); i++) {
      Node node = new Node(i, byId.get(i));
      all.add(node);
      if (node.account.isDated()) {
        dated.add(node);
      } else {
        undated = true;
      }
    }
    Candidates found = new Candidates();
    dated.sort(Node.BY_TIME);
    sweep(dated, true, found);
    if (undated) {
      all.sort(Node.BY_WHAT_IS_SAID);
      sweep(all, false, found);
    }
    return found;
  }

  private void sweep(List<Node> nodes, boolean byTime, Candidates found) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      int kept = 0;
      int last = Math.min(nodes.size() - 1, i + LOOKED_AT);
      for (int j = i + 1; j <= last && kept < KEPT; j++) {
        Node other = nodes.get(j);
        if (byTime && other.start() > node.end()) {
          break;
        }
        int distance = distance(node.account, other.account);
        if (distance != Compatibility.NONE) {
          found.add(distance, node.index, other.index);
          kept++;
        }
      }
    }
  }

  private int distance(Account one, Account other) {
    comparisons++;
    return one.distance(other, ring);
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
      return (int) (pair >> INDEX_BITS) & MASK;
    }

    static int other(long pair) {
      return (int) pair & MASK;
    }
  }

  private static final class Node {
    /** Those that may be one event stand together: what must be equal sorts first. */
    static final Comparator<Node> BY_WHAT_IS_SAID =
        Comparator.comparing((Node n) -> n.said).thenComparing(n -> n.index);

    static final Comparator<Node> BY_TIME =
        Comparator.comparingLong(Node::start)
            .thenComparingLong(Node::end)
            .thenComparing(BY_WHAT_IS_SAID);

    final int index;
    final Account account;
    private final String said;

    Node(int index, Account account) {
      this.index = index;
      this.account = account;
      MentionProfile profile = account.common();
      said =
          profile.phase()
              + " "
              + profile.stage()
              + " "
              + profile.actorCountries()
              + " "
              + profile.target()
              + " "
              + profile.mode()
              + " "
              + profile.place()
              + " "
              + profile.recipients()
              + " "
              + profile.actors();
    }

    long start() {
      DayInterval time = account.time();
      return time == null ? Long.MIN_VALUE : Spans.start(time).toEpochDay();
    }

    long end() {
      DayInterval time = account.time();
      return time == null ? Long.MAX_VALUE : Spans.end(time).toEpochDay();
    }
  }

  private final class Clusters {
    private final List<Account> accounts;
    private final int[] clusterOf;
    private final List<@Nullable List<Integer>> members = new ArrayList<>();
    private final Set<Long> refused = new HashSet<>();

    Clusters(List<Account> accounts) {
      this.accounts = accounts;
      clusterOf = new int[accounts.size()];
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
      if (refused.contains(pair)) {
        return;
      }
      List<Integer> some = membersOf(one);
      List<Integer> others = membersOf(other);
      if (profiles(some) + profiles(others) > LARGEST || !allCompatible(some, others)) {
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

    List<Account> all() {
      List<Account> all = new ArrayList<>();
      for (List<Integer> cluster : members) {
        if (cluster != null) {
          all.add(
              cluster.size() == 1
                  ? accounts.get(cluster.get(0))
                  : Account.merge(cluster.stream().map(accounts::get).toList()));
        }
      }
      all.sort(Account.BY_ID);
      return all;
    }

    private List<Integer> membersOf(int cluster) {
      List<Integer> there = members.get(cluster);
      if (there == null) {
        throw new IllegalStateException("cluster " + cluster + " was merged");
      }
      return there;
    }

    private int profiles(List<Integer> cluster) {
      int profiles = 0;
      for (int i : cluster) {
        profiles += accounts.get(i).profiles().size();
      }
      return profiles;
    }

    private boolean allCompatible(List<Integer> some, List<Integer> others) {
      for (int i : some) {
        for (int j : others) {
          if (distance(accounts.get(i), accounts.get(j)) == Compatibility.NONE) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
