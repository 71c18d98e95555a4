package org.dateline.copies;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** Where an article's page is: its one address and its site, as far as they tell pages apart. */
final class PageAddress {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:[-_][a-z]{2,4})?");
  private static final Pattern DAY_PATH = Pattern.compile("(?:19|20)\\d\\d(?:/\\d{1,2}){0,2}");
  private static final Pattern WORD_BREAK = Pattern.compile("[-_+]+");
  private static final Pattern DOCUMENT =
      Pattern.compile("(.+)\\.[a-z]?html?|(.+)\\.(?:php|aspx?)");
  private static final Pattern FRONT_PAGE = Pattern.compile("(?:index|default|home|main)\\b.*");

  /** Fewer words in a path's last part may be a section's name. */
  private static final int HEADLINE_WORDS = 3;

  private PageAddress() {}

  /**
   * The canonical address of an article's page; empty if it has none or if it may be that of a
   * front page, a section or a day's archive, under which the text changes.
   */
  static Optional<String> of(Article article) {
    return canonical(article).filter(PageAddress::namesOnePage);
  }

  /** Host of the page, else the folded name of the outlet, else null. */
  static @Nullable String siteOf(Article article) {
    Optional<String> host = canonical(article).map(url -> url.split("/", 4)[2]);
    if (host.isPresent()) {
      return host.get();
    }
    String name = article.site();
    return name == null || name.isBlank() ? null : name.strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> canonical(Article article) {
    return Optional.ofNullable(article.canonicalUrl())
        .flatMap(CanonicalUrl::of)
        .or(() -> Optional.ofNullable(article.url()).flatMap(CanonicalUrl::of));
  }

  private static boolean namesOnePage(String canonical) {
    URI uri;
    try {
      uri = URI.create(canonical);
    } catch (IllegalArgumentException e) {
      return false;
    }
    String query = uri.getRawQuery();
    if (query != null && query.chars().anyMatch(Character::isDigit)) {
      return true;
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().toLowerCase(Locale.ROOT);
    List<String> parts = new ArrayList<>(Arrays.asList(path.split("/")));
    parts.removeIf(String::isEmpty);
    if (!parts.isEmpty() && LANGUAGE.matcher(parts.get(0)).matches()) {
      parts.remove(0);
    }
    if (parts.isEmpty() || DAY_PATH.matcher(String.join("/", parts)).matches()) {
      return false;
    }
    return parts.stream().anyMatch(part -> part.chars().anyMatch(Character::isDigit))
        || isHeadline(parts.get(parts.size() - 1));
  }

  private static boolean isHeadline(String part) {
    boolean document = DOCUMENT.matcher(part).matches() && !FRONT_PAGE.matcher(part).matches();
    return document || WORD_BREAK.split(part).length >= HEADLINE_WORDS;
  }
}
