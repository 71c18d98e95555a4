package org.dateline.metadata;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page's lines and where its headline stands among them.
 *
 * @param all the lines, in page order
 * @param headline the headline's text; null if the page shows none
 * @param headlineAt how much text stands before the headline's end, in characters; -1 without one
 */
record PageLines(List<PageLine> all, @Nullable String headline, int headlineAt) {

  static PageLines of(Document page) {
    Element headline = headline(page);
    List<PageLine> lines = PageLine.of(page, headline);
    return headline == null
        ? new PageLines(lines, null, -1)
        : new PageLines(lines, headline.text(), positionOf(headline.text(), lines));
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

  /** The element that shows the headline; null if none does. */
  private static @Nullable Element headline(Document page) {
    String title = page.title();
    Element first = null;
    for (Element h1 :
        page.select("article h1, main h1, h1[itemprop=headline], h1.entry-title, h1")) {
      if (h1.closest("nav, footer, aside") == null && h1.text().length() > 8) {
        if (title.contains(h1.text())) {
          return h1;
        }
        first = first == null ? h1 : first;
      }
    }
    if (first == null) {
      for (Element heading : page.select("h2, h3")) {
        if (heading.text().length() > 12 && title.contains(heading.text())) {
          return heading;
        }
      }
    }
    return first;
  }
}
