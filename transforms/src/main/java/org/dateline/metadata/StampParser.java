package org.dateline.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Publication.Precision;
import org.jspecify.annotations.Nullable;

/** Finds date stamps in lines of page text. Stateless and thread safe. */
public final class StampParser {
  /** How far a label may stand before its date, with a weekday and a time between. */
  private static final int LABEL_REACH = 60;

  private static final Pattern SEPARATOR = Pattern.compile("[|·•●⋅∙]|\\s[–—/]\\s");
  private static final Pattern NUMBER = Pattern.compile("\\(?\\d[\\d.,]{0,8}\\s?[kKmM]?\\)?");

  /** Words that date a line by themselves. */
  private static final List<Pattern> BY_TODAY =
      List.of(StampWords.READING_TIME, StampWords.RELATIVE);

  /** Words that stand beside what dates a line. */
  private static final List<Pattern> BESIDE_DATES =
      List.of(
          StampWords.COUNTER,
          StampWords.UPDATED,
          StampWords.PUBLISHED,
          StampWords.WEEKDAY,
          StampWords.NEUTRAL);

  /** The same for a date that may be something else than the line's. */
  private static final List<Pattern> BESIDE_BARE_DATES =
      List.of(StampWords.NEUTRAL, StampWords.WEEKDAY, StampWords.READING_TIME);

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+\\p{Lu}");

  /** The stamps of a line of which nothing else is known, in text order. */
  public List<Stamp> parse(String line) {
    return parse(line, PageLocale.UNKNOWN);
  }

  /**
   * The stamps of a line, in text order. A numeric date whose day and month cannot be told apart,
   * neither by value nor by {@code locale}, is left out; so are impossible days and copyright
   * years. A two-digit year or a month without a day counts only with a label or where the line
   * holds nothing else.
   */
  public List<Stamp> parse(String text, PageLocale locale) {
    return parseAscii(withAsciiDigits(text), locale);
  }

  /** The same for lines with ASCII digits only. */
  static List<Stamp> parseAscii(String line, PageLocale locale) {
    return stamps(line, days(line, locale), locale);
  }

