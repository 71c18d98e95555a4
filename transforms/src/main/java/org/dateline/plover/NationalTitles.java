package org.dateline.plover;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles of office that one country alone uses before a name. Immutable. */
final class NationalTitles {
  private static final Map<Pattern, String> COUNTRIES = new LinkedHashMap<>();

  static {
    // The British and Irish offices go on with "for": Secretary of State for Wales.
    add("secretary of state(?! for)", "USA");
    add("secretary of (defense|homeland security|the treasury)", "USA");
    add("chancellor of the exchequer", "GBR");
    add("taoiseach|tanaiste|tánaiste", "IRL");
    add("bundeskanzler(in)?", "DEU");
  }

  private NationalTitles() {}

  private static void add(String title, String country) {
    COUNTRIES.put(Pattern.compile("\\b(" + title + ")\\b"), country);
  }

  /** Alpha-3 of the country whose title opens the phrase; null if none does. */
  static @Nullable String country(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, String> title : COUNTRIES.entrySet()) {
      if (title.getKey().matcher(lower).find()) {
        return title.getValue();
      }
    }
    return null;
  }
}
