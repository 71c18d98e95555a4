package org.dateline.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.metadata.PageLocale.FieldOrder;
import org.jspecify.annotations.Nullable;

/** The ways in which stamps write a day. */
enum DayShape {
  /** 2024-09-17, 2024/09/17, 2024.09.17, 2024. 9. 17: ISO 8601 and its relatives. */
  YEAR_FIRST(
      "(?<![\\p{N}./-])(?<year>\\d{4})([-/.])\\s?(?<month>\\d{1,2})\\2\\s?(?<day>\\d{1,2})(?![\\p{N}]|[-/.]\\d)"),
  /** The same with the signs for year, month and day of Chinese, Japanese and Korean. */
  YEAR_FIRST_SIGNS(
      "(?<!\\p{N})(?<year>\\d{4})\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]"),
  /** 17.09.2024, 17/09/2024, 09/17/2024, 17-09-24. */
  NUMBERS(
      "(?<![\\p{L}\\p{N}./:-])(?<day>\\d{1,2})\\s?(?<sign>[/.-])\\s?(?<month>\\d{1,2})\\s?\\k<sign>\\s?"
          + "(?<year>\\d{4}|\\d{2})(?![\\p{N}]|[./-]\\d)"),
  /** September 17, 2024; also with the time before the year, as Unix prints it. */
  MONTH_DAY_YEAR(
      "(?<!\\p{L})(?<month>"
          + MonthNames.REGEX
          + ")(?!\\p{L})\\.?[\\s\\p{Z}]*(?<day>\\d{1,2})(?:st|nd|rd|th)?"
          + "(?:\\s*[,.]\\s*|[\\s\\p{Z}]+|\\s*-\\s*)(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:[A-Z]{3,4}\\s+)?)?"
          + "(?<year>\\d{4}|['’]\\d{2})(?![\\p{N}]|:\\d)"),
  /** 17 September 2024, 17. September 2024, 17 de septiembre de 2024, 17-Sep-24. */
  DAY_MONTH_YEAR(
      "(?<![\\p{L}\\p{N}])(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|ª)?[\\s\\p{Z}./-]{0,3}(?:(?:of|de|di|den)[\\s\\p{Z}]+)?"
          + "(?<month>"
          + MonthNames.REGEX
          + ")(?!\\p{L})\\.?(?:\\s*,\\s*|[\\s\\p{Z}]+(?:de|del|of)[\\s\\p{Z}]+|[\\s\\p{Z}./-]{1,3})"
          + "(?<year>\\d{4}|['’]?\\d{2})(?![\\p{N}:]|[.,]\\d)"),
  /** 2024 September 17, 2024-Sep-17; with the Lithuanian sign of the year. */
  YEAR_MONTH_DAY(
      "(?<![\\p{L}\\p{N}])(?<year>\\d{4})(?:[\\s\\p{Z}]m\\.)?[\\s\\p{Z},./-]{1,3}(?<month>"
          + MonthNames.REGEX
          + ")(?!\\p{L})[\\s\\p{Z},./-]{1,3}"
          + "(?<day>\\d{1,2})(?![\\p{N}:]|[.,]\\d)"),
  /** September 2024. */
  MONTH_YEAR(
      "(?<!\\p{L})(?<month>"
          + MonthNames.REGEX
          + ")(?!\\p{L})\\.?,?[\\s\\p{Z}]+(?:de\\s+|of\\s+)?(?<year>\\d{4})(?!\\p{N})");

  private static final int EARLIEST_YEAR = 1800;
  private static final int LATEST_YEAR = 2199;

  private final Pattern pattern;

  DayShape(String regex) {
    pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** All shapes, in the order in which a line is searched for them. */
  static final List<DayShape> ALL = List.of(values());

  /**
   * Whether the line may hold a day of this shape: if not, it need not be searched for one.
   *
   * @param month whether it may hold the name of a month
   */
  boolean mayBeIn(String line, boolean month) {
    return switch (this) {
      case YEAR_FIRST, NUMBERS -> hasJoinedNumbers(line);
      case YEAR_FIRST_SIGNS -> line.indexOf('年') >= 0 || line.indexOf('년') >= 0;
      case MONTH_DAY_YEAR, DAY_MONTH_YEAR, YEAR_MONTH_DAY, MONTH_YEAR -> month;
    };
  }

  /** Whether the line has a sign between two digits; one blank may stand on either side of it. */
  private static boolean hasJoinedNumbers(String line) {
    for (int i = 1; i + 1 < line.length(); i++) {
      char c = line.charAt(i);
      if ((c == '.' || c == '-' || c == '/')
          && (isDigit(line, i - 1) || (isBlank(line, i - 1) && isDigit(line, i - 2)))
          && (isDigit(line, i + 1) || (isBlank(line, i + 1) && isDigit(line, i + 2)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(String line, int at) {
    return at >= 0 && at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  private static boolean isBlank(String line, int at) {
    return line.charAt(at) <= ' ';
  }

  Matcher in(String line) {
    return pattern.matcher(line);
  }

  /** Whether only two digits of the year were written. */
  static boolean isShortYear(Matcher match) {
    return match.group("year").length() < 4;
  }

  /** The day that the match denotes; null if there is none or it cannot be told. */
  @Nullable LocalDate read(Matcher match, PageLocale locale) {
    int year = year(match.group("year"));
    int named = monthOf(match);
    if (named < 1) {
      return null;
    }
    if (this == MONTH_YEAR) {
      return day(year, named, 1);
    }
    int day = Integer.parseInt(match.group("day"));
    if (this != NUMBERS) {
      return day(year, named, day);
    }
    int month = named;
    FieldOrder order = locale.fieldOrder();
    if (match.group("sign").equals(".")
        && order == FieldOrder.UNKNOWN
        && !"en".equals(locale.language())) {
      order = FieldOrder.DAY_FIRST;
    }
    LocalDate dayFirst = day(year, month, day);
    LocalDate monthFirst = day(year, day, month);
    if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
      return dayFirst == null ? monthFirst : dayFirst;
    }
    return switch (order) {
      case DAY_FIRST -> dayFirst;
      case MONTH_FIRST -> monthFirst;
      case UNKNOWN -> null;
    };
  }

  /** The day, if the calendar has it and a page can have been published then. */
  static @Nullable LocalDate day(int year, int month, int day) {
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The month's number, which in {@link #NUMBERS} may be any; 0 if the word names no month. */
  private static int monthOf(Matcher match) {
    String written = match.group("month");
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    Month month = MonthNames.of(written);
    return month == null ? 0 : month.getValue();
  }

  private static int year(String written) {
    String digits = written.replaceAll("\\D", "");
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }
}
