package org.dateline.scrape;

/**
 * How far bytes look like UTF-8.
 *
 * @param sequences number of well-formed sequences of two or more bytes
 * @param errors number of places where the bytes are no UTF-8; a sequence cut off by the end of the
 *     bytes is none
 * @param cutOff whether the last sequence is incomplete
 */
record Utf8Shape(int sequences, int errors, boolean cutOff) {

  /** The shape of the bytes, by the table of well-formed sequences in RFC 3629, section 4. */
  static Utf8Shape of(byte[] bytes) {
    int sequences = 0;
    int errors = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int length = lengthBy(lead);
      if (length == 0) {
        errors++;
        i++;
        continue;
      }
      int good = 1;
      while (good < length && i + good < bytes.length && continues(lead, good, bytes[i + good])) {
        good++;
      }
      if (good == length) {
        sequences++;
      } else if (i + good == bytes.length) {
        return new Utf8Shape(sequences, errors, true);
      } else {
        errors++;
      }
      i += good;
    }
    return new Utf8Shape(sequences, errors, false);
  }

  boolean isValid() {
    return errors == 0 && !cutOff;
  }

  /** Whether the bytes are UTF-8 with a few flaws, such as a page cut in the middle of a letter. */
  boolean isNearlyValid(int sequencesPerError) {
    return sequences > 0 && sequences >= (long) errors * sequencesPerError;
  }

  private static int lengthBy(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  private static boolean continues(int lead, int position, byte next) {
    int low = 0x80;
    int high = 0xBF;
    if (position == 1) {
      low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : low;
      high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : high;
    }
    int value = next & 0xFF;
    return value >= low && value <= high;
  }
}
