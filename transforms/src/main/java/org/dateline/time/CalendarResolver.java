package org.dateline.time;

import java.time.LocalDate;
import java.util.Objects;
import org.dateline.time.Meaning.Base;
import org.dateline.time.Moment.Grain;
import org.dateline.time.Resolver.Placed;
import org.dateline.time.Timex3.Anchor;
import org.jspecify.annotations.Nullable;

/** Places meanings in the calendar. Immutable. */
final class CalendarResolver {
  /** Sentences back within which a time told of is still at hand. */
  private static final int AT_HAND = 3;

  private final Context context;

  CalendarResolver(Context context) {
    this.context = context;
  }

  Placed place(Meaning meaning) {
    if (meaning instanceof Meaning.Calendar named) {
      return named(named);
    }
    if (meaning instanceof Meaning.Shift shift) {
      return shifted(shift);
    }
    if (meaning instanceof Meaning.Again again) {
      return again(again);
    }
    if (meaning instanceof Meaning.TimeOfDay time) {
      return timeOfDay(time);
    }
    if (meaning instanceof Meaning.Edge edge) {
      return place(edge.inner());
    }
    if (meaning instanceof Meaning.Around around) {
      Placed day = place(around.day());
      LocalDate first = day.moment().first();
      Grain grain = grain(around.unit());
      return first == null
          ? new Placed(unsaid(grain), Anchor.NONE)
          : new Placed(Moment.containing(first, grain), day.anchor());
    }
    if (meaning instanceof Meaning.Nth nth) {
      return nth(nth);
    }
    if (meaning instanceof Meaning.Feast feast) {
      return feast(feast);
    }
    throw new IllegalArgumentException("no place in the calendar: " + meaning);
  }

  private Placed named(Meaning.Calendar named) {
    Moment moment = named.moment();
    if (moment.grain() == Grain.SEASON && context.hemisphere() == Hemisphere.SOUTHERN) {
      moment = Moment.of(Grain.AUSTRAL_SEASON, moment.year(), moment.number());
    }
    Meaning within = named.within();
    if (within != null) {
      return within(moment, place(within));
    }
    if (moment.year() != null
        || moment.grain() == Grain.DECADE
        || moment.grain() == Grain.CENTURY) {
      return new Placed(moment, Anchor.EXPLICIT);
    }
    LocalDate published = context.published();
    if (context.bounding()) {
      Moment period = context.told().latest(CalendarResolver::isPeriod, context.sentence());
      if (period != null && published != null && period.year() != published.getYear()) {
        return new Placed(moment.withYear(period.year()), Anchor.TEXT);
      }
    }
    if (published == null) {
      return new Placed(moment, Anchor.NONE);
    }
    NearestInTime nearest = new NearestInTime(published, context.direction(), named.pull());
    return new Placed(nearest.place(moment), Anchor.PUBLICATION);
  }

  private static boolean isPeriod(Moment moment) {
    return moment.year() != null
        && (moment.grain() == Grain.QUARTER || moment.grain() == Grain.YEAR);
  }

  private static Placed within(Moment moment, Placed outer) {
    Moment whole = outer.moment();
    if (moment.grain() == Grain.WEEKDAY && whole.grain() == Grain.DAY) {
      LocalDate from = whole.first();
      return from == null
          ? new Placed(moment, Anchor.NONE)
          : new Placed(
              Moment.day(
                  from.plusDays(
                      Math.floorMod(moment.number() - from.getDayOfWeek().getValue(), 7))),
              outer.anchor());
    }
    if (moment.grain() == Grain.WEEKDAY) {
      LocalDate monday = whole.grain() == Grain.WEEK ? whole.first() : null;
      return monday == null
          ? new Placed(moment, Anchor.NONE)
          : new Placed(Moment.day(monday.plusDays(moment.number() - 1L)), outer.anchor());
    }
    return new Placed(moment.withYear(whole.year()), outer.anchor());
  }

  private Placed shifted(Meaning.Shift shift) {
    TimeUnit unit = shift.unit();
    Grain grain = grain(unit);
    int count = shift.count() == null ? 0 : shift.count();
    Moment told = shift.base() == Base.TOLD ? told(unit) : null;
    // What comes after something untold cannot be placed; what came before is before publication.
    boolean adrift = shift.base() == Base.TOLD && told == null && count > 0;
    LocalDate base = adrift ? null : told == null ? context.published() : told.first();
    if (base == null) {
      return new Placed(unsaid(grain), Anchor.NONE);
    }
    LocalDate day = unit.plus(firstOf(base, unit), count);
    return new Placed(
        Moment.containing(day, grain), told == null ? Anchor.PUBLICATION : Anchor.TEXT);
  }

