package org.dateline.scrape;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Byte order marks (Unicode Standard, section 23.8) and the charsets they stand for. */
enum ByteOrderMark {
  // UTF-32LE begins like UTF-16LE and must be looked for first.
  UTF_32LE(Charset.forName("UTF-32LE"), "\u00ff\u00fe\0\0"),
  UTF_32BE(Charset.forName("UTF-32BE"), "\0\0\u00fe\u00ff"),
  UTF_8(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
  UTF_16LE(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
  UTF_16BE(StandardCharsets.UTF_16BE, "\u00fe\u00ff");

  private final Charset charset;

  /** The bytes, as Latin-1. */
  private final String mark;

  ByteOrderMark(Charset charset, String mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** The mark the bytes begin with. */
  static Optional<ByteOrderMark> of(byte[] bytes) {
    for (ByteOrderMark candidate : values()) {
      if (candidate.begins(bytes)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  Charset charset() {
    return charset;
  }

  /** Number of bytes. */
  int length() {
    return mark.length();
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((bytes[i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
