package org.dateline.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression says by its words alone, before anything is known of the text and its
 * publication. {@link Resolver} makes a TIMEX3 value of it.
 */
sealed interface Meaning {

  /** Which one of several that follow each other: last, this or next Friday. */
  enum Pull {
    NONE,
    LAST,
    THIS,
    NEXT
  }

  /** What an expression counts from. */
  enum Base {
    /** The day of publication: "ago", "last week". */
    PUBLICATION,
    /** What was told before: "two days later", "the following year". */
    TOLD
  }

  /** A place in the calendar, perhaps with parts unsaid: "October", "Friday", "Oct. 3, 1990". */
  record Calendar(Moment moment, Pull pull, @Nullable Meaning within) implements Meaning {
    static Calendar of(Moment moment) {
      return new Calendar(moment, Pull.NONE, null);
    }
  }

  /** So many units from somewhere; without {@code count} it is not said how many. */
  record Shift(TimeUnit unit, @Nullable Integer count, Base base, @Nullable String mod)
      implements Meaning {}

  /**
   * A unit told of before: "the year-earlier quarter", "the same month of 2019", "that month".
   *
   * @param unit null for any period
   * @param years so many years on
   * @param within the year it is in, where that is said
   */
  record Again(@Nullable TimeUnit unit, int years, @Nullable Meaning within) implements Meaning {}

  /** The week or weekend that a day lies in. */
  record Around(TimeUnit unit, Meaning day) implements Meaning {}

  /**
   * A part of a day or an hour, of the day at hand if none is said.
   *
   * @param time as TIMEX3 writes it: {@code TMO}, {@code T10:30}
   * @param zone as printed, in upper case; null if none is said
   */
  record TimeOfDay(String time, @Nullable String zone, @Nullable Meaning day) implements Meaning {}

  /**
   * The beginning, middle or end of something, or what lies beyond it.
   *
   * @param mod TIMEX3 mod
   * @param seenFromNow whether the publication divides it: "later this week"
   */
  record Edge(Meaning inner, String mod, boolean seenFromNow) implements Meaning {
    Edge(Meaning inner, String mod) {
      this(inner, mod, false);
    }
  }

  /**
   * The first, second, … or (-1) last unit of something.
   *
   * @param weekday which weekday is counted, 1 to 7 from Monday; 0 if it is the unit
   */
  record Nth(int number, TimeUnit unit, int weekday, Meaning within) implements Meaning {}

  /** A holiday; its day depends on the year. */
  record Feast(Holiday holiday, Pull pull, @Nullable Meaning within) implements Meaning {}

  /**
   * So much time.
   *
   * @param direction -1 if it ends with the publication, 1 if it begins with it, 0 if neither
   */
  record Span(Count count, TimeUnit unit, int direction) implements Meaning {}

  /** From one year to another: "2009-2010". */
  record Years(int first, int last) implements Meaning {}

  /** Time without any measure: "a while". */
  record SomeTime() implements Meaning {}

  /** Times that come again. */
  record Repeat(String value, @Nullable String quant, @Nullable String freq) implements Meaning {}

  /** PAST_REF, PRESENT_REF or FUTURE_REF. */
  record Vague(String reference) implements Meaning {}

  /** Several expressions that share a word: "April 24 and 25". */
  record Several(List<Part> parts) implements Meaning {}

  /** One of several, with its words from {@code begin} up to {@code end}. */
  record Part(int begin, int end, Meaning meaning) {}
}
