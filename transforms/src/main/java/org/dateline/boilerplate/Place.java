package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a block stands in an HTML page: an element and, through {@link #parent}, the elements
 * around it. Identity matters: one place per element.
 */
final class Place {
  final @Nullable Place parent;
  final String tag;
  final int position;
  final int depth;

  final ElementNames names;

  /** The element and the three around it, with their classes; alike for the items of one list. */
  final String signature;

  /** Words of running prose in the element. Counted once the page is read. */
  int proseWords;

  /** Words in the element, and how many of them are link text. */
  int words;

  int linkWords;

  /** Its path, once a block in it was asked for. */
  private @Nullable String path;

  Place(@Nullable Place parent, String tag, int position, ElementNames names, String classes) {
    this.parent = parent;
    this.tag = tag;
    this.position = position;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.names = names;
    String own = tag + classes;
    this.signature = parent == null ? own : own + '<' + head(parent.signature, 3);
  }

  private static String head(String signature, int parts) {
    int at = -1;
    for (int i = 0; i < parts; i++) {
      at = signature.indexOf('<', at + 1);
      if (at < 0) {
        return signature;
      }
    }
    return signature.substring(0, at);
  }

  /** The element itself or the nearest around it with this tag; null if there is none. */
  @Nullable Place nearest(String wanted) {
    for (Place at = this; at != null; at = at.parent) {
      if (at.tag.equals(wanted)) {
        return at;
      }
    }
    return null;
  }

  /** Whether this is {@code other} or stands in it. */
  boolean isWithin(Place other) {
    Place at = this;
    while (at != null && at.depth > other.depth) {
      at = at.parent;
    }
    return at == other;
  }

  /** The deepest element that holds both this and the other; null if there is none. */
  @Nullable Place jointWith(@Nullable Place other) {
    Place joint = other;
    while (joint != null && !isWithin(joint)) {
      joint = joint.parent;
    }
    return joint;
  }

  /** The element right below the joint that holds this; this itself if there is none. */
  Place branchOf(@Nullable Place joint) {
    Place branch = this;
    while (joint != null && branch != joint && branch.parent != null && branch.parent != joint) {
      branch = branch.parent;
    }
    return branch;
  }

  /** How many steps up from this the joint is, one past the root if it is null. */
  int stepsUpTo(@Nullable Place joint) {
    return joint == null ? depth + 1 : depth - joint.depth;
  }

  /** DOM path, such as {@code html>body>div:nth-child(2)>p:nth-child(1)}. */
  String path() {
    return parent == null ? step() : parent.pathToHere() + '>' + step();
  }

  /** The same for an element that holds several blocks: put together once. */
  private String pathToHere() {
    if (path == null) {
      List<String> steps = new ArrayList<>();
      for (Place at = this; at != null; at = at.parent) {
        steps.add(at.step());
      }
      Collections.reverse(steps);
      path = String.join(">", steps);
    }
    return path;
  }

  private String step() {
    return tag.equals("html") || tag.equals("body") ? tag : tag + ":nth-child(" + position + ')';
  }
}
