package org.dateline.boilerplate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the elements around a block say of it, in numbers. */
final class PlaceFacts {
  private static final int STEPS = 12;
  private static final double WHOLE = 0.95;

  /** An article that holds the headline and so many words of prose is the page's. */
  private static final int MIN_ARTICLE = 40;

  /** Elements with a meaning of their own, but for headings and cells. */
  static final List<String> TAGS =
      List.of(
          "article",
          "main",
          "aside",
          "nav",
          "footer",
          "header",
          "form",
          "figure",
          "figcaption",
          "ul",
          "ol",
          "li",
          "table",
          "blockquote",
          "section",
          "button",
          "dl",
          "address",
          "details",
          "p");

  private static final List<String> MEANINGS =
      List.copyOf(new TreeSet<>(ElementNames.MEANINGS.values()));

  private static final Map<String, Integer> MEANING = positions(MEANINGS);
  private static final Map<String, Integer> TAG = positions(TAGS);

  /** What the blocks of one look have in common. */
  private static final class Look {
    int blocks;
    int words;
    int prose;
    double links;
    int first = Integer.MAX_VALUE;
    int last;
    int ends;
    final Set<Place> parents = new HashSet<>();
    final Set<Place> grandparents = new HashSet<>();
  }

  private final Outline page;
  private final Map<String, Look> looks = new HashMap<>();
  private final IdentityHashMap<Place, int[]> spans = new IdentityHashMap<>();

  /** How many elements {@code article} stand side by side in an element. */
  private final Map<Place, Set<Place>> articles = new HashMap<>();

  /** The element {@code article} that holds the headline; null if none does. */
  private final @Nullable Place main;

  PlaceFacts(Outline page, int title) {
    this.page = page;
    Place heading = title < 0 ? null : page.blocks.get(title).place();
    main = heading == null ? null : heading.nearest("article");
    for (int i = 0; i < page.size(); i++) {
      Block block = page.blocks.get(i);
      Place place = block.place();
      if (place == null) {
        return;
      }
      Look look = looks.computeIfAbsent(place.signature, key -> new Look());
      look.blocks++;
      look.words += block.shape().words();
      look.prose += page.prose[i] ? block.shape().words() : 0;
      look.links += block.linkShare();
      look.first = Math.min(look.first, i);
      look.last = i;
      Place parent = place.parent == null ? place : place.parent;
      look.parents.add(parent);
      look.grandparents.add(parent.parent == null ? parent : parent.parent);
      look.ends += block.shape().ends() ? 1 : 0;
      for (Place at = place; at != null; at = at.parent) {
        int[] span = spans.get(at);
        if (span == null) {
          spans.put(at, new int[] {i, i});
        } else {
          span[1] = i;
        }
        if (at.tag.equals("article") && at.parent != null) {
          articles.computeIfAbsent(at.parent, key -> new HashSet<>()).add(at);
        }
      }
    }
  }

