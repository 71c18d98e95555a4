package org.dateline.grouping;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Connected components of a graph that is told link by link: a union-find forest (Tarjan 1975)
 * whose roots are the smallest node of each tree, so that the order of links and merges never
 * shows. Not thread safe.
 */
public final class Components implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> parents = new HashMap<>();

  /** Puts two nodes into one component. */
  public void link(String one, String other) {
    String a = find(one);
    String b = find(other);
    int order = a.compareTo(b);
    if (order < 0) {
      parents.put(b, a);
    } else if (order > 0) {
      parents.put(a, b);
    }
  }

  /** Takes over all links of another forest. */
  public void addAll(Components others) {
    others.parents.forEach(this::link);
  }

  /** The smallest node of the component; the node itself if nothing links it. */
  public String rootOf(String node) {
    String at = node;
    while (true) {
      String above = parents.getOrDefault(at, at);
      if (above.equals(at)) {
        return at;
      }
      at = above;
    }
  }

  /** Every node that was named in a link, with the smallest node of its component. */
  public SortedMap<String, String> roots() {
    SortedMap<String, String> roots = new TreeMap<>();
    // A parent is never larger than its child, so that its root is known by then.
    for (Map.Entry<String, String> link : new TreeMap<>(parents).entrySet()) {
      String parent = link.getValue();
      roots.put(link.getKey(), roots.getOrDefault(parent, parent));
    }
    return roots;
  }

  /** Whether the other has the same nodes in the same components. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Components components && roots().equals(components.roots());
  }

  @Override
  public int hashCode() {
    return roots().hashCode();
  }

  /** The root, with the path to it shortened. */
  private String find(String node) {
    String root = node;
    while (true) {
      String above = parents.putIfAbsent(root, root);
      if (above == null || above.equals(root)) {
        break;
      }
      root = above;
    }
    String at = node;
    while (!at.equals(root)) {
      at = String.valueOf(parents.put(at, root));
    }
    return root;
  }
}
