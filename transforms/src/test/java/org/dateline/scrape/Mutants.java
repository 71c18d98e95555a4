package org.dateline.scrape;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Damaged copies of small inputs, the same ones at every call. The system property {@code
 * dateline.fuzzRounds} asks for more than the few hundred that every build tries.
 */
public final class Mutants {
  private static final int ROUNDS = Integer.getInteger("dateline.fuzzRounds", 300);

  /** Bytes that mean something to one parser or another. */
  private static final String TELLING =
      "\0\n\r\t <>&;{}[]\"\\:,/-%09azAZ\u001f\u008b\u00ff\u00fe\u00ed";

  private Mutants() {}

  /** Hands out each mutant of the bytes: bytes changed, taken out, doubled, cut, swapped. */
  public static void of(byte[] bytes, Consumer<byte[]> test) {
    long state = 42;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutant = bytes.clone();
      for (int change = 0; change <= round % 5 && mutant.length > 1; change++) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        int at = (int) Long.remainderUnsigned(state >>> 33, mutant.length);
        int to = at + (int) Long.remainderUnsigned(state >>> 13, mutant.length - at);
        int sign = TELLING.charAt((int) Long.remainderUnsigned(state >>> 20, TELLING.length()));
        switch ((int) (state >>> 60)) {
          case 0, 1, 2, 3, 4 -> mutant[at] = (byte) sign;
          case 5, 6, 7 -> mutant[at] ^= (byte) (1 << (sign & 7));
          case 8, 9 -> mutant = join(mutant, at, mutant, to);
          case 10, 11 -> mutant = join(mutant, to, mutant, at);
          case 12 -> mutant = Arrays.copyOf(mutant, at + 1);
          case 13 -> mutant = Arrays.copyOfRange(mutant, at, mutant.length);
          default -> Arrays.fill(mutant, at, Math.min(mutant.length, at + 8), (byte) sign);
        }
      }
      test.accept(mutant);
    }
  }

  /** The first {@code end} bytes of one and what the other has from {@code begin} on. */
  private static byte[] join(byte[] one, int end, byte[] other, int begin) {
    byte[] joined = Arrays.copyOf(one, end + other.length - begin);
    System.arraycopy(other, begin, joined, end, other.length - begin);
    return joined;
  }
}
