package org.dateline.scrape;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognizes UTF-16 without a byte order mark by where its zero bytes stand. */
final class Utf16Guess {
  private static final int SAMPLE = 8 << 10;

  private Utf16Guess() {}

  /**
   * The byte order, if the bytes are likely to be UTF-16. White space and ASCII marks have one zero
   * byte each, always on the same side; binary data have zeros on both sides.
   */
  static Optional<Charset> of(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    if (pairs < 2) {
      return Optional.empty();
    }
    int zeroFirst = 0;
    int zeroSecond = 0;
    int markFirst = 0;
    int markSecond = 0;
    for (int i = 0; i < pairs; i++) {
      byte first = bytes[2 * i];
      byte second = bytes[2 * i + 1];
      zeroFirst += first == 0 ? 1 : 0;
      zeroSecond += second == 0 ? 1 : 0;
      markFirst += first == 0 && isAsciiText(second) ? 1 : 0;
      markSecond += second == 0 && isAsciiText(first) ? 1 : 0;
    }
    if (isOneSided(zeroSecond, markSecond, zeroFirst, pairs)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (isOneSided(zeroFirst, markFirst, zeroSecond, pairs)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /**
   * Latin text has a zero in most pairs. Other scripts have some, at spaces and marks; there the
   * partner of nearly every zero must be a printable ASCII character.
   */
  private static boolean isOneSided(int zeros, int marks, int zerosOpposite, int pairs) {
    if (zerosOpposite * 50L > zeros) {
      return false;
    }
    boolean latin = zeros * 10L >= pairs * 6L && marks * 10L >= zeros * 8L;
    boolean otherScript = zeros >= 3 && zeros * 50L >= pairs * 3L && marks * 100L >= zeros * 98L;
    return latin || (otherScript && zerosOpposite == 0);
  }

  private static boolean isAsciiText(byte b) {
    return (b >= 0x20 && b < 0x7F) || b == '\n' || b == '\r' || b == '\t';
  }
}
