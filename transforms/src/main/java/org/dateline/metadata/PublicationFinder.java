package org.dateline.metadata;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Publication;
import org.dateline.article.Publication.Precision;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.Stamp.Role;
import org.jspecify.annotations.Nullable;

/**
 * Weighs evidence for the publication date. Stateless and thread safe.
 *
 * <p>The first publication goes before later changes, days go before months and years; then the
 * sources are trusted in the order record, JSON-LD, meta elements, stamps, dateline, url.
 */
public final class PublicationFinder {
  private static final List<Source> TRUST =
      List.of(
          Source.RECORD,
          Source.JSONLD,
          Source.META,
          Source.STAMP,
          Source.DATELINE,
          Source.URL,
          Source.INFERRED);

  /** How far two dates may lie apart without contradiction: time zones. */
  private static final int SLACK_DAYS = 1;

  /** A stamp of a change that is older than this is not of the text that was published. */
  private static final int REPUBLISHED_DAYS = 30;

  /**
   * How far the day that readers see may lie from that of the fields. Fields often keep the day of
   * a draft or of a move to other software; a day much later is that of a change, or of an event.
   */
  private static final int SHOWN_DAYS = 60;

  private static final Pattern URL_DAY =
      Pattern.compile(
          "[/_=.-](?<year>(?:19|20)\\d{2})(?<sign>[/_.-]?)(?<month>0[1-9]|1[0-2])\\k<sign>(?<day>0[1-9]|[12]\\d|3[01])(?![\\d])"
              + "|/(?<year2>(?:19|20)\\d{2})/(?<month2>[1-9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(?<day2>0?[1-9]|[12]\\d|3[01])(?=/)");

  private static final Pattern URL_MONTH =
      Pattern.compile("/(?<year>(?:19|20)\\d{2})[/-](?<month>0[1-9]|1[0-2])(?=/)");

  /**
   * The publication date that the evidence supports best. Where the day is not known, changes of
   * the page and the fetch bound it.
   *
   * @param evidence in any order; of equal evidence the first wins
   * @param fetchedAt when the page was fetched: later dates (one day of slack) are disregarded
   */
  public Finding find(List<DateEvidence> evidence, @Nullable Instant fetchedAt) {
    return find(evidence, fetchedAt, null);
  }

  /**
   * As {@link #find(List, Instant)}; where the day is not known, the day of the year in the story's
   * dateline completes a month or year, and one that does not fit is a conflict.
   *
   * @param filed the dateline's day, without a year; null if it has none
   */
  public Finding find(
      List<DateEvidence> evidence, @Nullable Instant fetchedAt, @Nullable MonthDay filed) {
    Finding found = byEvidence(evidence, fetchedAt);
    return filed == null ? found : PublicationBounds.filedOn(found, filed);
  }

  private Finding byEvidence(List<DateEvidence> evidence, @Nullable Instant fetchedAt) {
    List<DateEvidence> possible = weigh(evidence, fetchedAt);
    LocalDate latest = latestDay(fetchedAt);
    if (possible.isEmpty()) {
      return new Finding(latest == null ? Publication.UNKNOWN : notAfter(latest), false);
    }
    DateEvidence best = possible.get(0);
    Publication publication =
        isOnlyTouched(best)
            ? new Publication(null, null, Precision.UNKNOWN, best.source(), null, lastDay(best))
            : publication(best, possible);
    boolean conflicting = possible.stream().anyMatch(each -> contradicts(each, best));
    if (publication.date() != null) {
      return new Finding(publication, conflicting);
    }
    LocalDate to = earlier(publication.to(), latest);
    for (DateEvidence each : possible) {
      if (each.role() == Role.UPDATED) {
        to = earlier(to, lastDay(each));
      }
    }
    LocalDate from = publication.from();
    if (from != null && to != null && to.isBefore(from)) {
      return new Finding(publication, true);
    }
    return new Finding(
        new Publication(null, null, publication.precision(), publication.source(), from, to),
        conflicting);
  }

  /** When software last touched a page tells only that it was not published later. */
  private static boolean isOnlyTouched(DateEvidence best) {
    return best.role() == Role.UPDATED && best.source() == Source.META;
  }

