package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Headline and deck of a page. */
final class HtmlTitles {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:[|–—»«•·›>/~]|-{1,3}|::?)\\s+|\\s*\\|\\s*|:\\s+");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern TAG = Pattern.compile("<[^>]{1,80}>");
  private static final int LONGEST = 400;

  private HtmlTitles() {}

  /** The headline without the site's name; null if the page has none. */
  static @Nullable String title(HtmlPage page, @Nullable String site) {
    String heading = heading(page);
    String headline = clean(JsonLd.text(page.article(), "headline"));
    String open = clean(page.meta().first("og:title", "twitter:title", "dc.title"));
    String head = clean(page.document().title());
    open = open == null ? null : withoutSite(open, site, page, heading, headline);
    head = head == null ? null : withoutSite(head, site, page, heading, headline);
    if (heading != null
        && (same(heading, open) || same(heading, headline) || same(heading, head))) {
      return heading;
    }
    if (heading != null
        && (resembles(heading, open) || resembles(heading, headline) || resembles(heading, head))) {
      return heading;
    }
    for (String each : java.util.Arrays.asList(headline, open, heading, head)) {
      if (each != null && !same(each, site)) {
        return each;
      }
    }
    return null;
  }

  /** Where the page says its title; chosen are those that say the one that was taken. */
  static List<Statement> statements(HtmlPage page, @Nullable String title) {
    List<Statement> found = new ArrayList<>();
    add(found, "heading", heading(page), title);
    add(found, "headline of the JSON-LD article", JsonLd.text(page.article(), "headline"), title);
    for (String name : List.of("og:title", "twitter:title", "dc.title")) {
      add(found, name, page.meta().first(name), title);
    }
    add(found, "title element", page.document().title(), title);
    return found;
  }

  private static void add(
      List<Statement> found, String where, @Nullable String value, @Nullable String title) {
    if (value != null && !value.isBlank()) {
      found.add(new Statement(Statement.Field.TITLE, where, value, same(value, title)));
    }
  }

  /** The page's first heading that can be its headline. */
  private static @Nullable String heading(HtmlPage page) {
    List<Element> headings = page.elements().headings;
    String ofArticle = heading(PageElements.those(headings, OF_ARTICLE));
    return ofArticle == null ? heading(headings) : ofArticle;
  }

  private static @Nullable String heading(List<Element> headings) {
    for (Element h1 : headings) {
      String text = clean(h1.text());
      if (text != null && h1.closest(ELSEWHERE) == null) {
        return text;
      }
    }
    return null;
  }

  private static final Evaluator OF_ARTICLE =
      QueryParser.parse(
          "h1[itemprop=headline], [itemprop=headline] h1, h1.entry-title, h1.post-title, h1.article-title, article h1, main h1");
  private static final Evaluator ELSEWHERE = QueryParser.parse("nav, footer, aside");

  /** The title less the parts that name the site, before or behind the headline. */
  private static String withoutSite(
      String title,
      @Nullable String site,
      HtmlPage page,
      @Nullable String heading,
      @Nullable String headline) {
    String rest = title;
    for (int round = 0; round < 3; round++) {
      if (same(rest, heading) || same(rest, headline)) {
        return rest;
      }
      Matcher separator = SEPARATOR.matcher(rest);
      int first = -1;
      int firstEnd = -1;
      int last = -1;
      int lastEnd = -1;
      while (separator.find()) {
        if (first < 0) {
          first = separator.start();
          firstEnd = separator.end();
        }
        last = separator.start();
        lastEnd = separator.end();
      }
      if (first <= 0) {
        return rest;
      }
      String front = rest.substring(0, last);
      String back = rest.substring(firstEnd);
      if (same(front, heading)
          || same(front, headline)
          || isSite(rest.substring(lastEnd), site, page)) {
        rest = front.strip();
      } else if (same(back, heading)
          || same(back, headline)
          || isSite(rest.substring(0, first), site, page)) {
        rest = back.strip();
      } else {
        return rest;
      }
    }
    return rest;
  }

  private static boolean isSite(String part, @Nullable String site, HtmlPage page) {
    String name = plain(part).replace(" ", "");
    if (name.length() < 2) {
      return false;
    }
    if (site != null && plain(site).replace(" ", "").equals(name)) {
      return true;
    }
    String host = PageLocale.hostOf(page.url());
    if (host == null) {
      return false;
    }
    String domain = host.replaceFirst("^www\\.", "");
    if (isOf(List.of(NOT_WORDS.split(domain, -1)), part)) {
      return true;
    }
    String joined = NOT_WORDS.matcher(domain).replaceAll("");
    String owner = domain.replaceFirst("\\.(?:co|com|org|net|ac|gov)?\\.?[a-z]{2,}$", "");
    owner = NOT_WORDS.matcher(owner.substring(owner.lastIndexOf('.') + 1)).replaceAll("");
    boolean extended =
        owner.length() > 3 && name.contains(owner) && name.length() < owner.length() + 12;
    boolean shortened = name.length() > 3 && owner.contains(name);
    return joined.equals(name) || owner.equals(name) || extended || shortened;
  }

  /** Whether all words of the part stand in the host, which is how sites name their parts. */
  private static boolean isOf(List<String> host, String part) {
    List<String> words = List.of(plain(part).split(" ", -1));
    return words.size() > 1 && host.containsAll(words);
  }

  /** The deck; null unless the page marks one. */
  static @Nullable String deck(HtmlPage page, @Nullable String title) {
    String stated = clean(JsonLd.text(page.article(), "alternativeHeadline"));
    if (stated != null && !same(stated, title)) {
      return stated;
    }
    for (Element each : PageElements.those(page.elements().decks, DECK)) {
      String text = clean(each.text());
      if (text != null
          && text.length() >= 20
          && !same(text, title)
          && each.closest("nav, footer, aside, li, a") == null) {
        return text;
      }
    }
    return null;
  }

  private static final Evaluator DECK =
      QueryParser.parse(
          "[itemprop=alternativeHeadline], .deck, .dek, .standfirst, .article-deck, .article-dek, .article-subtitle, .article__subtitle, .post-subtitle,"
              + " .entry-subtitle, .subheadline, .sub-headline, .article-subheadline, .article-standfirst, .article__standfirst, .article__deck, .article__dek");

  private static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String unescaped = Parser.unescapeEntities(text, false);
    String untagged =
        unescaped.indexOf('<') < 0 ? unescaped : TAG.matcher(unescaped).replaceAll("");
    String clean = LineText.collapse(untagged).strip();
    return clean.isEmpty() || clean.length() > LONGEST ? null : clean;
  }

  private static String plain(String text) {
    return LineText.words(text);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && plain(one).equals(plain(other));
  }

  /** Whether one holds the other, or most words are the same. */
  private static boolean resembles(String one, @Nullable String other) {
    if (other == null) {
      return false;
    }
    List<String> a = List.of(plain(one).split(" ", -1));
    List<String> b = List.of(plain(other).split(" ", -1));
    long shared = a.stream().filter(b::contains).count();
    return shared * 2 > Math.max(a.size(), b.size()) && shared >= 2;
  }
}
