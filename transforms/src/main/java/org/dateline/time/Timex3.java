package org.dateline.time;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A temporal expression as TimeML's TIMEX3 describes it (ISO 24617-1), with the days it denotes.
 *
 * @param text surface form, as printed
 * @param begin offset in the article's text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 * @param type TIMEX3 type
 * @param value TIMEX3 value, such as {@code 2024-W09}, {@code XXXX-WXX-5} or {@code PAST_REF}
 * @param mod TIMEX3 mod, such as {@code APPROX} or {@code END}
 * @param quant TIMEX3 quant of a SET, such as {@code EVERY}; null for none
 * @param freq TIMEX3 freq of a SET, such as {@code 2X}; null for none
 * @param interval the days it denotes; null when it cannot be anchored
 * @param anchor what the value was computed from
 * @param instant the instant of a time of the clock whose zone is certain; null for all else
 */
public record Timex3(
    String text,
    int begin,
    int end,
    Type type,
    String value,
    @Nullable String mod,
    @Nullable String quant,
    @Nullable String freq,
    @Nullable DayInterval interval,
    Anchor anchor,
    @Nullable Instant instant)
    implements Serializable {

  /** An expression that is no SET and no time of the clock. */
  public Timex3(
      String text,
      int begin,
      int end,
      Type type,
      String value,
      @Nullable String mod,
      @Nullable DayInterval interval,
      Anchor anchor) {
    this(text, begin, end, type, value, mod, null, null, interval, anchor, null);
  }

  /** TIMEX3 types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /** What the value of an expression rests on. */
  public enum Anchor {
    /** The expression says it all: "17 September 2024". */
    EXPLICIT,
    /** The publication day. */
    PUBLICATION,
    /** Another expression of the text. */
    TEXT,
    /** Nothing: the value is underspecified. */
    NONE;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
