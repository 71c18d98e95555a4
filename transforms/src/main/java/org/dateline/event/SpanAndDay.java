package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * Matches accounts of several days with the one-day account of another story that they can mean. It
 * is asked window by window, and what it answers does not depend on where windows begin: a window
 * holds ten weeks, begins five weeks after the one before, and an account of up to a month goes to
 * the window in whose first half it begins, an account of a day to both that it lies in. Stateless.
 */
final class SpanAndDay {
  /** Five weeks: longer than any interval that counts as a date. */
  private static final int PERIOD_DAYS = 35;

  private SpanAndDay() {}

  /** Keys of the windows where a dated account meets others of its block, sorted. */
  static List<String> windows(Account account, String block) {
    DayInterval time = account.time();
    if (time == null) {
      return List.of();
    }
    long period = Math.floorDiv(Spans.start(time).toEpochDay(), PERIOD_DAYS);
    return isDay(time)
        ? List.of(block + "|" + (period - 1), block + "|" + period)
        : List.of(block + "|" + period);
  }

  /**
   * Where the account of a day goes, by id of the account of several days that can mean only that.
   */
  static Map<String, String> matches(Collection<Account> inWindow) {
    List<Account> spans = new ArrayList<>();
    Map<Long, List<Account>> days = new HashMap<>();
    for (Account account : inWindow) {
      DayInterval time = account.time();
      if (time != null && isDay(time)) {
        days.computeIfAbsent(Spans.start(time).toEpochDay(), d -> new ArrayList<>()).add(account);
      } else {
        spans.add(account);
      }
    }
    Map<String, String> matches = new TreeMap<>();
    for (Account span : spans) {
      Account only = onlyOne(span, days);
      if (only != null) {
        matches.put(span.id(), only.destination());
      }
    }
    return matches;
  }

  /**
   * The accounts of one event and of those that were matched with it: all that agree with each
   * other as one account, the others as they are.
   */
  static List<Account> gathered(Collection<Account> matched, String eventId) {
    Account event = null;
    TreeSet<Account> guests = new TreeSet<>(Account.BY_ID);
    for (Account account : matched) {
      if (account.id().equals(eventId)) {
        event = account;
      } else {
        guests.add(account);
      }
    }
    List<Account> all = new ArrayList<>();
    for (Account guest : guests) {
      if (event == null || event.distance(guest, Ring.WORLD) == Compatibility.NONE) {
        all.add(guest);
      } else {
        event = Account.merge(List.of(event, guest));
      }
    }
    if (event != null) {
      all.add(event);
    }
    return all;
  }

  private static @Nullable Account onlyOne(Account span, Map<Long, List<Account>> days) {
    DayInterval time = span.time();
    if (time == null) {
      return null;
    }
    int lookedAt = 0;
    Account only = null;
    for (long day = Spans.start(time).toEpochDay(); day <= Spans.end(time).toEpochDay(); day++) {
      for (Account candidate : days.getOrDefault(day, List.of())) {
        if (lookedAt++ > CompleteLink.LOOKED_AT) {
          return null; // where so much happened, a span can mean many
        }
        if (span.distance(candidate, Ring.WORLD) != Compatibility.NONE) {
          if (only != null) {
            return null;
          }
          only = candidate;
        }
      }
    }
    return only;
  }

  static boolean isDay(DayInterval bounded) {
    return Spans.days(bounded) == 1;
  }
}
