package org.dateline.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Where a page belongs: canonical url, site, language and country. */
final class HtmlLinks {
  private static final Evaluator CANONICAL = QueryParser.parse("link[rel~=(?i)^canonical$][href]");

  private HtmlLinks() {}

  /** The absolute canonical url that the page names; null if it names none. */
  static @Nullable String canonical(List<Element> links, MetaTags meta, @Nullable String url) {
    String named = null;
    for (Element link : links) {
      if (named == null && link.is(CANONICAL)) {
        named = link.attr("href").strip();
      }
    }
    if (named == null || named.isEmpty()) {
      named = meta.first("og:url");
    }
    if (named == null || named.isEmpty()) {
      return null;
    }
    try {
      URI address = new URI(named.replace(" ", "%20"));
      if (!address.isAbsolute() && url != null) {
        address = new URI(url.replace(" ", "%20")).resolve(address);
      }
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null ? address.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The outlet's name; its host if the page does not say. */
  static @Nullable String site(HtmlPage page) {
    String name = page.meta().first("og:site_name");
    if (name == null && page.article() != null && page.article().has("publisher")) {
      JsonNode publisher = page.article().get("publisher");
      publisher = publisher.isArray() && !publisher.isEmpty() ? publisher.get(0) : publisher;
      name =
          publisher.isTextual()
              ? publisher.asText()
              : JsonLd.text(page.jsonLd().resolve(publisher), "name");
    }
    if (name == null) {
      name = page.meta().first("application-name", "dc.publisher", "publisher");
    }
    if (name == null) {
      name = JsonLd.text(page.jsonLd().first("WebSite"), "name");
    }
    if (name != null && !name.isBlank() && name.length() <= 80 && !name.startsWith("http")) {
      return name.strip();
    }
    String host = PageLocale.hostOf(page.url());
    return host == null ? null : host.replaceFirst("^www\\.", "");
  }

  /** Language and country as the page states them. */
  static PageLocale locale(
      Document page, MetaTags meta, @Nullable JsonNode article, @Nullable String url) {
    Element html = page.selectFirst("html");
    String tag = html == null ? "" : html.attr("lang");
    if (tag.isBlank() && html != null) {
      tag = html.attr("xml:lang");
    }
    if (tag.isBlank()) {
      String stated = JsonLd.text(article, "inLanguage");
      stated =
          stated == null
              ? meta.first("og:locale", "content-language", "language", "dc.language")
              : stated;
      tag = stated == null ? "" : stated;
    }
    return PageLocale.of(tag.toLowerCase(Locale.ROOT), url);
  }
}
