package org.dateline.scrape;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.RawPage;
import org.jspecify.annotations.Nullable;

/**
 * A media type as servers write it into {@code Content-Type} (RFC 9110, section 8.3), well or ill.
 *
 * @param name type and subtype in lower case, such as {@code text/html}; empty if none is given
 * @param charset the charset it declares; null if none
 */
record ContentType(String name, @Nullable String charset) {
  static final ContentType NONE = new ContentType("", null);

  private static final Pattern END = Pattern.compile("[;,\\s]");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\"';,\\s]+)", Pattern.CASE_INSENSITIVE);

  /** Types that stand for anything. XML may be XHTML. */
  private static final Set<String> VAGUE =
      Set.of(
          "",
          "application/octet-stream",
          "binary/octet-stream",
          "application/xml",
          "text/xml",
          "application/unknown",
          "unknown/unknown",
          "*/*");

  /** The type that a field's value names. */
  static ContentType of(String value) {
    String name = END.split(value.strip(), 2)[0].toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(value);
    return new ContentType(name, charset.find() ? charset.group(1) : null);
  }

  /** How content of the type is to be read; empty if it is no page. */
  Optional<RawPage.Kind> kind() {
    return switch (name) {
      case "text/html", "application/xhtml+xml" -> Optional.of(RawPage.Kind.HTML);
      case "text/plain" -> Optional.of(RawPage.Kind.TEXT_DUMP);
      default -> Optional.empty();
    };
  }

  /** Whether only the content can tell what it is. */
  boolean isVague() {
    return VAGUE.contains(name) || name.indexOf('/') < 0;
  }
}