  /** What nothing is known of but that it was there when it was fetched. */
  private static Publication notAfter(LocalDate day) {
    return new Publication(null, null, Precision.UNKNOWN, Source.INFERRED, null, day);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private static @Nullable LocalDate latestDay(@Nullable Instant fetchedAt) {
    return fetchedAt == null
        ? null
        : fetchedAt.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(SLACK_DAYS);
  }

  /**
   * The evidence in the order of trust, the one that decides first; without days after the fetch.
   *
   * @param evidence in any order; of equal evidence the first goes first
   * @param fetchedAt when the page was fetched; null if unknown
   */
  public List<DateEvidence> weigh(List<DateEvidence> evidence, @Nullable Instant fetchedAt) {
    LocalDate latest = latestDay(fetchedAt);
    List<DateEvidence> possible = new ArrayList<>();
    for (DateEvidence each : evidence) {
      if (latest == null || !each.date().isAfter(latest)) {
        possible.add(each);
      }
    }
    possible.sort(
        Comparator.comparing((DateEvidence each) -> each.role() == Role.UPDATED)
            .thenComparing(each -> !isDay(each))
            .thenComparing(each -> each.precision() == Precision.YEAR)
            .thenComparing(each -> TRUST.indexOf(each.source()))
            .thenComparing(each -> each.role() == Role.UNSPECIFIED));
    if (!possible.isEmpty()) {
      DateEvidence best = agreed(possible);
      possible.remove(best);
      possible.add(0, best);
    }
    return possible;
  }

  /** Whether one speaks of a first publication more than a day apart from what the best says. */
  public static boolean contradicts(DateEvidence each, DateEvidence best) {
    return each.role() == Role.PUBLISHED && best.role() != Role.UPDATED && isApart(best, each);
  }

  /** What a record's fields say: ISO and other stamps, epoch seconds and milliseconds. */
  public List<DateEvidence> fromRecord(
      @Nullable String published, @Nullable String modified, PageLocale locale) {
    List<DateEvidence> evidence = new ArrayList<>();
    DateEvidence first = DateFields.read(published, Source.RECORD, Role.PUBLISHED, locale);
    if (first != null) {
      evidence.add(first);
    }
    DateEvidence later = DateFields.read(modified, Source.RECORD, Role.UPDATED, locale);
    if (later != null) {
      evidence.add(later);
    }
    return evidence;
  }

  /** What the path of a url says, such as {@code /2024/09/17/} or {@code /2024/09/}. */
  public List<DateEvidence> fromUrl(@Nullable String url) {
    if (url == null) {
      return List.of();
    }
    int fragment = url.indexOf('#');
    String path =
        (fragment < 0 ? url : url.substring(0, fragment)).replaceFirst("^[A-Za-z]+://[^/?]*", "");
    Matcher day = URL_DAY.matcher(path);
    while (day.find()) {
      boolean plain = day.group("year") != null;
      String month = day.group(plain ? "month" : "month2");
      java.time.Month named = MonthNames.of(month);
      LocalDate date =
          DayShape.day(
              Integer.parseInt(day.group(plain ? "year" : "year2")),
              named == null ? Integer.parseInt(month) : named.getValue(),
              Integer.parseInt(day.group(plain ? "day" : "day2")));
      if (date != null) {
        return List.of(
            new DateEvidence(Source.URL, Role.PUBLISHED, date, null, Precision.DAY, path));
      }
    }
    Matcher month = URL_MONTH.matcher(path);
    if (month.find()) {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(month.group("year")), Integer.parseInt(month.group("month")), 1);
      return List.of(
          new DateEvidence(Source.URL, Role.PUBLISHED, date, null, Precision.MONTH, path));
    }
    return List.of();
  }

  /**
   * The first, unless readers see another day. An earlier one, since pages that are published anew
   * get new fields: a stamp counts that says that it is of the publication, also by the url; or one
   * of a change that comes before the field's day, since nothing is changed before it is published.
   * Or the only day that the page shows without saying what of.
   */
  private static DateEvidence agreed(List<DateEvidence> possible) {
    DateEvidence first = possible.get(0);
    if ((first.source() != Source.JSONLD && first.source() != Source.META)
        || first.role() != Role.PUBLISHED
        || !isDay(first)) {
      return first;
    }
    DateEvidence published = null;
    DateEvidence changed = null;
    for (DateEvidence stamp : possible) {
      if (stamp.source() == Source.STAMP && isDay(stamp)) {
        LocalDate day = stamp.date();
        if (stamp.role() == Role.PUBLISHED && day.plusDays(SLACK_DAYS).isBefore(first.date())) {
          boolean inUrl = possible.stream().anyMatch(each -> isUrlOf(each, day));
          published = published == null || inUrl ? stamp : published;
        } else if (stamp.role() == Role.UPDATED
            && day.isBefore(first.date())
            && !day.plusDays(REPUBLISHED_DAYS).isBefore(first.date())) {
          changed = changed == null || day.isBefore(changed.date()) ? stamp : changed;
        }
      }
    }
    if (published != null) {
      return published;
    }
    DateEvidence shown = changed == null ? shown(first, possible) : changed;
    return shown == null ? first : shown;
  }

