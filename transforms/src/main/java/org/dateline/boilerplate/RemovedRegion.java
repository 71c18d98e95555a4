package org.dateline.boilerplate;

import org.dateline.article.RemovedBlock.Kind;
import org.jspecify.annotations.Nullable;

/** Names the kind of removed blocks by what stands above them; called block by block, in order. */
final class RemovedRegion {
  private final Outline page;
  private final int firstBody;
  private final int lastBody;
  private @Nullable Kind region;

  RemovedRegion(Outline page, boolean[] body) {
    this.page = page;
    int first = body.length;
    int last = -1;
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        first = Math.min(first, i);
        last = i;
      }
    }
    firstBody = first;
    lastBody = last;
  }

  /** Takes note of a block of the body: regions end there. */
  void body(int block) {
    if (block <= lastBody) {
      region = null;
    }
  }

  /**
   * The kind of a removed block.
   *
   * @param certain what its form says; null if nothing
   */
  Kind kind(int block, @Nullable Kind certain) {
    Furniture known = page.furniture[block];
    if (known != null && known.scope() != Furniture.Scope.LINE) {
      region = known.kind();
    }
    if (certain != null) {
      return certain;
    }
    Kind markup = markup(page.blocks.get(block).place());
    if (markup != null) {
      return markup;
    }
    if (region != null) {
      return region;
    }
    if (block < firstBody) {
      return Kind.NAVIGATION;
    }
    TextShape shape = page.blocks.get(block).shape();
    return shape.words() > 3 && !shape.ends() ? Kind.RELATED : Kind.OTHER;
  }

  private static @Nullable Kind markup(@Nullable Place place) {
    for (Place at = place; at != null; at = at.parent) {
      Kind byTag =
          switch (at.tag) {
            case "nav" -> Kind.NAVIGATION;
            case "footer" -> Kind.FOOTER;
            case "figure", "figcaption" -> Kind.CAPTION;
            case "aside" -> Kind.RELATED;
            default -> null;
          };
      if (byTag != null) {
        return byTag;
      }
      if (at.names.words().contains("comment") || at.names.words().contains("comments")) {
        return Kind.COMMENTS;
      } else if (at.names.words().contains("share") || at.names.words().contains("sharing")) {
        return Kind.SHARE;
      } else if (at.names.words().contains("related")) {
        return Kind.RELATED;
      } else if (at.names.words().contains("newsletter") || at.names.words().contains("cookie")) {
        return at.names.words().contains("cookie") ? Kind.CONSENT : Kind.PROMOTION;
      }
    }
    return null;
  }
}
