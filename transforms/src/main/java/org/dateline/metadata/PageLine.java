package org.dateline.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page as readers see it: the text between two breaks or block boundaries.
 *
 * @param text white space collapsed
 * @param at how much text stands before it on the page, in characters
 * @param zone what part of the page it stands in; of several the one nearest to the article
 * @param names classes and ids of the elements in and directly around it, as words, each element's
 * @param links how many of its characters are link text
 * @param machine dates that its elements carry for machines
 */
record PageLine(
    String text,
    int at,
    Zone zone,
    List<List<String>> names,
    int links,
    List<MachineStamp> machine) {

  /**
   * A date that an element carries for machines.
   *
   * @param value as written
   * @param words the element's classes and the like
   */
  record MachineStamp(String value, String words) {}

  /** Parts of a page. */
  enum Zone {
    /** The article, as far as can be told. */
    MAIN,
    /** Side columns and footers. */
    ASIDE,
    /** Other articles, comments, menus. */
    FOREIGN
  }

  private static final Set<String> INVISIBLE =
      Set.of("noscript", "script", "select", "style", "template", "svg", "head", "button");
  private static final Set<String> ASIDE_NAMES =
      Set.of(
          "aside",
          "footer",
          "sidebar",
          "side",
          "widget",
          "widgets",
          "impressum",
          "copyright",
          "colophon");
  private static final Set<String> POST_NAMES =
      Set.of("article", "artikel", "asset", "beitrag", "blog", "entry", "news", "post", "story");
  private static final Set<String> FOREIGN_NAMES =
      Set.of(
          "archive",
          "archives",
          "breadcrumb",
          "breadcrumbs",
          "calendar",
          "comment",
          "comments",
          "commentlist",
          "cookie",
          "disqus",
          "kommentar",
          "kommentare",
          "latest",
          "menu",
          "nav",
          "navigation",
          "newsletter",
          "popular",
          "recent",
          "recommend",
          "recommendation",
          "recommendations",
          "recommended",
          "related",
          "reply",
          "replies",
          "respond",
          "similar",
          "teasers",
          "trending",
          "upcoming");
  private static final Set<String> BREAKS = Set.of("br", "td", "th", "dt", "dd");
  private static final Set<String> SEPARATES = Set.of("a", "span", "time");
  private static final Set<String> NEUTRAL_TAGS = Set.of("html", "body", "main");

  private static final List<String> NAMING = List.of("class", "id", "itemprop", "data-testid");

  /** A line with more dates for machines is a list. */
  private static final int MOST_STAMPS = 20;

  private static final Pattern ISO_DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}");

  /** Beside one of these names, those of comments mean their number. */
  private static final Set<String> DATE_NAMES =
      Set.of("byline", "date", "datum", "meta", "published", "time", "timestamp");

  private static final Set<String> COUNTED_NAMES = Set.of("comments", "kommentare", "replies");

  /** The lines of a page, in order; {@code headline} tells the article's part from the others. */
  static List<PageLine> of(Document page, @Nullable Element headline) {
    Lines lines = new Lines(headline);
    Element around = page.body().parent();
    lines.aroundBody = around == null ? List.of() : lines.naming.of(around).words();
    NodeTraversor.traverse(lines, page.body());
    lines.flush();
    return lines.done;
  }

  /** Whether one of the elements in and directly around the line is called by one of the words. */
  boolean isNamed(Set<String> wanted) {
    for (List<String> own : names) {
      if (holdsAny(own, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAny(List<String> words, Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the name of an element says of the text in it.
   *
   * @param words of its class, id and the like
   */
  private record Naming(List<String> words, boolean foreign, boolean ofArticle, boolean aside) {
    static Naming of(List<String> words) {
      return new Naming(
          words, isForeign(words), holdsAny(words, POST_NAMES), holdsAny(words, ASIDE_NAMES));
    }

    /** "date-comments" is a date with the number of comments behind it. */
    private static boolean isForeign(List<String> words) {
      for (String word : words) {
        if (FOREIGN_NAMES.contains(word)
            && !(COUNTED_NAMES.contains(word) && holdsAny(words, DATE_NAMES))) {
          return true;
        }
      }
      return false;
    }
  }

  private static final class Lines implements NodeVisitor {
    private final Set<Node> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean headlineInArticle;
    private final List<PageLine> done = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final NameWords<Naming> naming = new NameWords<>(NAMING, 1, Naming::of);
    private final List<List<String>> names = new ArrayList<>();
    private final List<MachineStamp> machine = new ArrayList<>();
    private int links;
    private int position;
    private int invisible;
    private int aside;
    private int foreign;
    private int inLink;
    private Zone zone = Zone.FOREIGN;
    private boolean atBoundary;
    private boolean atTime;
    private List<String> aroundBody = List.of();
    private final Deque<Setting> settings = new ArrayDeque<>();

    Lines(@Nullable Element headline) {
      if (headline != null) {
        aroundHeadline.add(headline);
        aroundHeadline.addAll(headline.parents());
      }
      headlineInArticle = headline != null && headline.closest("article") != null;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode piece) {
        append(piece.text());
      } else if (node instanceof Element element) {
        boolean breaks = breaks(element);
        if (breaks) {
          flush();
        }
        Naming own = naming.of(element);
        Setting around = settings.peek();
        Setting setting = setting(element, own);
        settings.push(setting);
        count(setting, 1);
        atBoundary |= SEPARATES.contains(element.normalName());
        atTime |= element.normalName().equals("time");
        if (breaks && invisible == 0) {
          names.clear();
          addNames(around == null ? aroundBody : around.names);
        }
        addNames(own.words());
        if (invisible == 0) {
          machine(element, own.words());
        }
      }
    }

    private void addNames(List<String> words) {
      if (!words.isEmpty()) {
        names.add(words);
      }
    }

    private void machine(Element element, List<String> own) {
      if (element.attributesSize() == 0) {
        return;
      }
      String value = element.attr(element.normalName().equals("time") ? "datetime" : "title");
      value = value.isBlank() ? element.attr("data-datetime") : value;
      if (!value.isEmpty() && machine.size() < MOST_STAMPS && ISO_DAY.matcher(value).find()) {
        String words = String.join(" ", own);
        machine.add(
            new MachineStamp(value, element.hasAttr("pubdate") ? words + " published" : words));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (breaks(element)) {
          flush();
        }
        count(settings.pop(), -1);
        atBoundary |= SEPARATES.contains(element.normalName());
        atTime |= element.normalName().equals("time");
      }
    }

    /** Drawings stand in the line, whatever HTML says of them. */
    private static boolean breaks(Element element) {
      return BREAKS.contains(element.normalName())
          || (element.isBlock() && !element.normalName().equals("svg"));
    }

    private void append(String piece) {
      if (invisible == 0 && !piece.isEmpty()) {
        if (hasWords(piece)) {
          Zone here = foreign > 0 ? Zone.FOREIGN : aside > 0 ? Zone.ASIDE : Zone.MAIN;
          zone = here.compareTo(zone) < 0 ? here : zone;
        }
        int last = text.length() - 1;
        boolean glued =
            last >= 0
                && (atTime || (atBoundary && isSeam(text.charAt(last), piece.charAt(0))))
                && Character.isLetterOrDigit(text.charAt(last))
                && Character.isLetterOrDigit(piece.charAt(0));
        text.append(glued ? " " : "").append(piece);
        atBoundary = false;
        atTime = false;
        links += inLink > 0 ? piece.strip().length() : 0;
      }
    }

    private static boolean hasWords(String piece) {
      for (int i = 0; i < piece.length(); i++) {
        if (Character.isLetterOrDigit(piece.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    /** Whether two elements that touch without a space are two words to readers. */
    private static boolean isSeam(char before, char behind) {
      boolean words = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(behind);
      boolean turns = Character.isDigit(before) != Character.isDigit(behind);
      boolean capital = Character.isLowerCase(before) && Character.isUpperCase(behind);
      return words && (turns || capital);
    }

    void flush() {
      String line = text.length() == 0 ? "" : LineText.collapse(text).strip();
      if (!line.isEmpty()) {
        done.add(
            new PageLine(line, position, zone, List.copyOf(names), links, List.copyOf(machine)));
        position += line.length();
        machine.clear();
      }
      text.setLength(0);
      names.clear();
      zone = Zone.FOREIGN;
      links = 0;
    }

    private Setting setting(Element element, Naming own) {
      String tag = element.normalName();
      boolean hides = INVISIBLE.contains(tag);
      boolean isLink = tag.equals("a");
      if (NEUTRAL_TAGS.contains(tag) || aroundHeadline.contains(element)) {
        return new Setting(own.words(), hides, isLink, false, false);
      }
      boolean otherArticle = tag.equals("article") && headlineInArticle;
      boolean isForeign = tag.equals("nav") || otherArticle || own.foreign();
      boolean footer = tag.equals("footer");
      boolean isAside = tag.equals("aside") || footer || own.aside();
      boolean ofArticle =
          isAside && (own.ofArticle() || (footer && element.closest("article") != null));
      return new Setting(own.words(), hides, isLink, isForeign, isAside && !ofArticle);
    }

    private void count(Setting setting, int step) {
      invisible += setting.hides ? step : 0;
      inLink += setting.link ? step : 0;
      foreign += setting.foreign ? step : 0;
      aside += setting.aside ? step : 0;
    }

    /** What an element means for the text in it; {@code names} are its classes and ids. */
    private record Setting(
        List<String> names, boolean hides, boolean link, boolean foreign, boolean aside) {}
  }
}
