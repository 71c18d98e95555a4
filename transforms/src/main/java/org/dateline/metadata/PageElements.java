package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;

/** The elements of a page that its metadata stand in, found in one walk; all in page order. */
final class PageElements {
  /** Parts of the class names that {@link HtmlTitles} takes for a deck's. */
  private static final List<String> DECKS =
      List.of("deck", "dek", "standfirst", "subtitle", "subheadline", "sub-headline");

  final List<Element> metas = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Element> links = new ArrayList<>();

  /** Anchors that say how they relate to the page. */
  final List<Element> relations = new ArrayList<>();

  final List<Element> headings = new ArrayList<>();

  /** Headings of the second and third rank. */
  final List<Element> lowerHeadings = new ArrayList<>();

  /** Elements with a name in microdata. */
  final List<Element> items = new ArrayList<>();

  /** Elements that may be a deck by their class or name in microdata. */
  final List<Element> decks = new ArrayList<>();

  private PageElements() {}

  static PageElements of(Document page) {
    PageElements found = new PageElements();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            found.add(element);
          }
        },
        page);
    return found;
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "script" -> scripts.add(element);
      case "link" -> links.add(element);
      case "h1" -> headings.add(element);
      case "h2", "h3" -> lowerHeadings.add(element);
      case "a" -> {
        if (element.hasAttr("rel")) {
          relations.add(element);
        }
      }
      default -> {}
    }
    if (element.attributesSize() > 0) {
      boolean item = element.hasAttr("itemprop");
      if (item) {
        items.add(element);
      }
      if (item || isDeck(element.className())) {
        decks.add(element);
      }
    }
  }

  private static boolean isDeck(String classes) {
    if (classes.isEmpty()) {
      return false;
    }
    String lower = classes.toLowerCase(Locale.ROOT);
    for (String part : DECKS) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Those of the elements that the selector matches. */
  static List<Element> those(List<Element> elements, Evaluator selector) {
    List<Element> found = new ArrayList<>();
    for (Element element : elements) {
      if (element.is(selector)) {
        found.add(element);
      }
    }
    return found;
  }
}
