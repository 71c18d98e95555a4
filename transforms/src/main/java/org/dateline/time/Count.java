package org.dateline.time;

import org.jspecify.annotations.Nullable;

/**
 * How many units an expression counts.
 *
 * @param halves twice the number, so that "two and a half" stays whole; -1 for an unsaid number
 * @param mod TIMEX3 mod that comes with it: "more than four" is MORE_THAN
 */
record Count(long halves, @Nullable String mod) {
  /** "several", "a few": TIMEX3 writes X for the number. */
  static final Count VAGUE = new Count(-1, null);

  static Count of(long number) {
    return new Count(2 * number, null);
  }

  Count withMod(@Nullable String other) {
    return other == null ? this : new Count(halves, other);
  }

  boolean isVague() {
    return halves < 0;
  }

  boolean isWhole() {
    return halves >= 0 && halves % 2 == 0;
  }

  /** The whole part of the number. */
  long whole() {
    return halves / 2;
  }

  /** The TIMEX3 duration of so many units: P2Y6M, PT30M, PXW. */
  String duration(TimeUnit unit) {
    String prefix = unit.isClock() ? "PT" : "P";
    if (isVague()) {
      return prefix + "X" + unit.letter();
    }
    long half = halves * unit.factor();
    if (half % 2 == 0) {
      return prefix + half / 2 + unit.letter();
    }
    String whole = half / 2 == 0 ? "" : half / 2 + unit.letter();
    return switch (unit) {
      case YEAR -> prefix + whole + "6M";
      case HOUR -> prefix + whole + "30M";
      case MINUTE -> prefix + whole + "30S";
      case DAY -> prefix + whole + "T12H";
      default -> prefix + half / 2 + ".5" + unit.letter();
    };
  }
}