  private static Map<String, Integer> positions(List<String> names) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.put(names.get(i), i);
    }
    return Map.copyOf(positions);
  }

  void of(int i, Place place, RowOfFacts row) {
    int total = Math.max(1, page.proseWords());
    float[] tags = new float[TAGS.size()];
    float[] names = new float[MEANINGS.size()];
    Arrays.fill(tags, 20);
    Arrays.fill(names, 20);
    int steps = 0;
    float body = 20;
    for (Place at = place; at != null && steps < STEPS; at = at.parent, steps++) {
      boolean whole = (double) at.proseWords / total > WHOLE;
      Integer tag = TAG.get(at.tag);
      if (tag != null && (!whole || steps == 0) && tags[tag] == 20) {
        tags[tag] = steps;
      }
      for (String meaning : at.names.meanings()) {
        if (meaning.equals(ElementNames.ARTICLE_BODY)) {
          body = Math.min(body, steps);
        } else if (!whole || (meaning.equals("comment") && !at.tag.equals("body"))) {
          int position = MEANING.getOrDefault(meaning, 0);
          names[position] = Math.min(names[position], steps);
        }
      }
    }
    for (int t = 0; t < tags.length; t++) {
      row.add("tag ", TAGS.get(t), tags[t]);
    }
    for (int m = 0; m < names.length; m++) {
      row.add("name ", MEANINGS.get(m), names[m]);
    }
    row.add("name articlebody", body);
    row.add(
        "heading",
        place.tag.length() == 2 && place.tag.charAt(0) == 'h' ? place.tag.charAt(1) - '0' : 9);
    row.add("div", place.tag.equals("div"));
    row.add("depth", place.depth);
    held("own", place, total, row);
    held("parent", place.parent, total, row);
    held("grandparent", place.parent == null ? null : place.parent.parent, total, row);
    held(
        "great-grandparent",
        place.parent == null || place.parent.parent == null ? null : place.parent.parent.parent,
        total,
        row);
    container(place, total, row);
    article(place, total, row);
    Look look = looks.get(place.signature);
    row.add("look parents", (double) look.parents.size() / look.blocks);
    row.add("look grandparents", (double) look.grandparents.size() / look.blocks);
    row.add("look parent count", look.parents.size());
    row.add("look blocks", look.blocks);
    row.add("look words", (double) look.words / look.blocks);
    row.add("look prose", (double) look.prose / total);
    row.add("look prose share", (double) look.prose / Math.max(1, look.words));
    row.add("look links", look.links / look.blocks);
    row.add("look ends", (double) look.ends / look.blocks);
    row.add("look first", i - look.first);
    row.add("look last", look.last - i);
    row.add("look main", look.last >= page.mainBegin && look.first <= page.mainEnd);
    row.add("look before main", page.mainBegin - look.first > 0);
    row.add("look after main", look.last - page.mainEnd > 0);
    Place parent = place.parent == null ? place : place.parent;
    int[] span = spans.get(parent);
    row.add("first in parent", i - span[0]);
    row.add("last in parent", span[1] - i);
    Place above = parent.parent == null ? parent : parent.parent;
    span = spans.get(above);
    row.add("first in grandparent", i - span[0]);
    row.add("last in grandparent", span[1] - i);
  }

  private void held(String name, @Nullable Place at, int total, RowOfFacts row) {
    row.add(name, " held", at == null ? -1 : (double) at.proseWords / total);
    row.add(name, " words", at == null ? -1 : at.words);
    row.add(name, " density", at == null ? -1 : (double) at.linkWords / Math.max(1, at.words));
    row.add(name, " prose", at == null ? -1 : (double) at.proseWords / Math.max(1, at.words));
  }

  /** Other articles: beside the one that holds the headline, or one of many in a row. */
  private void article(Place place, int total, RowOfFacts row) {
    Place own = place.nearest("article");
    Place around = own == null || own.parent == null ? null : own.parent;
    Set<Place> siblings = around == null ? Set.of() : articles.getOrDefault(around, Set.of());
    row.add("articles", siblings.size());
    row.add("article held", own == null ? -1 : (double) own.proseWords / total);
    row.add(
        "other article",
        main == null || main.proseWords < MIN_ARTICLE || own == null
            ? -1
            : place.isWithin(main) ? (own == main ? 0 : 1) : 2);
    row.add("main article held", main == null ? -1 : (double) main.proseWords / total);
  }

  private void container(Place place, int total, RowOfFacts row) {
    Place container = page.container;
    Place joint = place.jointWith(container);
    row.add("up", container == null ? -1 : container.stepsUpTo(joint));
    row.add("down", joint == null ? -1 : place.depth - joint.depth);
    row.add("container held", container == null ? -1 : (double) container.proseWords / total);
    row.add("joint held", joint == null ? -1 : (double) joint.proseWords / total);
    row.add("joint words", joint == null ? -1 : joint.words);
    row.add("alike", (double) page.alike(place) / total);
    Place branch = place.branchOf(joint);
    row.add("branch held", (double) branch.proseWords / total);
    row.add("branch words", branch.words);
    row.add("branch density", (double) branch.linkWords / Math.max(1, branch.words));
    row.add("branch prose", (double) branch.proseWords / Math.max(1, branch.words));
    int[] span = container == null ? null : spans.get(container);
    row.add(
        "container begin",
        span == null
            ? -1
            : Math.max(-99, Math.min(99, place == null ? 0 : spans.get(place)[0] - span[0])));
    row.add(
        "container end",
        span == null ? -1 : Math.max(-99, Math.min(99, spans.get(place)[1] - span[1])));
  }
}
