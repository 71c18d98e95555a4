package org.dateline.metadata;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A page's lines and where its headline stands among them.
 *
 * @param all the lines, in page order
 * @param headline the headline's text; null if the page shows none
 * @param headlineAt how much text stands before the headline's end, in characters; -1 without one
 */
record PageLines(List<PageLine> all, @Nullable String headline, int headlineAt) {

  private static final Evaluator ELSEWHERE = QueryParser.parse("nav, footer, aside");

  /** Shorter headings are names of sites and sections. */
  private static final int FEWEST_WORDS = 4;

  /** Shorter lines may stand in a title without being the headline. */
  private static final int SHORTEST_LINE = 20;

  static PageLines of(Document page, PageElements elements) {
    Element headline = headline(plain(page.title()), elements);
    List<PageLine> lines = PageLine.of(page, headline);
    return headline == null
        ? withoutHeading(lines, plain(page.title()))
        : new PageLines(lines, headline.text(), positionOf(headline.text(), lines));
  }

  /** Pages that show their headline in no heading show it in a line. */
  private static PageLines withoutHeading(List<PageLine> lines, String title) {
    for (PageLine line : lines) {
      if (line.zone() != PageLine.Zone.FOREIGN
          && line.text().length() >= SHORTEST_LINE
          && title.contains(plain(line.text()))) {
        return new PageLines(lines, line.text(), line.at() + line.text().length());
      }
    }
    return new PageLines(lines, null, -1);
  }

  private static int positionOf(String headline, List<PageLine> lines) {
    String start = headline.length() > 40 ? headline.substring(0, 40) : headline;
    for (PageLine line : lines) {
      if (line.zone() != PageLine.Zone.FOREIGN && line.text().startsWith(start)) {
        return line.at() + line.text().length();
      }
    }
    return -1;
  }

  /**
   * The element that shows the headline; null if none does: of all headings the first that the
   * page's title repeats, else the first of the first rank. One that is alone in its rank and no
   * link goes before those of lower rank: titles made for search engines repeat subheads.
   */
  private static @Nullable Element headline(String title, PageElements elements) {
    Element first = null;
    for (Element h1 : elements.headings) {
      if (h1.closest(ELSEWHERE) == null && h1.text().length() > 8) {
        if (title.contains(plain(h1.text()))) {
          return h1;
        }
        first = first == null ? h1 : first;
      }
    }
    if (first != null && isWholeHeadline(first) && elements.headings.size() == 1) {
      return first;
    }
    for (Element heading : elements.lowerHeadings) {
      String text = plain(heading.text());
      boolean whole = first == null || 2 * text.length() > title.length();
      if (heading.text().length() > 12
          && whole
          && title.contains(text)
          && heading.closest(ELSEWHERE) == null) {
        return heading;
      }
    }
    return first;
  }

  private static boolean isWholeHeadline(Element heading) {
    return heading.select("a").isEmpty()
        && heading.closest("a, header") == null
        && plain(heading.text()).split(" ", -1).length >= FEWEST_WORDS;
  }

  private static String plain(String text) {
    return LineText.words(text);
  }
}
