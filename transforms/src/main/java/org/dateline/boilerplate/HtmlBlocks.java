package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.metadata.NameWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of an HTML page: the text of its block elements, in document order. Two line breaks in
 * a row part blocks, too. What a browser does not show is no block. Walks without recursion.
 */
final class HtmlBlocks implements NodeFilter {

  /** Elements without running text, or with text that nobody sees. */
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "svg",
          "iframe",
          "object",
          "embed",
          "select",
          "textarea",
          "canvas",
          "audio",
          "video",
          "math",
          "map",
          "datalist",
          "input");

  /** Elements that stand in a line of text and part no blocks. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
          "picture", "source", "amp-img", "ruby", "rt", "rp", "rb");

  /** Usual class names of text for screen readers. */
  private static final List<String> UNSEEN =
      List.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text");

  /** The panel, not the words that open it. */
  private static final Pattern HOVER =
      Pattern.compile(
          "(?:tooltip|popover|hovercard|rollover)s?[_-]{0,2}(?:text|content|body|inner|box|block|card|panel|[a-z]{1,12}-block)(?![a-z])");

  private static final int MAX_BLOCKS = 20_000;

  /** Characters of an attribute that are looked at. */
  private static final int MAX_ATTRIBUTE = 300;

  private static final List<String> NAMING =
      List.of("class", "id", "itemprop", "role", "data-component");

  /** Shorter words name nothing. */
  private static final int SHORTEST_NAME = 2;

  private final NameWords<ElementNames> names =
      new NameWords<>(NAMING, SHORTEST_NAME, ElementNames::of);
  private final Map<String, Boolean> hovers = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int[] children = new int[64];
  private int linkChars;
  private int links;
  private int breaks;
  private @Nullable Place place;
  private @Nullable Place textPlace;

  private HtmlBlocks() {}

  static List<Block> of(Document page) {
    HtmlBlocks reader = new HtmlBlocks();
    page.filter(reader);
    reader.flush();
    return reader.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (blocks.size() >= MAX_BLOCKS) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      int position = position(depth);
      if (SKIPPED.contains(tag) || isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("a")) {
        links++;
      } else if (tag.equals("br")) {
        if (++breaks > 1) {
          flush();
        }
        text.append(' ');
      } else if (!INLINE.contains(tag) && !tag.equals("#root")) {
        flush();
        place = new Place(place, tag, position, names.of(element), classes(element));
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        links--;
      } else if (!INLINE.contains(tag) && !tag.equals("br") && !tag.equals("#root")) {
        flush();
        place = place == null ? null : place.parent;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void add(String words) {
    boolean blank = words.isBlank();
    if (!blank) {
      breaks = 0;
      if (textPlace == null) {
        textPlace = place;
      }
      if (links > 0) {
        linkChars += words.strip().length();
      }
    }
    text.append(words);
  }

  private void flush() {
    if (textPlace != null) {
      String collapsed = Whitespace.collapse(text);
      if (!collapsed.isEmpty()) {
        double share = Math.min(1, (double) linkChars / collapsed.length());
        split(collapsed, textPlace, share);
      }
    }
    text.setLength(0);
    linkChars = 0;
    breaks = 0;
    textPlace = null;
  }

  private void split(String collapsed, Place at, double share) {
    int token = AdvertisementToken.begin(collapsed, 0, collapsed.length());
    if (token < collapsed.length()) {
      blocks.add(Block.ofElement(collapsed.substring(0, token).strip(), at, share));
      blocks.add(Block.ofElement(collapsed.substring(token), at, 0));
    } else {
      blocks.add(Block.ofElement(collapsed, at, share));
    }
  }

  /** Position among the parent's elements, from 1. Called once for every element, in order. */
  private int position(int depth) {
    if (depth + 1 >= children.length) {
      children = Arrays.copyOf(children, 2 * depth + 2);
    }
    children[depth + 1] = 0;
    return ++children[depth];
  }

  private boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String classes = element.className();
    if (element.hasAttr("hidden")
        || (!classes.isEmpty() && hovers.computeIfAbsent(classes, HtmlBlocks::isHover))) {
      return true;
    }
    if (!element.hasAttr("style")) {
      return false;
    }
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  /** What is meant for screen readers, or shown only while the pointer rests on something. */
  private static boolean isHover(String classes) {
    if (classes.length() > MAX_ATTRIBUTE) {
      return false;
    }
    String lower = classes.toLowerCase(Locale.ROOT);
    boolean hover =
        lower.contains("tooltip")
            || lower.contains("popover")
            || lower.contains("hovercard")
            || lower.contains("rollover");
    for (String name : UNSEEN) {
      int at = lower.indexOf(name);
      if (at >= 0
          && (at == 0 || lower.charAt(at - 1) == ' ')
          && (at + name.length() == lower.length() || lower.charAt(at + name.length()) == ' ')) {
        return true;
      }
    }
    return hover && HOVER.matcher(lower).find();
  }

  private static String classes(Element element) {
    String classes = element.className();
    classes = classes.substring(0, Math.min(classes.length(), MAX_ATTRIBUTE)).strip();
    return classes.isEmpty() ? "" : "." + classes.replace('<', ' ');
  }
}
