package org.dateline.scrape;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the charset that an HTML page declares about itself. */
final class MetaCharset {
  private static final int PRESCAN = 4 << 10;
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([a-z0-9_.:+-]+)"
              + "|<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([a-z0-9_.:+-]+)",
          Pattern.CASE_INSENSITIVE);

  private MetaCharset() {}

  /**
   * The charset named in a {@code meta} element or XML declaration within the first 4 KiB. Bytes in
   * which that can be read are no UTF-16, so {@code utf-16} there means UTF-8 (WHATWG HTML, section
   * 13.2.3.2).
   */
  static Optional<Charset> of(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    Matcher declarations = DECLARATION.matcher(COMMENT.matcher(head).replaceAll(""));
    while (declarations.find()) {
      String label = declarations.group(1) != null ? declarations.group(1) : declarations.group(2);
      Optional<Charset> charset = CharsetLabels.charset(label);
      if (charset.isPresent()) {
        return charset.map(c -> CharsetLabels.isUtf16(c) ? StandardCharsets.UTF_8 : c);
      }
    }
    return Optional.empty();
  }
}
