package org.dateline.boilerplate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the elements around a block speak for. */
final class MarkupFeatures {
  private MarkupFeatures() {}

  /** Elements with a meaning of their own. */
  private static final Set<String> TELLING =
      Stream.concat(
              PlaceFacts.TAGS.stream(), Stream.of("h1", "h2", "h3", "h4", "h5", "h6", "pre", "td"))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Elements with more of the page's prose than this share hold the whole page: they tell nothing.
   */
  private static final double WHOLE = 0.95;

  static void add(Outline page, Place place, String own, FeatureSink out) {
    String sort = own.startsWith("[p") ? "[p]" : own.startsWith("[s") ? "[s]" : "[x]";
    int total = Math.max(1, page.proseWords());
    int steps = 0;
    boolean list = false;
    for (Place at = place; at != null && steps < 12; at = at.parent, steps++) {
      boolean whole = (double) at.proseWords / total > WHOLE;
      String near = steps < 1 ? "own" : steps < 3 ? "near" : "far";
      if (TELLING.contains(at.tag)) {
        out.add("tag=", at.tag, steps == 0 ? "" : near, whole ? "whole" : "", sort);
        list |= at.tag.equals("li");
      }
      for (String meaning : at.names.meanings()) {
        if (meaning.equals(ElementNames.ARTICLE_BODY)) {
          out.add("name=articlebody", sort);
        } else {
          out.add("name=", meaning, whole ? "whole" : near, sort);
        }
      }
    }
    if (list) {
      out.add("item", own);
    }
    Place parent = place.parent;
    if (parent != null) {
      out.add(
          "density=",
          BlockFeatures.share((double) parent.linkWords / Math.max(1, parent.words)),
          own);
      out.add("held=", BlockFeatures.share((double) parent.proseWords / total), own);
      Place above = parent.parent;
      if (above != null) {
        out.add(
            "above=",
            BlockFeatures.share((double) above.linkWords / Math.max(1, above.words)),
            sort);
        out.add("aboveHeld=", BlockFeatures.share((double) above.proseWords / total), sort);
      }
    }
    container(page, place, own, total, out);
  }

  private static void container(Outline page, Place place, String own, int total, FeatureSink out) {
    Place container = page.container;
    if (container == null) {
      return;
    }
    Place joint = container;
    int up = 0;
    while (joint != null && !place.isWithin(joint)) {
      joint = joint.parent;
      up++;
    }
    int down = joint == null ? 9 : place.depth - joint.depth;
    out.add("up=", BlockFeatures.upTo(6, up), own);
    out.add("down=", BlockFeatures.upTo(5, down), up == 0 ? "in" : "out", own);
    out.add(
        "held=",
        BlockFeatures.share((double) container.proseWords / total),
        up == 0 ? "true" : "false",
        own);
    out.add("alike=", BlockFeatures.share(page.alike(place) / (double) total), own);
    out.add(
        "alike=",
        BlockFeatures.share(page.alike(place) / (double) total),
        BlockFeatures.upTo(2, up),
        own);
  }
}
