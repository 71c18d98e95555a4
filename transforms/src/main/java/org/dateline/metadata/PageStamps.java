package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.Stamp.Role;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Date stamps that readers of a page see, those near the headline first. */
final class PageStamps {
  private static final StampParser STAMPS = new StampParser();
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern DATE_CLASS =
      Pattern.compile(
          "(?i)(?<![a-z])(?:date|datum|dateline|time|timestamp|time-?stamp|published|publish|pubdate|posted|posted-on|entry-date|post-?date|post-?meta|entry-?meta|byline|meta|article-?info|created|fecha|data)(?![a-z])");
  private static final Pattern ASIDE_CLASS =
      Pattern.compile(
          "(?i)(?:comment|related|sidebar|side-bar|widget|footer|recommend|teaser|most-?read|popular|latest|recent|archive|calendar|menu|nav(?!y)|breadcrumb|cookie|newsletter|promo|event)");
  private static final int LONGEST_LINE = 160;

  private static final Set<String> INVISIBLE =
      Set.of("aside", "nav", "noscript", "script", "select", "style", "template");

  private PageStamps() {}

  /** Evidence from visible stamps, best first. */
  static List<DateEvidence> read(HtmlPage page) {
    Element body = page.document().body();
    Element headline = headline(page);
    Collector collector = new Collector(page.locale(), headline);
    NodeTraversor.traverse(collector, body);
    List<Candidate> candidates = collector.candidates;
    int anchor = Math.max(0, collector.headlineAt);
    List<DateEvidence> evidence = new ArrayList<>();
    candidates.stream()
        .map(each -> each.scored(anchor, collector.headlineAt >= 0))
        .sorted((a, b) -> Double.compare(b.score, a.score))
        .filter(each -> each.score > 0)
        .limit(6)
        .forEach(each -> evidence.add(each.evidence));
    return evidence;
  }

  private static @Nullable Element headline(HtmlPage page) {
    Element first = null;
    for (Element h1 :
        page.document().select("article h1, main h1, h1[itemprop=headline], h1.entry-title, h1")) {
      if (h1.closest("nav, footer, aside") == null && h1.text().length() > 8) {
        first = first == null ? h1 : first;
        if (page.document().title().contains(h1.text())) {
          return h1;
        }
      }
    }
    if (first == null) {
      for (Element h2 : page.document().select("h2, h3")) {
        if (h2.text().length() > 12 && page.document().title().contains(h2.text())) {
          return h2;
        }
      }
    }
    return first;
  }

  private record Candidate(
      DateEvidence evidence, int at, boolean machine, boolean marked, boolean only, double score) {
    Candidate scored(int anchor, boolean anchored) {
      double points = 1;
      int distance = at - anchor;
      points += marked ? 1 : 0;
      points += only ? 1.5 : 0;
      points += machine ? 0.7 : 0;
      points += evidence.role() == Role.PUBLISHED ? 2 : evidence.role() == Role.UPDATED ? 0.5 : 0;
      if (anchored) {
        points += distance >= 0 ? 3.0 / (1 + distance / 400.0) : 2.5 / (1 - distance / 100.0);
      } else {
        points += 1.5 / (1 + distance / 1500.0);
      }
      return new Candidate(evidence, at, machine, marked, only, points);
    }
  }

  /** Collects stamps with their distance, in characters of text, from the page's beginning. */
  private static final class Collector implements NodeVisitor {
    private final PageLocale locale;
    private final @Nullable Element headline;
    private final List<Candidate> candidates = new ArrayList<>();
    private int position;
    private int headlineAt = -1;
    private int skipped;

    Collector(PageLocale locale, @Nullable Element headline) {
      this.locale = locale;
      this.headline = headline;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        position += text.text().strip().length();
        return;
      }
      if (!(node instanceof Element element)) {
        return;
      }
      if (isSkipped(element)) {
        skipped++;
      }
      if (skipped > 0) {
        return;
      }
      if (isHeadline(element)) {
        headlineAt = position;
      }
      if (element.is("time[datetime], abbr[title], [data-datetime], [data-date]")) {
        machine(element);
      }
      if (isLine(element)) {
        line(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (isSkipped(element)) {
          skipped--;
        }
      }
    }

    @SuppressWarnings("ReferenceEquality") // jsoup compares elements by identity, too
    private boolean isHeadline(Element element) {
      return element == headline;
    }

    private boolean isSkipped(Element element) {
      String tag = element.normalName();
      boolean footer = tag.equals("footer") && element.closest("article") == null;
      if (footer || INVISIBLE.contains(tag)) {
        return true;
      }
      if (isHeadline(element)
          || tag.equals("body")
          || tag.equals("html")
          || tag.equals("main")
          || tag.equals("article")) {
        return false;
      }
      String names = element.className() + " " + element.id();
      return ASIDE_CLASS.matcher(names).find()
          && (headline == null || !headline.parents().contains(element));
    }

    /** A block that holds a short text of its own and no further blocks. */
    private static boolean isLine(Element element) {
      String tag = element.normalName();
      boolean block =
          element.isBlock()
              || tag.equals("span")
              || tag.equals("time")
              || tag.equals("td")
              || tag.equals("small")
              || tag.equals("em")
              || tag.equals("i")
              || tag.equals("b");
      return block && !element.ownText().isBlank() && DIGIT.matcher(element.ownText()).find();
    }

    private void machine(Element element) {
      String value = element.attr("datetime");
      for (String attribute : List.of("title", "data-datetime", "data-date")) {
        value = value.isBlank() ? element.attr(attribute) : value;
      }
      String label =
          element.className()
              + " "
              + (element.parent() == null
                  ? ""
                  : element.parent().ownText() + " " + element.parent().className());
      Role role =
          StampWords.UPDATED.matcher(label.replace('-', ' ').replace('_', ' ')).find()
              ? Role.UPDATED
              : element.hasAttr("pubdate")
                      || StampWords.PUBLISHED.matcher(label.replace('-', ' ')).find()
                  ? Role.PUBLISHED
                  : Role.UNSPECIFIED;
      DateEvidence found = DateFields.read(value, Source.STAMP, role, locale);
      if (found != null) {
        candidates.add(new Candidate(found, position, true, true, true, 0));
      }
    }

    private void line(Element element) {
      String text = element.text();
      if (text.length() > LONGEST_LINE) {
        text = element.ownText();
      }
      if (text.length() > LONGEST_LINE) {
        return;
      }
      boolean marked =
          DATE_CLASS
              .matcher(
                  element.className()
                      + " "
                      + element.id()
                      + " "
                      + (element.parent() == null ? "" : element.parent().className()))
              .find();
      boolean only = STAMPS.isOnlyStamp(text);
      for (Stamp stamp : STAMPS.parse(text, locale)) {
        if (only || marked || stamp.role() != Role.UNSPECIFIED || text.length() < 80) {
          candidates.add(new Candidate(DateEvidence.of(stamp), position, false, marked, only, 0));
        }
      }
    }
  }
}