  /** What the line holds that is written as a day and is one, in text order. */
  static List<Found> days(String line, PageLocale locale) {
    if (!LineText.hasDigit(line)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    boolean month = MonthNames.mayBeIn(line);
    for (DayShape shape : DayShape.ALL) {
      if (!shape.mayBeIn(line, month)) {
        continue;
      }
      Matcher match = shape.in(line);
      for (int at = 0; at <= line.length() && match.find(at); ) {
        int begin = match.start();
        int end = match.end();
        boolean free = found.stream().allMatch(each -> end <= each.begin || each.end <= begin);
        LocalDate date = free ? shape.read(match, locale) : null;
        if (date != null) {
          boolean vague = shape == DayShape.MONTH_YEAR || DayShape.isShortYear(match);
          found.add(new Found(shape, date, begin, end, vague));
        }
        at = date == null ? begin + 1 : end;
      }
    }
    found.sort(Comparator.comparingInt(Found::begin));
    return found;
  }

  /** Those of the days that date the line, with what stands beside them. */
  static List<Stamp> stamps(String line, List<Found> days, PageLocale locale) {
    List<Stamp> stamps = new ArrayList<>();
    int from = 0;
    for (Found day : days) {
      ClockTime clock = ClockTime.after(line, day.end);
      int end = clock == null ? day.end : clock.end();
      ClockTime earlier = clock == null ? ClockTime.before(line, from, day.begin) : null;
      int begin = earlier == null ? day.begin : earlier.begin();
      Label label = Label.before(line, from, begin);
      if (label == Label.NONE && isSelfReport(line, from, begin, end)) {
        label = Label.PUBLISHED;
      }
      boolean clear = label != Label.NONE || clock != null || isBare(line, begin, end);
      if (label != Label.FOREIGN && (!day.vague || clear)) {
        stamps.add(stamp(day, clock == null ? earlier : clock, label.role, begin, end, locale));
      }
      from = end;
    }
    return List.copyOf(stamps);
  }

  /**
   * Whether the line holds nothing but stamps: dates with their labels, "3 hours ago", times of
   * day, reading times, counters and the signs between them.
   */
  public boolean isOnlyStamp(String written) {
    return isOnlyStamp(new StampLine(written));
  }

  /** The same for a line of which something may be known. */
  public boolean isOnlyStamp(StampLine written) {
    String line = written.ascii();
    if (line.length() > 200 || !LineText.hasLetterOrNumber(line)) {
      return false;
    }
    List<Stamp> stamps = written.stamps();
    boolean dated = !stamps.isEmpty();
    String text = dated ? without(stamps, line, " ; ") : line;
    int glance = dated ? StampWords.glance(text) : written.glance();
    String withoutRelative = StampWords.replaceUndated(text, glance, BY_TODAY, ";");
    dated |= !withoutRelative.equals(text);
    if (!dated) {
      return false;
    }
    return !LineText.hasLetterOrNumber(StampWords.replace(withoutRelative, BESIDE_DATES, ";"));
  }

  /** The line with each stamp replaced. */
  static String without(List<Stamp> stamps, String line, String by) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Stamp stamp : stamps) {
      rest.append(line, from, stamp.begin()).append(by);
      from = stamp.end();
    }
    return rest.append(line, from, line.length()).toString();
  }

  /** Whether the line is a reading time, such as "2 min read", and nothing else. */
  public boolean isReadingTime(StampLine line) {
    return isAll(StampWords.READING_TIME, line);
  }

  /** Whether the line is a counter of comments, shares or views, or a bare number. */
  public boolean isCounter(StampLine line) {
    return NUMBER.matcher(line.text().trim()).matches() || isAll(StampWords.COUNTER, line);
  }

  /** The line with Arabic, Indian and other digits as ASCII digits; offsets stay. */
  static String withAsciiDigits(String line) {
    StringBuilder ascii = null;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      if (sign >= FIRST_OTHER_DIGIT && Character.isDigit(sign)) {
        ascii = ascii == null ? new StringBuilder(line) : ascii;
        ascii.setCharAt(i, Character.forDigit(Character.digit(sign, 10), 10));
      }
    }
    return ascii == null ? line : ascii.toString();
  }

  private static final char FIRST_OTHER_DIGIT = '\u0660';

  private static boolean isAll(Pattern words, StampLine line) {
    if (!StampWords.mayHold(line.glance(), words)) {
      return false;
    }
    String rest = StampWords.replaceUndated(line.text(), line.glance(), List.of(words), ";");
    return !rest.equals(line.text()) && !LineText.hasLetterOrNumber(rest);
  }

  /** "This article was ... on 17 September 2024 by ... published", with the verb at the end. */
  private static boolean isSelfReport(String line, int from, int begin, int end) {
    if (!StampWords.SELF_REPORT.matcher(line.substring(from, begin)).find()) {
      return false;
    }
    String rest = line.substring(end, Math.min(line.length(), end + 2 * LABEL_REACH));
    return StampWords.holds(rest, StampWords.PUBLISHED)
        && !StampWords.holds(rest, StampWords.UPDATED);
  }

  private static boolean isBare(String line, int begin, int end) {
    String before = line.substring(0, begin);
    String after = line.substring(end);
    Matcher separator = SEPARATOR.matcher(before);
    int from = 0;
    while (separator.find()) {
      from = separator.end();
    }
    separator = SEPARATOR.matcher(after);
    int to = separator.find() ? separator.start() : after.length();
    String rest = before.substring(from) + ";" + after.substring(0, to);
    return !LineText.hasLetterOrNumber(StampWords.replace(rest, BESIDE_BARE_DATES, ";"));
  }

  private static Stamp stamp(
      Found day,
      @Nullable ClockTime clock,
      Stamp.Role role,
      int begin,
      int end,
      PageLocale locale) {
    Instant at = null;
    if (clock != null && clock.time() != null && clock.zone() != null) {
      at = ZoneNames.instant(day.date.atTime(clock.time()), clock.zone(), locale);
    }
    Precision precision =
        day.shape == DayShape.MONTH_YEAR
            ? Precision.MONTH
            : at == null ? Precision.DAY : Precision.INSTANT;
    return new Stamp(role, day.date, at, precision, begin, end);
  }

  /** A day in a line; {@code vague} without all of its year or without its day. */
  record Found(DayShape shape, LocalDate date, int begin, int end, boolean vague) {}

  /** What the words before a date call it. */
  private enum Label {
    PUBLISHED(Stamp.Role.PUBLISHED),
    UPDATED(Stamp.Role.UPDATED),
    NEUTRAL(Stamp.Role.UNSPECIFIED),
    FOREIGN(Stamp.Role.UNSPECIFIED),
    NONE(Stamp.Role.UNSPECIFIED);

    private final Stamp.Role role;

    Label(Stamp.Role role) {
      this.role = role;
    }

    /** The last label between two offsets. */
    static Label before(String line, int from, int to) {
      String words = line.substring(Math.max(from, to - LABEL_REACH), to);
      Matcher sentence = SENTENCE_END.matcher(words);
      int begin = 0;
      while (sentence.find()) {
        begin = sentence.start() + 1;
      }
      words = words.substring(begin);
      int updated = end(StampWords.UPDATED, words);
      int published = end(StampWords.PUBLISHED, words);
      int foreign = end(StampWords.FOREIGN, words);
      if (foreign > Math.max(updated, published)) {
        return FOREIGN;
      }
      if (updated > 0 || published > 0) {
        return updated >= published ? UPDATED : PUBLISHED;
      }
      return end(LEADING_DATE, words) > 0 ? NEUTRAL : NONE;
    }

    private static int end(Pattern pattern, String words) {
      Matcher match = pattern.matcher(words);
      int end = 0;
      while (match.find()) {
        end = match.end();
      }
      return end;
    }
  }

  private static final Pattern LEADING_DATE =
      Pattern.compile("(?:date|datum|fecha|data)[\\s:]+$", Pattern.CASE_INSENSITIVE);
}
