package org.dateline.metadata;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a page comes from, as far as it matters for reading its dates.
 *
 * @param language ISO 639-1 code, lower case; null if unknown
 * @param country ISO 3166 alpha-2 code of the outlet's country, upper case; null if unknown
 */
public record PageLocale(@Nullable String language, @Nullable String country)
    implements Serializable {

  /** Nothing is known. */
  public static final PageLocale UNKNOWN = new PageLocale(null, null);

  /** Two-letter country domains that the whole world uses for other ends. */
  private static final Set<String> GENERIC_DOMAINS =
      Set.of(
          "ac", "ad", "ag", "ai", "am", "as", "bz", "cc", "cd", "co", "dj", "eu", "fm", "gg", "io",
          "is", "la", "li", "ly", "me", "mu", "nu", "pw", "sc", "sh", "st", "tk", "to", "tv", "vc",
          "ws");

  /** Languages in which 3/4/2024 may be the fourth of March; in all others the day goes first. */
  private static final Set<String> MONTH_FIRST_LANGUAGES = Set.of("en", "tl");

  /** English-speaking countries where 3/4/2024 is the third of April. */
  private static final Set<String> DAY_FIRST =
      Set.of(
          "AU", "BD", "BW", "CM", "CY", "FJ", "GB", "GH", "HK", "IE", "IL", "IN", "JM", "KE", "LK",
          "LR", "MT", "MW", "MY", "NA", "NG", "NP", "NZ", "PG", "PK", "RW", "SG", "SL", "TT", "TZ",
          "UG", "ZA", "ZM", "ZW");

  /**
   * The locale that a language tag and a url tell. A country's domain outweighs the tag's region,
   * since many sites leave their software's "en-US" as it came.
   *
   * @param languageTag such as {@code en-IN} or {@code de_DE}
   */
  public static PageLocale of(@Nullable String languageTag, @Nullable String url) {
    String language = null;
    String country = null;
    if (languageTag != null) {
      List<String> parts = List.of(languageTag.trim().split("[-_]", -1));
      if (parts.get(0).matches("[A-Za-z]{2}")) {
        language = parts.get(0).toLowerCase(Locale.ROOT);
        String region = parts.get(parts.size() - 1);
        if (parts.size() > 1 && region.matches("[A-Za-z]{2}")) {
          country = region.toUpperCase(Locale.ROOT);
        }
      }
    }
    String domain = countryOf(url);
    return new PageLocale(language, domain == null ? country : domain);
  }

  private static @Nullable String countryOf(@Nullable String url) {
    String host = hostOf(url);
    if (host == null) {
      return null;
    }
    String top = host.substring(host.lastIndexOf('.') + 1);
    if (!top.matches("[a-z]{2}") || GENERIC_DOMAINS.contains(top)) {
      return null;
    }
    return top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT);
  }

  /** The host of a url, lower case; null if it has none. */
  static @Nullable String hostOf(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = new URI(url.trim().replace(" ", "%20").replace("|", "%7C")).getHost();
      return host == null || !host.contains(".") ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Which of two numbers comes first in the page's dates. */
  FieldOrder fieldOrder() {
    boolean english = language == null || language.equals("en");
    if ("US".equals(country) && english) {
      return FieldOrder.MONTH_FIRST;
    }
    if (country != null && DAY_FIRST.contains(country)) {
      return FieldOrder.DAY_FIRST;
    }
    return language == null || MONTH_FIRST_LANGUAGES.contains(language)
        ? FieldOrder.UNKNOWN
        : FieldOrder.DAY_FIRST;
  }

  /** Order of day and month in dates written with numbers. */
  enum FieldOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }
}
