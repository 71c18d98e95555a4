package org.dateline.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page with its machine-readable parts taken out.
 *
 * @param document the page
 * @param elements those of its elements that metadata stand in
 * @param url where it was fetched from
 * @param meta its meta elements
 * @param jsonLd its JSON-LD objects
 * @param lines what readers see of it
 * @param article the JSON-LD object that describes the article
 * @param locale language and country
 */
record HtmlPage(
    Document document,
    PageElements elements,
    @Nullable String url,
    MetaTags meta,
    JsonLd jsonLd,
    PageLines lines,
    @Nullable JsonNode article,
    PageLocale locale) {

  static HtmlPage read(Document document, @Nullable String url) {
    PageElements elements = PageElements.of(document);
    MetaTags meta = MetaTags.read(elements.metas);
    JsonLd jsonLd = JsonLd.read(elements.scripts);
    String canonical = HtmlLinks.canonical(elements.links, meta, url);
    String address = url == null ? canonical : url;
    JsonNode article = jsonLd.article(canonical == null ? url : canonical);
    return new HtmlPage(
        document,
        elements,
        address,
        meta,
        jsonLd,
        PageLines.of(document, elements),
        article,
        HtmlLinks.locale(document, meta, article, address));
  }
}
