package org.dateline.plover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An arc of a sentence's basic dependencies, by its words.
 *
 * @param governor the word that governs
 * @param relation such as {@code nsubj}
 * @param dependent the word governed
 */
public record Arc(String governor, String relation, String dependent) {

  /** The arcs from one word to the other, in that order; empty if it is the same. */
  static List<Arc> between(Syntax syntax, int from, int to) {
    List<Arc> down = new ArrayList<>();
    int joint = to;
    while (joint != from && !syntax.isWithin(from, joint) && syntax.head(joint) >= 0) {
      down.add(of(syntax, joint));
      joint = syntax.head(joint);
    }
    List<Arc> arcs = new ArrayList<>();
    for (int at = from; at != joint && syntax.head(at) >= 0; at = syntax.head(at)) {
      arcs.add(of(syntax, at));
    }
    Collections.reverse(down);
    arcs.addAll(down);
    return arcs;
  }

  private static Arc of(Syntax syntax, int dependent) {
    return new Arc(
        syntax.token(syntax.head(dependent)).text(),
        syntax.relation(dependent),
        syntax.token(dependent).text());
  }

  @Override
  public String toString() {
    return governor + " -" + relation + "-> " + dependent;
  }
}
