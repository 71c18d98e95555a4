package org.dateline.story;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which articles are to be looked at together: what hangs together by links, as far as that is not
 * too much for a close look. Keeps the strongest links that hold everything together, a maximum
 * spanning forest (Kruskal 1956), one link an article; forests of parts merge to the forest of all,
 * and the order of links and merges never shows. About 300 bytes an article; not thread safe.
 */
public final class Islands implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SPARE = 10_000;

  private List<Link> links = new ArrayList<>();
  private int limit = SPARE;

  /** Takes a link into account; it may come more than once. */
  public void add(Link link) {
    links.add(link);
    if (links.size() >= limit) {
      prune();
    }
  }

  /** Takes over what others hold. */
  public void addAll(Islands others) {
    for (Link link : others.links) {
      add(link);
    }
  }

  /**
   * The island of every article. Links are taken strongest first; one that would make an island of
   * more than {@code maxArticles} is not.
   */
  public IslandTable islands(int maxArticles) {
    Forest forest = new Forest();
    for (Link link : forest()) {
      forest.join(link, maxArticles);
    }
    return new IslandTable(forest.roots());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Islands that && forest().equals(that.forest());
  }

  @Override
  public int hashCode() {
    return forest().hashCode();
  }

  /** Forgets links that are not needed; the result stays the same. */
  public void prune() {
    links = forest();
    limit = 2 * links.size() + SPARE;
  }

  /** The links of the forest, strongest first. */
  private List<Link> forest() {
    List<Link> sorted = new ArrayList<>(links);
    sorted.sort(Link.STRONGEST);
    Forest forest = new Forest();
    List<Link> kept = new ArrayList<>();
    for (Link link : sorted) {
      if (forest.join(link, Integer.MAX_VALUE)) {
        kept.add(forest.withSharedIds(link));
      }
    }
    return kept;
  }

  /** Union-find over article ids, roots being the smallest ids. */
  private static final class Forest {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    boolean join(Link link, int maxSize) {
      int first = find(number(link.first()));
      int second = find(number(link.second()));
      int size = sizes.get(first) + sizes.get(second);
      if (first == second || size > maxSize) {
        return false;
      }
      int root = ids.get(first).compareTo(ids.get(second)) < 0 ? first : second;
      parents.set(first, root);
      parents.set(second, root);
      sizes.set(root, size);
      return true;
    }

    /** The same link with this forest's strings, so that an id is held once. */
    Link withSharedIds(Link link) {
      return new Link(
          ids.get(number(link.first())), ids.get(number(link.second())), link.similarity());
    }

    SortedMap<String, String> roots() {
      SortedMap<String, String> roots = new TreeMap<>();
      for (int i = 0; i < ids.size(); i++) {
        roots.put(ids.get(i), ids.get(find(i)));
      }
      return roots;
    }

    private int number(String id) {
      Integer known = numbers.putIfAbsent(id, ids.size());
      if (known != null) {
        return known;
      }
      ids.add(id);
      parents.add(ids.size() - 1);
      sizes.add(1);
      return ids.size() - 1;
    }

    private int find(int node) {
      int root = node;
      while (parents.get(root) != root) {
        root = parents.get(root);
      }
      int at = node;
      while (at != root) {
        at = parents.set(at, root);
      }
      return root;
    }
  }
}