  /**
   * The stamp of the only day that the page shows as its own, near the field's but not on it; null
   * if there is none. Days beside an instant may be the same one elsewhere.
   */
  private static @Nullable DateEvidence shown(DateEvidence field, List<DateEvidence> possible) {
    int slack = field.at() == null ? 0 : SLACK_DAYS;
    DateEvidence shown = null;
    for (DateEvidence each : possible) {
      boolean seen = each.source() == Source.STAMP || each.source() == Source.URL;
      if (seen && each.role() != Role.UPDATED && isDay(each)) {
        long apart = Math.abs(ChronoUnit.DAYS.between(field.date(), each.date()));
        boolean other = shown != null && !shown.date().equals(each.date());
        if (apart <= slack || apart > SHOWN_DAYS || each.source() == Source.URL || other) {
          return null;
        }
        shown = shown == null ? each : shown;
      }
    }
    return shown;
  }

  private static boolean isUrlOf(DateEvidence each, LocalDate day) {
    return each.source() == Source.URL && isDay(each) && each.date().equals(day);
  }

  private static boolean isDay(DateEvidence evidence) {
    return evidence.precision() == Precision.INSTANT || evidence.precision() == Precision.DAY;
  }

  private static Publication publication(DateEvidence best, List<DateEvidence> possible) {
    LocalDate date = best.date();
    return switch (best.precision()) {
      case INSTANT, DAY -> {
        Instant at = best.at() == null ? instantOfThatDay(date, possible) : best.at();
        LocalDate day = localDay(best, possible);
        yield at == null
            ? Publication.onDay(day, best.source())
            : Publication.at(at, day, best.source());
      }
      case MONTH ->
          new Publication(
              null, null, Precision.MONTH, best.source(), date, date.plusMonths(1).minusDays(1));
      case YEAR ->
          new Publication(
              null, null, Precision.YEAR, best.source(), date, date.plusYears(1).minusDays(1));
      case UNKNOWN -> Publication.UNKNOWN;
    };
  }

  private static @Nullable Instant instantOfThatDay(LocalDate date, List<DateEvidence> possible) {
    for (DateEvidence each : possible) {
      if (each.at() != null && each.role() == Role.PUBLISHED && each.date().equals(date)) {
        return each.at();
      }
    }
    return null;
  }

  /**
   * The day where the page was published. Software often writes instants in UTC, whatever the
   * outlet's own zone: then the day that readers see on the page or in its url counts, if the
   * instant can fall on it.
   */
  private static LocalDate localDay(DateEvidence best, List<DateEvidence> possible) {
    Instant at = best.at();
    if (at == null || !at.atOffset(ZoneOffset.UTC).toLocalDate().equals(best.date())) {
      return best.date();
    }
    LocalDate farWest = at.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    LocalDate farEast = at.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    LocalDate local = null;
    for (DateEvidence each : possible) {
      boolean seen = each.source() == Source.STAMP || each.source() == Source.URL;
      if (seen && each.role() != Role.UPDATED && isDay(each)) {
        if (each.date().equals(best.date())) {
          return best.date();
        }
        boolean reachable = each.date().equals(farWest) || each.date().equals(farEast);
        local = local == null && reachable ? each.date() : local;
      }
    }
    return local == null ? best.date() : local;
  }

  private static boolean isApart(DateEvidence one, DateEvidence other) {
    LocalDate from = one.date();
    LocalDate to = lastDay(one);
    return from.minusDays(SLACK_DAYS).isAfter(lastDay(other))
        || to.plusDays(SLACK_DAYS).isBefore(other.date());
  }

  private static LocalDate lastDay(DateEvidence evidence) {
    return switch (evidence.precision()) {
      case MONTH -> evidence.date().plus(1, ChronoUnit.MONTHS).minusDays(1);
      case YEAR -> evidence.date().plus(1, ChronoUnit.YEARS).minusDays(1);
      default -> evidence.date();
    };
  }

  /**
   * A publication date and whether other evidence contradicts it.
   *
   * @param publication the date, {@link Publication#UNKNOWN} without evidence
   * @param conflicting whether other evidence of the first publication lies more than a day apart
   */
  public record Finding(Publication publication, boolean conflicting) implements Serializable {}
}
