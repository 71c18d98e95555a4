package org.dateline.scrape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes look like UTF-8.
 *
 * @param sequences number of well-formed sequences of two or more bytes
 * @param errors number of places where the bytes are no UTF-8; a sequence cut off by the end of the
 *     bytes is none
 * @param cutOff whether the last sequence is incomplete
 */
record Utf8Shape(int sequences, int errors, boolean cutOff) {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long BEYOND_ASCII = 0x8080808080808080L;

  /** The shape of the bytes, by the table of well-formed sequences in RFC 3629, section 4. */
  static Utf8Shape of(byte[] bytes) {
    int sequences = 0;
    int errors = 0;
    int i = 0;
    while (i < bytes.length) {
      i = skipAscii(bytes, i);
      if (i == bytes.length) {
        break;
      }
      int lead = bytes[i] & 0xFF;
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

  /** Where the first byte beyond ASCII stands, from there on: eight bytes are looked at at once. */
  private static int skipAscii(byte[] bytes, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & BEYOND_ASCII) == 0) {
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
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
