package org.dateline.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Publication.Precision;
import org.dateline.article.Publication.Source;
import org.jspecify.annotations.Nullable;

/** Reads dates that machines wrote into fields: ISO 8601, RFC 1123, epoch numbers, stamps. */
final class DateFields {
  private static final StampParser STAMPS = new StampParser();

  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.\\d{1,9})?|(\\d{13})");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");

  /** What careless software writes when it knows no date. */
  private static final List<LocalDate> PLACEHOLDERS =
      List.of(LocalDate.of(1900, 1, 1), LocalDate.of(1970, 1, 1), LocalDate.of(1969, 12, 31));

  private DateFields() {}

  /** The evidence in a field; null for an empty or senseless one, such as "None". */
  static @Nullable DateEvidence read(
      @Nullable String field, Source source, Stamp.Role role, PageLocale locale) {
    if (field == null || field.isBlank() || field.length() > 200) {
      return null;
    }
    String text = field.strip();
    DateEvidence found = compact(text, source, role);
    if (found == null) {
      List<Stamp> stamps = STAMPS.parse(text, locale);
      if (!stamps.isEmpty()) {
        Stamp stamp = stamps.get(0);
        found = new DateEvidence(source, role, stamp.date(), stamp.at(), stamp.precision());
      }
    }
    return found == null || PLACEHOLDERS.contains(found.date()) ? null : found;
  }

  private static @Nullable DateEvidence compact(String text, Source source, Stamp.Role role) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      Instant at =
          epoch.group(1) == null
              ? Instant.ofEpochMilli(Long.parseLong(epoch.group(2)))
              : Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
      return new DateEvidence(source, role, day, at, Precision.INSTANT);
    }
    Matcher digits = COMPACT.matcher(text);
    if (digits.matches()) {
      String iso = digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3);
      if (digits.group(4) != null) {
        String zone = digits.group(7) == null ? "" : digits.group(7);
        iso += "T" + digits.group(4) + ":" + digits.group(5) + zone;
      }
      return read(iso, source, role, PageLocale.UNKNOWN);
    }
    Matcher month = MONTH.matcher(text);
    Matcher year = YEAR.matcher(text);
    LocalDate first = null;
    if (month.matches()) {
      first = DayShape.day(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
    } else if (year.matches()) {
      first = DayShape.day(Integer.parseInt(year.group(1)), 1, 1);
    }
    return first == null
        ? null
        : new DateEvidence(
            source, role, first, null, month.matches() ? Precision.MONTH : Precision.YEAR);
  }
}
