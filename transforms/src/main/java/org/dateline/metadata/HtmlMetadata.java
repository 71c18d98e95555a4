package org.dateline.metadata;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says about itself.
 *
 * @param title headline, without the site's name
 * @param subtitle deck; null unless the page has a real one
 * @param authors persons, in order
 * @param agency news agency named as author
 * @param site name of the outlet, or its host
 * @param locale language and country of the page
 * @param canonicalUrl absolute canonical url
 * @param statements what the page says of title and authors, in the order of trust, as far as it
 *     was read
 * @param dates evidence for the publication date, best first; the url's included
 */
public record HtmlMetadata(
    @Nullable String title,
    @Nullable String subtitle,
    List<String> authors,
    @Nullable String agency,
    @Nullable String site,
    PageLocale locale,
    @Nullable String canonicalUrl,
    List<Statement> statements,
    List<DateEvidence> dates)
    implements Serializable {

  public HtmlMetadata {
    authors = List.copyOf(authors);
    statements = List.copyOf(statements);
    dates = List.copyOf(dates);
  }

  /**
   * What the page says about itself; the document is not changed.
   *
   * @param url where the page was fetched from; null if unknown
   */
  public static HtmlMetadata read(Document page, @Nullable String url) {
    HtmlPage html = HtmlPage.read(page, url);
    String site = HtmlLinks.site(html);
    String title = HtmlTitles.title(html, site);
    HtmlAuthors authors = HtmlAuthors.read(html, site);
    List<Statement> statements = new ArrayList<>(HtmlTitles.statements(html, title));
    statements.addAll(authors.statements());
    return new HtmlMetadata(
        title,
        HtmlTitles.deck(html, title),
        authors.names(),
        authors.agency(),
        site,
        html.locale(),
        HtmlLinks.canonical(html.elements().links, html.meta(), url),
        statements,
        HtmlDates.read(html));
  }
}
