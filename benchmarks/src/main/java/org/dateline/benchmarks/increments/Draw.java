package org.dateline.benchmarks.increments;

import java.util.List;

/**
 * Numbers that look drawn at random and are the same everywhere: each follows from a seed and the
 * number of the draw (SplitMix64: Steele, Lea and Flood 2014).
 */
final class Draw {
  private final long seed;
  private long drawn;

  Draw(String purpose, long number) {
    seed = mix(purpose.hashCode() * 0x9E3779B97F4A7C15L + mix(number));
  }

  /** From 0 up to below {@code bound}, all alike. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** From 0 up to below {@code bound}, the r-th about 1/r as often as the first (Zipf's law). */
  int rankBelow(int bound) {
    double share = (next() >>> 11) * 0x1.0p-53;
    return (int) Math.min(bound - 1, StrictMath.pow(bound + 1.0, share) - 1);
  }

  <T> T of(List<T> values) {
    return values.get(below(values.size()));
  }

  private long next() {
    return mix(seed + ++drawn * 0x9E3779B97F4A7C15L);
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