  /** Counting months from the 31st would skip one. */
  private static LocalDate firstOf(LocalDate day, TimeUnit unit) {
    return switch (unit) {
      case MONTH, QUARTER, YEAR -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  /** The latest time told of that has a place in the calendar; null if there is none at hand. */
  @Nullable Moment toldAtAll() {
    return context.told().latest(Moment::isPlaced, context.sentence() - AT_HAND);
  }

  /** What a shift by the unit counts from, if the text has told of it; else null. */
  @Nullable Moment told(TimeUnit unit) {
    int from = context.sentence() - AT_HAND;
    return switch (unit) {
      case DAY, HOUR, MINUTE, SECOND -> context.told().latestDay(from);
      case WEEK, WEEKEND, FORTNIGHT ->
          context.told().latest(m -> m.grain().compareTo(Grain.WEEK) <= 0 && m.isPlaced(), from);
      case MONTH ->
          context.told().latest(m -> m.grain().compareTo(Grain.MONTH) <= 0 && m.isPlaced(), from);
      case QUARTER -> context.told().latest(m -> m.grain() == Grain.QUARTER && m.isPlaced(), from);
      default -> context.told().latest(m -> m.isPlaced() && m.year() != null, from);
    };
  }

  private Placed again(Meaning.Again again) {
    TimeUnit unit = again.unit();
    if (unit == null) {
      return samePeriod(again.years(), again.within());
    }
    Grain grain = grain(unit);
    int from = context.sentence() - AT_HAND;
    boolean retold = unit != TimeUnit.YEAR && unit != TimeUnit.WEEK;
    Moment told =
        retold ? context.told().latest(m -> m.grain() == grain && m.isPlaced(), from) : null;
    if (told != null) {
      Integer year = told.year();
      Moment moved = year == null ? told : told.withTime(null).withYear(year + again.years());
      if (again.within() != null) {
        moved = told.withTime(null).withYear(place(again.within()).moment().year());
      }
      return new Placed(moved, Anchor.TEXT);
    }
    LocalDate published = context.published();
    if (published == null) {
      return new Placed(unsaid(grain), Anchor.NONE);
    }
    if (again.within() != null) {
      Placed year = place(again.within());
      return new Placed(unsaid(grain).withYear(year.moment().year()), year.anchor());
    }
    // Business news speaks of the quarter that has ended.
    LocalDate day =
        switch (unit) {
          case QUARTER -> published.withDayOfMonth(1).minusMonths(3);
          case WEEKEND -> published.minusDays(published.getDayOfWeek().getValue() >= 5 ? 0 : 7);
          default -> published;
        };
    return new Placed(Moment.containing(day.plusYears(again.years()), grain), Anchor.PUBLICATION);
  }

  /** The period spoken of, so many years on; without one, the year. */
  private Placed samePeriod(int years, @Nullable Meaning within) {
    Placed year = within == null ? null : place(within);
    Narrative.Told told =
        context.told().latestPeriod(context.sentence() - AT_HAND, context.sentence());
    Moment period = told == null ? null : told.moment();
    if (year != null) {
      return period == null ? year : new Placed(period.withYear(year.moment().year()), Anchor.TEXT);
    }
    if (period != null && period.year() != null) {
      return new Placed(period.withYear(period.year() + years), Anchor.TEXT);
    }
    LocalDate published = context.published();
    return published == null
        ? new Placed(Moment.year(null), Anchor.NONE)
        : new Placed(Moment.year(published.getYear() + years), Anchor.PUBLICATION);
  }

  private Placed timeOfDay(Meaning.TimeOfDay time) {
    Meaning said = time.day();
    if (said != null) {
      Placed day = place(said);
      return new Placed(day.moment().withTime(time.time()), day.anchor());
    }
    Moment told = context.told().latestDay(context.sentence() - 1);
    if (told != null) {
      return new Placed(told.withTime(time.time()), Anchor.TEXT);
    }
    LocalDate published = context.published();
    return published == null
        ? new Placed(unsaid(Grain.DAY).withTime(time.time()), Anchor.NONE)
        : new Placed(Moment.day(published).withTime(time.time()), Anchor.PUBLICATION);
  }

  private Placed nth(Meaning.Nth nth) {
    Placed within = place(nth.within());
    DayInterval days = within.moment().interval();
    Moment moment =
        days == null
            ? null
            : nth.weekday() > 0
                ? Resolver.nthWeekday(nth.number(), nth.weekday(), days)
                : Resolver.nth(nth.number(), nth.unit(), days);
    return moment == null
        ? new Placed(unsaid(grain(nth.unit())), Anchor.NONE)
        : new Placed(moment, within.anchor());
  }

  private Placed feast(Meaning.Feast feast) {
    Meaning within = feast.within();
    Integer year = null;
    Anchor anchor = Anchor.PUBLICATION;
    if (within != null) {
      Placed outer = place(within);
      year = outer.moment().year();
      anchor = outer.anchor();
    }
    Holiday holiday = feast.holiday();
    LocalDate published = context.published();
    LocalDate day = null;
    if (year != null) {
      day = holiday.in(year);
    } else if (published != null) {
      day = new NearestInTime(published, context.direction(), feast.pull()).place(holiday);
    } else if (holiday.isFixed()) {
      LocalDate any = Objects.requireNonNull(holiday.in(2000));
      return new Placed(Moment.day(null, any.getMonthValue(), any.getDayOfMonth()), Anchor.NONE);
    }
    return day == null
        ? new Placed(unsaid(Grain.DAY), Anchor.NONE)
        : new Placed(Moment.day(day), anchor);
  }

  private static Moment unsaid(Grain grain) {
    return Moment.of(grain, null, 0);
  }

  static Grain grain(TimeUnit unit) {
    return switch (unit) {
      case WEEK, FORTNIGHT -> Grain.WEEK;
      case WEEKEND -> Grain.WEEKEND;
      case MONTH -> Grain.MONTH;
      case QUARTER -> Grain.QUARTER;
      case YEAR -> Grain.YEAR;
      case DECADE -> Grain.DECADE;
      case CENTURY, MILLENNIUM -> Grain.CENTURY;
      default -> Grain.DAY;
    };
  }
}
