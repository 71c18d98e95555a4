package org.dateline.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dateline.time.Moment.Grain;
import org.dateline.time.Timex3.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Says what an expression denotes, given its meaning and the context: a pure function. Values are
 * TIMEX3's (TimeML 1.2.1 annotation guidelines).
 */
final class Resolver {
  /** Longer stretches have no place in the calendar of news. */
  private static final long MAX_COUNT = 10_000;

  private final Context context;
  private final CalendarResolver calendar;

  private Resolver(Context context) {
    this.context = context;
    this.calendar = new CalendarResolver(context);
  }

  /**
   * What an expression denotes.
   *
   * @param moment its place in the calendar, if it has one
   */
  record Resolution(
      Timex3.Type type,
      String value,
      @Nullable String mod,
      @Nullable String quant,
      @Nullable String freq,
      @Nullable Moment moment,
      @Nullable DayInterval interval,
      Anchor anchor) {

    static Resolution of(Placed placed, @Nullable String mod) {
      Moment moment = placed.moment();
      DayInterval interval = moment.interval();
      Anchor anchor = interval == null ? Anchor.NONE : placed.anchor();
      Timex3.Type type = moment.time() == null ? Timex3.Type.DATE : Timex3.Type.TIME;
      return new Resolution(type, moment.value(), mod, null, null, moment, interval, anchor);
    }

    static Resolution unplaced(Timex3.Type type, String value, @Nullable String mod) {
      return new Resolution(type, value, mod, null, null, null, null, Anchor.NONE);
    }
  }

  /** A moment and what its place rests on. */
  record Placed(Moment moment, Anchor anchor) {}

  /** The denotation of a meaning in a context. */
  static Resolution resolve(Meaning meaning, Context context) {
    return new Resolver(context).resolve(meaning);
  }

  private Resolution resolve(Meaning meaning) {
    if (meaning instanceof Meaning.Span span) {
      return span(span);
    }
    if (meaning instanceof Meaning.SomeTime) {
      return Resolution.unplaced(Timex3.Type.DURATION, "PXX", null);
    }
    if (meaning instanceof Meaning.Repeat repeat) {
      return new Resolution(
          Timex3.Type.SET,
          repeat.value(),
          null,
          repeat.quant(),
          repeat.freq(),
          null,
          null,
          Anchor.NONE);
    }
    if (meaning instanceof Meaning.Vague vague) {
      return Resolution.unplaced(Timex3.Type.DATE, vague.reference(), null);
    }
    if (meaning instanceof Meaning.Years years) {
      DayInterval interval =
          new DayInterval(
              LocalDate.of(years.first(), 1, 1),
              LocalDate.of(years.last(), 12, 31),
              DayInterval.Precision.INTERVAL);
      String value = Moment.year(years.first()).value() + "/" + Moment.year(years.last()).value();
      return new Resolution(
          Timex3.Type.DATE, value, null, null, null, null, interval, Anchor.EXPLICIT);
    }
    if (meaning instanceof Meaning.Edge edge) {
      return edge(edge);
    }
    if (meaning instanceof Meaning.Feast feast && feast.holiday().isIslamic()) {
      return islamic(feast.holiday(), calendar.place(feast));
    }
    if (meaning instanceof Meaning.Shift shift) {
      return shift(shift);
    }
    return Resolution.of(calendar.place(meaning), null);
  }

  /** A month of the moon as TIMEX3 writes stretches; a day that the moon must be seen for. */
  private static Resolution islamic(Holiday holiday, Placed placed) {
    LocalDate first = placed.moment().first();
    if (first == null) {
      return Resolution.of(placed, null);
    }
    DayInterval days = holiday.daysFrom(first);
    return holiday.isMonth()
        ? new Resolution(
            Timex3.Type.DATE,
            days.start() + "/" + days.end(),
            "APPROX",
            null,
            null,
            null,
            days,
            placed.anchor())
        : new Resolution(
            Timex3.Type.DATE,
            placed.moment().value(),
            "APPROX",
            null,
            null,
            placed.moment(),
            days,
            placed.anchor());
  }

  private Resolution edge(Meaning.Edge edge) {
    Resolution inner = resolve(edge.inner());
    DayInterval whole = inner.interval();
    LocalDate now = edge.seenFromNow() ? context.published() : null;
    return new Resolution(
        inner.type(),
        inner.value(),
        edge.mod(),
        null,
        null,
        inner.moment(),
        whole == null ? null : PartOfPeriod.of(whole, edge.mod(), now),
        inner.anchor());
  }

