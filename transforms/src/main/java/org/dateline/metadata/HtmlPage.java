package org.dateline.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page with its machine-readable parts taken out.
 *
 * @param document the page
 * @param url where it was fetched from
 * @param meta its meta elements
 * @param jsonLd its JSON-LD objects
 * @param lines what readers see of it
 * @param article the JSON-LD object that describes the article
 * @param locale language and country
 */
record HtmlPage(
    Document document,
    @Nullable String url,
    MetaTags meta,
    JsonLd jsonLd,
    PageLines lines,
    @Nullable JsonNode article,
    PageLocale locale) {

  static HtmlPage read(Document document, @Nullable String url) {
    MetaTags meta = MetaTags.read(document);
    JsonLd jsonLd = JsonLd.read(document);
    String canonical = HtmlLinks.canonical(document, meta, url);
    String address = url == null ? canonical : url;
    JsonNode article = jsonLd.article(canonical == null ? url : canonical);
    return new HtmlPage(
        document,
        address,
        meta,
        jsonLd,
        PageLines.of(document),
        article,
        HtmlLinks.locale(document, meta, article, address));
  }
}
