package org.dateline.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page.
 *
 * @param names persons, in order; where no person is declared, the declared body
 * @param agency news agency named as author
 */
record HtmlAuthors(List<String> names, @Nullable String agency) {
  private static final BylineParser BYLINES = new BylineParser();
  private static final int MOST = 12;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:[,;|]|\\s&\\s|(?<![\\p{L}])(?:and|und|et)(?![\\p{L}]))\\s*");
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written |posted )?by|von|par|por|author|autor)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE);

  HtmlAuthors {
    names = List.copyOf(names);
  }

  static HtmlAuthors read(HtmlPage page) {
    List<String> declared = new ArrayList<>();
    JsonNode author = page.article() == null ? null : page.article().get("author");
    if (author != null) {
      fromJson(page, author, declared);
    }
    HtmlAuthors found = of(declared);
    if (found.isKnown()) {
      return found;
    }
    for (String name :
        List.of(
            "author",
            "article:author",
            "parsely-author",
            "dc.creator",
            "dcterms.creator",
            "sailthru.author",
            "byl",
            "article.author",
            "og:article:author",
            "citation_author",
            "twitter:creator:name")) {
      found = of(page.meta().all(name));
      if (found.isKnown()) {
        return found;
      }
    }
    found = of(texts(page, "[itemprop=author] [itemprop=name], [itemprop=author][itemprop=name]"));
    if (found.isKnown()) {
      return found;
    }
    for (String query :
        List.of(
            "[itemprop=author]",
            "a[rel~=(?i)\\bauthor\\b]",
            "[class~=(?i)(^|[-_ ])(byline|author-?_?name|author|writer)([-_ ]|$)]")) {
      for (Element each : page.document().select(query)) {
        if (each.closest("footer, aside, nav, [class*=comment], [id*=comment], [class*=related]")
                != null
            || each.text().length() > 200) {
          continue;
        }
        String text = each.text();
        Optional<Byline> byline = BYLINES.parse(BY.matcher(text).find() ? text : "By " + text);
        if (byline.isPresent()
            && !(byline.get().authors().isEmpty() && byline.get().agency() == null)) {
          return new HtmlAuthors(byline.get().authors(), byline.get().agency());
        }
      }
    }
    return new HtmlAuthors(List.of(), null);
  }

  private static List<String> texts(HtmlPage page, String query) {
    List<String> texts = new ArrayList<>();
    for (Element each : page.document().select(query)) {
      if (each.closest("[class*=comment], [id*=comment], footer, aside") == null) {
        String text = each.hasAttr("content") ? each.attr("content") : each.text();
        texts.add(text);
      }
    }
    return texts;
  }

  private static void fromJson(HtmlPage page, JsonNode node, List<String> names) {
    if (node.isArray()) {
      node.forEach(each -> fromJson(page, each, names));
    } else if (node.isTextual()) {
      names.add(node.asText());
    } else if (node.isObject()) {
      JsonNode resolved = page.jsonLd().resolve(node);
      JsonNode name = resolved.get("name");
      if (name != null && name.isArray()) {
        name.forEach(each -> names.add(each.asText()));
      } else if (name != null) {
        names.add(name.asText());
      }
    }
  }

  /** What declared names tell: persons if there are any, else the first declared body. */
  private static HtmlAuthors of(List<String> declared) {
    List<String> persons = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    String agency = null;
    for (String entry : declared) {
      String whole =
          PersonNames.tidy(
              BY.matcher(org.jsoup.parser.Parser.unescapeEntities(entry, false)).replaceFirst(""));
      if (whole.length() > 300) {
        continue;
      }
      for (String part : SEPARATOR.split(whole, -1)) {
        String name = PersonNames.tidy(part);
        String known = NewsAgencies.shortName(name);
        if (known != null) {
          agency = agency == null ? known : agency;
        } else if (PersonNames.isName(name, 1)) {
          add(persons, name);
        } else if (!PersonNames.isNobody(name)
            && !PersonNames.isCredential(name)
            && name.length() <= 80) {
          add(bodies, name);
        }
      }
    }
    return new HtmlAuthors(
        persons.isEmpty() && agency == null
            ? bodies.subList(0, Math.min(1, bodies.size()))
            : persons,
        agency);
  }

  private static void add(List<String> names, String name) {
    if (!names.contains(name) && names.size() < MOST) {
      names.add(name);
    }
  }

  private boolean isKnown() {
    return !names.isEmpty() || agency != null;
  }
}