  private Resolution shift(Meaning.Shift shift) {
    if (shift.count() == null) {
      return vagueShift(shift);
    }
    return Resolution.of(calendar.place(shift), shift.mod());
  }

  /** "a few months later": some time after what was told, open towards the publication. */
  private Resolution vagueShift(Meaning.Shift shift) {
    boolean later = "AFTER".equals(shift.mod());
    Moment base = calendar.toldAtAll();
    LocalDate day = base == null ? null : base.first();
    String reference = later ? "FUTURE_REF" : "PAST_REF";
    if (day == null) {
      return Resolution.unplaced(Timex3.Type.DATE, reference, shift.mod());
    }
    LocalDate published = context.published();
    LocalDate limit = published != null && !published.isBefore(day) ? published : null;
    DayInterval interval =
        later
            ? new DayInterval(day, limit, DayInterval.Precision.INTERVAL)
            : new DayInterval(null, day, DayInterval.Precision.INTERVAL);
    return new Resolution(
        Timex3.Type.DATE, reference, shift.mod(), null, null, null, interval, Anchor.TEXT);
  }

  private Resolution span(Meaning.Span span) {
    Count count = span.count();
    String value = count.duration(span.unit());
    DayInterval interval = interval(span);
    return new Resolution(
        Timex3.Type.DURATION,
        value,
        count.mod(),
        null,
        null,
        null,
        interval,
        interval == null ? Anchor.NONE : Anchor.PUBLICATION);
  }

  /** The days of a stretch that ends or begins with the publication. */
  private @Nullable DayInterval interval(Meaning.Span span) {
    LocalDate published = context.published();
    Count count = span.count();
    int direction = span.direction() == 0 && context.ahead() ? 1 : span.direction();
    if (published == null || direction == 0 || count.whole() > MAX_COUNT || span.unit().isClock()) {
      return null;
    }
    if (count.isVague()) {
      return direction < 0
          ? new DayInterval(null, published, DayInterval.Precision.INTERVAL)
          : new DayInterval(published, null, DayInterval.Precision.INTERVAL);
    }
    try {
      LocalDate other = span.unit().plus(published, direction * count.whole());
      return direction < 0
          ? new DayInterval(other, published, DayInterval.Precision.INTERVAL)
          : new DayInterval(published, other, DayInterval.Precision.INTERVAL);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The first, second, … or (-1) last such weekday of a month or a year. */
  static @Nullable Moment nthWeekday(int number, int weekday, DayInterval within) {
    LocalDate start = within.start();
    LocalDate end = within.end();
    if (start == null || end == null) {
      return null;
    }
    LocalDate day =
        number < 0
            ? end.minusDays(Math.floorMod(end.getDayOfWeek().getValue() - weekday, 7))
            : start
                .plusDays(Math.floorMod(weekday - start.getDayOfWeek().getValue(), 7))
                .plusWeeks(number - 1L);
    return day.isAfter(end) || day.isBefore(start) ? null : Moment.day(day);
  }

  /** The first or the last so many units of a month or a year. */
  static @Nullable Moment nth(int number, TimeUnit unit, DayInterval within) {
    LocalDate start = within.start();
    LocalDate end = within.end();
    if (start == null || end == null) {
      return null;
    }
    LocalDate day =
        switch (unit) {
          // The week that has most of its days within.
          case WEEK -> number < 0 ? end.minusDays(3) : start.plusDays(3).plusWeeks(number - 1L);
          case WEEKEND ->
              number < 0
                  ? end.minusDays(Math.floorMod(end.getDayOfWeek().getValue() - 6, 7))
                  : start
                      .plusDays(Math.floorMod(6 - start.getDayOfWeek().getValue(), 7))
                      .plusWeeks(number - 1L);
          case MONTH -> number < 0 ? end : start.plusMonths(number - 1L);
          default -> number < 0 ? end : start.plusDays(number - 1L);
        };
    if (day.isAfter(end) || day.isBefore(start)) {
      return null;
    }
    return switch (unit) {
      case WEEK -> Moment.containing(day, Grain.WEEK);
      case WEEKEND -> Moment.containing(day, Grain.WEEKEND);
      case MONTH -> Moment.month(YearMonth.from(day).getYear(), day.getMonthValue());
      default -> Moment.day(day);
    };
  }
}
