package org.dateline.metadata;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telling an outlet's own name from its authors'. Stateless and thread safe. */
public final class OutletName {
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|die|der|das|le|la|el|il)\\s+");

  private OutletName() {}

  /**
   * Whether the name is the outlet's, case, article and punctuation aside.
   *
   * @param name as a byline gives it
   * @param site the outlet's name or its host; null if unknown
   */
  public static boolean is(String name, @Nullable String site) {
    if (site == null || plain(name).isEmpty()) {
      return false;
    }
    String plain = plain(name);
    if (plain.equals(plain(site))) {
      return true;
    }
    if (HOST.matcher(site).matches()) {
      String[] labels = site.split("\\.", -1);
      for (int i = 0; i < labels.length - 1; i++) {
        if (plain.equals(plain(labels[i]))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return NOT_WORDS.matcher(ARTICLE.matcher(lower).replaceFirst("")).replaceAll("");
  }
}
