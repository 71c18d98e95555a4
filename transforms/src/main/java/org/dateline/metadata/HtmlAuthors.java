package org.dateline.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page, by what it declares, else by the byline that readers see.
 *
 * @param names persons, in order; where no person is named anywhere, the declared body
 * @param agency news agency named as author
 * @param statements what the page says of its authors, as far as it was read
 */
record HtmlAuthors(List<String> names, @Nullable String agency, List<Statement> statements) {
  private static final BylineParser BYLINES = new BylineParser();
  private static final int MOST = 12;

  /** Longer entries name nobody. */
  private static final int LONGEST_ENTRY = 2_000;

  private static final List<String> META =
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
          "twitter:creator:name");

  private static final Set<String> AUTHOR_NAMES =
      Set.of("author", "authors", "autor", "auteur", "byline", "writer", "verfasser", "redakteur");

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:[,;|]|\\s&\\s|\\s[–—-]\\s|(?<![\\p{L}])(?:and|und|et|with)(?![\\p{L}]))\\s*");
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written |posted )?by|von|par|por|author|autor)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "(?:(?:written |posted |published )?by|authors?|von|autor(?:in)?)\\s*:?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_FIRST =
      Pattern.compile("(\\p{Lu}[\\p{L}'’-]+), (\\p{Lu}[\\p{L}'’. -]+)");

  /** Bylines stand this close to the headline, in characters of text. */
  private static final int REACH_BEFORE = 200;

  private static final int REACH_BEHIND = 1000;

  /** So close below the headline stands nothing but byline, stamp and deck. */
  private static final int REACH_BELOW = 150;

  private static final StampParser STAMPS = new StampParser();

  private static final HtmlAuthors NONE = new HtmlAuthors(List.of(), null, List.of());

  private static final Pattern LABEL =
      Pattern.compile(
          "written by|author|by|(?:geschrieben|verfasst) von|autor(?:in)?|écrit par|escrito por|scritto da",
          Pattern.CASE_INSENSITIVE);

  /** Parts of a page that are others' or about others. */
  private static final String OTHERS =
      "[class*=comment], [id*=comment], [class*=related], footer, aside, nav";

  private static final Evaluator LINKED = QueryParser.parse("a[rel~=(?i)(^|\\s)author(\\s|$)]");
  private static final Evaluator NAMED =
      QueryParser.parse("[itemprop=author] [itemprop=name], [itemprop=author][itemprop=name]");

  HtmlAuthors {
    names = List.copyOf(names);
    statements = List.copyOf(statements);
  }

  static HtmlAuthors read(HtmlPage page, @Nullable String site) {
    List<String> bodies = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    HtmlAuthors found = NONE;
    for (Source source : sources(page, bodies)) {
      if (!found.isKnown()) {
        List<String> declared = source.names().get();
        found = of(declared, bodies, site);
        if (!declared.isEmpty()) {
          statements.add(statement(source.name(), String.join("; ", declared), found.isKnown()));
        }
      }
    }
    if (!found.isKnown()) {
      found = visible(page, bodies, site);
      statements.addAll(found.statements());
    }
    if (!found.isKnown() && !bodies.isEmpty()) {
      found = new HtmlAuthors(bodies.subList(0, 1), null, List.of());
      statements.add(statement("declared, and no person", bodies.get(0), true));
    }
    return new HtmlAuthors(found.names(), found.agency(), statements);
  }

  private static Statement statement(String where, String value, boolean chosen) {
    return new Statement(Statement.Field.AUTHORS, where, value, chosen);
  }

  /** Where pages declare who wrote them, in the order of trust. */
  private static List<Source> sources(HtmlPage page, List<String> bodies) {
    List<Source> sources = new ArrayList<>();
    sources.add(
        new Source("author of the JSON-LD article", () -> json(page, page.article(), bodies)));
    for (String name : META) {
      sources.add(new Source(name, () -> fromMeta(page, name)));
    }
    sources.add(new Source("twitter:data", () -> labelled(page)));
    sources.add(
        new Source(
            "author of the JSON-LD page", () -> json(page, page.jsonLd().webPage(), bodies)));
    sources.add(new Source("itemprop author", () -> texts(page)));
    sources.add(new Source("rel author", () -> linked(page)));
    return sources;
  }

  /** A place in a page's markup that may name authors. */
  private record Source(String name, Supplier<List<String>> names) {}

  private static List<String> json(HtmlPage page, @Nullable JsonNode object, List<String> bodies) {
    List<String> declared = new ArrayList<>();
    JsonNode author = object == null ? null : object.get("author");
    if (author != null) {
      fromJson(page, author, declared, bodies);
    }
    return declared;
  }

  /** What software for sharing shows beside a link: labels and their values. */
  private static List<String> labelled(HtmlPage page) {
    for (int i = 1; i <= 4; i++) {
      String label = page.meta().first("twitter:label" + i);
      String value = page.meta().first("twitter:data" + i);
      if (label != null && value != null && LABEL.matcher(label.strip()).matches()) {
        return List.of(value);
      }
    }
    return List.of();
  }

  /** The first link to an author's page, and those beside it. */
  private static List<String> linked(HtmlPage page) {
    List<String> names = new ArrayList<>();
    Element first = null;
    for (Element each : PageElements.those(page.elements().relations, LINKED)) {
      if (each.closest(OTHERS) == null && !each.text().isBlank()) {
        first = first == null ? each : first;
        if (names.isEmpty() || each.siblingElements().contains(first)) {
          names.add(each.text());
        }
      }
    }
    return names;
  }

  private static void fromJson(
      HtmlPage page, JsonNode node, List<String> names, List<String> bodies) {
    if (node.isArray()) {
      node.forEach(each -> fromJson(page, each, names, bodies));
    } else if (node.isTextual()) {
      names.add(node.asText());
    } else if (node.isObject()) {
      JsonNode resolved = page.jsonLd().resolve(node);
      boolean isBody =
          JsonLd.types(resolved).stream().anyMatch(type -> type.endsWith("organization"));
      JsonNode name = resolved.path("name");
      for (JsonNode each : name.isArray() ? name : List.of(name)) {
        String text = each.asText();
        if (isBody && NewsAgencies.shortName(text) == null) {
          addBody(bodies, text);
        } else {
          names.add(text);
        }
      }
    }
  }

  private static List<String> fromMeta(HtmlPage page, String name) {
    List<String> values = new ArrayList<>();
    for (String value : page.meta().all(name)) {
      Matcher turned = LAST_FIRST.matcher(value);
      boolean citation = name.startsWith("citation") || name.startsWith("dc");
      values.add(citation && turned.matches() ? turned.group(2) + " " + turned.group(1) : value);
    }
    return values;
  }

  private static List<String> texts(HtmlPage page) {
    List<String> texts = new ArrayList<>();
    for (Element each : PageElements.those(page.elements().items, NAMED)) {
      if (each.closest("[class*=comment], [id*=comment], footer, aside") == null) {
        texts.add(each.hasAttr("content") ? each.attr("content") : each.text());
      }
    }
    return texts;
  }

  /** The first byline near the headline, else the first line marked as an author's. */
  private static HtmlAuthors visible(HtmlPage page, List<String> bodies, @Nullable String site) {
    List<PageLine> lines = page.lines().all();
    int anchor = Math.max(0, page.lines().headlineAt());
    String agency = null;
    Byline far = null;
    String farLine = "";
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      int distance = line.at() - anchor;
      boolean near = distance > -REACH_BEFORE && distance < REACH_BEHIND;
      boolean below = anchor > 0 && distance >= 0 && distance < REACH_BELOW;
      boolean own =
          line.zone() == PageLine.Zone.MAIN || (below && line.zone() == PageLine.Zone.ASIDE);
      if (own && line.text().length() < 150) {
        boolean announced = i > 0 && ANNOUNCEMENT.matcher(lines.get(i - 1).text()).matches();
        boolean marked = line.isNamed(AUTHOR_NAMES);
        boolean stated = BY.matcher(line.text()).find();
        boolean bare =
            near
                && (announced
                    || (marked && bodies.isEmpty())
                    || (below && isBesideStamp(lines, i) && isFullName(line.text())));
        Byline byline = byline(line.text(), bare);
        if (byline != null && same(byline.authors(), site)) {
          addBody(bodies, byline.authors().get(0));
        } else if (byline != null && !byline.authors().isEmpty()) {
          if (near) {
            return seen(byline, line.text());
          }
          if (far == null && marked && stated) {
            far = byline;
            farLine = line.text();
          }
        } else if (byline != null && near && agency == null) {
          agency = byline.agency();
        }
      }
    }
    if (far != null && agency == null) {
      return seen(far, farLine);
    }
    return agency == null
        ? NONE
        : new HtmlAuthors(List.of(), agency, List.of(statement("byline", agency, true)));
  }

  private static HtmlAuthors seen(Byline byline, String line) {
    return new HtmlAuthors(
        byline.authors(), byline.agency(), List.of(statement("byline", line, true)));
  }

  /** Whether the line before or behind is a stamp and nothing else. */
  private static boolean isBesideStamp(List<PageLine> lines, int at) {
    return (at > 0 && STAMPS.isOnlyStamp(lines.get(at - 1).text()))
        || (at + 1 < lines.size() && STAMPS.isOnlyStamp(lines.get(at + 1).text()));
  }

  private static boolean isFullName(String text) {
    return PersonNames.isName(PersonNames.tidy(text), 2);
  }

  private static @Nullable Byline byline(String text, boolean bare) {
    Byline plain = BYLINES.parse(text).orElse(null);
    return plain != null || !bare ? plain : BYLINES.parse("By " + text).orElse(null);
  }

  /** What declared names tell: persons if there are any; other names go to {@code bodies}. */
  private static HtmlAuthors of(List<String> declared, List<String> bodies, @Nullable String site) {
    List<String> persons = new ArrayList<>();
    String agency = null;
    for (String entry : declared) {
      if (entry.length() > LONGEST_ENTRY) {
        continue;
      }
      String text = BY.matcher(Parser.unescapeEntities(entry, false)).replaceFirst("");
      String whole = PersonNames.tidy(text);
      boolean isSite = same(List.of(whole), site);
      if (isSite || whole.length() > 300) {
        addBody(bodies, whole);
        continue;
      }
      for (String part : SEPARATOR.split(whole, -1)) {
        String name = PersonNames.tidy(part);
        String known = NewsAgencies.shortName(name);
        if (known != null) {
          agency = agency == null ? known : agency;
        } else if (PersonNames.isName(name, 1)) {
          if (!persons.contains(name) && persons.size() < MOST) {
            persons.add(name);
          }
        } else if (!PersonNames.isCredential(name)) {
          addBody(bodies, whole);
        }
      }
    }
    return new HtmlAuthors(persons, agency, List.of());
  }

  private static void addBody(List<String> bodies, String entry) {
    if (entry.length() > LONGEST_ENTRY) {
      return;
    }
    String name = PersonNames.tidy(Parser.unescapeEntities(entry, false));
    if (name.length() <= 80 && !PersonNames.isNobody(name) && !PersonNames.isRole(name)) {
      bodies.add(name);
    }
  }

  private static boolean same(List<String> names, @Nullable String site) {
    return names.size() == 1 && OutletName.is(names.get(0), site);
  }

  private boolean isKnown() {
    return !names.isEmpty() || agency != null;
  }
}
