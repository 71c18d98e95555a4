package org.dateline.annotation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Basic Universal Dependencies of one sentence: every token has one head. Immutable.
 *
 * <p>Relations are those of Universal Dependencies as CoreNLP prints them, such as {@code nsubj},
 * {@code obj}, {@code obl}, {@code nsubj:pass} and {@code nmod:poss}.
 */
public final class DependencyTree implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Head of the root token, and of tokens outside the tree (punctuation left out). */
  public static final int NO_HEAD = -1;

  private final int[] heads;
  private final String[] relations;
  private transient volatile List<List<Integer>> children;

  /**
   * @param heads index of each token's head, or {@link #NO_HEAD}
   * @param relations relation of each token to its head; {@code root} for the root, empty for
   *     tokens outside the tree
   */
  public DependencyTree(int[] heads, String[] relations) {
    if (heads.length != relations.length) {
      throw new IllegalArgumentException(
          heads.length + " heads, " + relations.length + " relations");
    }
    this.heads = heads.clone();
    this.relations = relations.clone();
  }

  /** A tree that knows no relation at all, for {@code size} tokens. */
  public static DependencyTree unparsed(int size) {
    int[] heads = new int[size];
    String[] relations = new String[size];
    java.util.Arrays.fill(heads, NO_HEAD);
    java.util.Arrays.fill(relations, "");
    return new DependencyTree(heads, relations);
  }

  public int size() {
    return heads.length;
  }

  /** Index of the token's head, or {@link #NO_HEAD}. */
  public int head(int token) {
    return heads[token];
  }

  /** Relation of the token to its head, such as {@code nsubj}. */
  public String relation(int token) {
    return relations[token];
  }

  /** Dependents of the token, in text order. */
  public List<Integer> children(int token) {
    List<List<Integer>> all = children;
    if (all == null) {
      all = new ArrayList<>(heads.length);
      for (int i = 0; i < heads.length; i++) {
        all.add(new ArrayList<>(2));
      }
      for (int i = 0; i < heads.length; i++) {
        if (heads[i] >= 0) {
          all.get(heads[i]).add(i);
        }
      }
      children = all;
    }
    return java.util.Collections.unmodifiableList(all.get(token));
  }

  /** Dependents of the token by one of the relations, in text order. */
  public List<Integer> children(int token, String... wanted) {
    List<Integer> found = new ArrayList<>(2);
    for (int child : children(token)) {
      for (String relation : wanted) {
        if (relations[child].equals(relation)) {
          found.add(child);
          break;
        }
      }
    }
    return found;
  }

  /** Whether {@code token} is {@code ancestor} or stands below it. */
  public boolean isWithin(int token, int ancestor) {
    for (int at = token, steps = 0; at >= 0 && steps <= heads.length; at = heads[at], steps++) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }
}
