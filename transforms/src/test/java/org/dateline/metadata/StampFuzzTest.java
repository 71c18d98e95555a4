package org.dateline.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.scrape.Mutants;
import org.junit.jupiter.api.Test;

/**
 * Readers of stamps, fields, bylines and datelines find something sound in any line, or nothing.
 */
class StampFuzzTest {
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2286, 12, 31);
  private static final PageLocale GERMAN = new PageLocale("de", "DE");

  private final StampParser stamps = new StampParser();
  private final PublicationFinder publications = new PublicationFinder();

  @Test
  void readsDaysOfTheCalendarOrNone() {
    for (String line :
        List.of(
            "Published: Tue 17 Sep 2024, 09:12 p.m. EST | Updated 18.09.2024 | 5 min read",
            "2024-09-17T09:12:33.123+05:30",
            "Posted on September 17, 2024 at 9:12 am by Ann Bell",
            "1726564320123",
            "20240917T091233Z")) {
      Mutants.of(
          line.getBytes(UTF_8),
          bytes -> {
            String mutant = new String(bytes, UTF_8);
            for (Stamp stamp : stamps.parse(mutant, GERMAN)) {
              assertThat(stamp.date()).isBetween(EARLIEST, LATEST);
              assertThat(stamp.begin()).isLessThan(stamp.end());
              assertThat(stamp.end()).isLessThanOrEqualTo(mutant.length());
            }
            for (DateEvidence each : publications.fromRecord(mutant, mutant, GERMAN)) {
              assertThat(each.date()).isBetween(EARLIEST, LATEST);
            }
            for (DateEvidence each : publications.fromUrl("http://a.example/" + mutant)) {
              assertThat(each.date()).isBetween(EARLIEST, LATEST);
            }
          });
    }
  }

  @Test
  void readsAnyBylineAndDateline() {
    for (String line :
        List.of(
            "By Ann Bell, Staff Writer, and C. D. Eaves in Nairobi (AP) | Updated 3h ago",
            "NAIROBI, Kenya, April 19 (Reuters) - The port of Mombasa is closed.")) {
      Mutants.of(
          line.getBytes(UTF_8),
          bytes -> {
            String mutant = new String(bytes, UTF_8);
            new BylineParser()
                .parse(mutant)
                .ifPresent(byline -> assertThat(byline.authors()).noneMatch(String::isBlank));
            new DatelineParser()
                .parse(mutant)
                .ifPresent(found -> assertThat(found.end()).isLessThanOrEqualTo(mutant.length()));
          });
    }
  }

  /** In too many ways to try them all could these be parted into words of a place. */
  @Test
  void readsNoPlaceInLongWordsOfCapitals() {
    for (String piece : List.of("A", "AB", "A.", "A'", "Ab", "de A")) {
      String run = piece.repeat(10_000);
      assertThat(new DatelineParser().parse(run)).isEmpty();
      assertThat(new DatelineParser().parse(run + ", AP - The")).isEmpty();
    }
  }
}
