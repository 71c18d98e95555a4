package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.time.Timex3.Anchor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression rests on, where it stands, and what is none. */
class TimeExpressionEvidenceTest {
  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2024, 9, 17);

  private static final TimeExpressionFinder FINDER = new TimeExpressionFinder();

  private static List<Timex3> find(String text, @Nullable LocalDate published) {
    return FINDER.find(text, TaggedText.of(text), published, Setting.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 6-year-old boy and his mother were unhurt.",
        "Ms. Bell, 52 years old, was re-elected.",
        "He was the man of the day.",
        "They may march on the palace and fall back.",
        "It cost $2000 and weighs 1999 pounds.",
        "Shares rose from 1950 points in a second attempt.",
        "A quarter of the crop was lost.",
        "She once lived there, he said previously.",
        "The SEC fined the bank.",
        "Prices jumped 300 percent.",
        "The Sun shines and the saw cuts.",
        "He wired the money as soon as he could."
      })
  void findsNoTimeWhereNoneIsTold(String text) {
    assertThat(find(text, DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          They met on Friday.                      | XXXX-WXX-5
          They met on Friday night.                | XXXX-WXX-5TNI
          They met on March 3.                     | XXXX-03-03
          They met in July.                        | XXXX-07
          They met last month.                     | XXXX-XX
          They met three years ago.                | XXXX
          They met yesterday.                      | XXXX-XX-XX
          They met last week.                      | XXXX-WXX
          They met in the third quarter.           | XXXX-Q3
          They met last summer.                    | XXXX-SU
          They met on Christmas Day.               | XXXX-12-25
          They met at 9 a.m.                       | XXXX-XX-XXT09:00
          They met in the past two weeks.          | P2W
          """)
  void leavesUnderspecifiedWhatRestsOnAnUnknownPublicationDay(String text, String value) {
    assertThat(find(text, null))
        .extracting(Timex3::value, Timex3::interval, Timex3::anchor)
        .containsExactly(tuple(value, null, Anchor.NONE));
  }

  @Test
  void tellsWhatAValueRestsOn() {
    assertThat(find("It began on 5 March 2020, ended last year and is over now.", DAY))
        .extracting(Timex3::anchor)
        .containsExactly(Anchor.EXPLICIT, Anchor.PUBLICATION, Anchor.NONE);
  }

  @Test
  void givesTheInstantWhereTheZoneIsCertain() {
    String text = "It struck at 5 p.m. IST on Sept. 3 and again at 14:48 UTC on Sept. 4.";
    ClockZones india =
        (local, zone) ->
            zone.equals("IST") ? local.toInstant(ZoneOffset.ofHoursMinutes(5, 30)) : null;
    assertThat(FINDER.find(text, TaggedText.of(text), DAY, new Setting(india, Hemisphere.UNKNOWN)))
        .extracting(Timex3::value, Timex3::instant)
        .containsExactly(
            tuple("2024-09-03T17:00", Instant.parse("2024-09-03T11:30:00Z")),
            tuple("2024-09-04T14:48Z", null));
    assertThat(find(text, DAY))
        .extracting(Timex3::instant)
        .containsExactly(null, Instant.parse("2024-09-04T14:48:00Z"));
  }

  @Test
  void countsInTheTextsOwnPositions() {
    String text = "Caf\u00e9 \ud83d\ude00 closed. It reopened on May 4, 1998.";
    Timex3 found = find(text, DAY).get(0);
    assertThat(text.substring(found.begin(), found.end())).isEqualTo("May 4, 1998");
  }

  @Test
  void takesNoCountBeyondTheCalendar() {
    for (String days : List.of("99999999999 days", "three billion days", "900,000 weeks")) {
      assertThat(find("It closes for the next " + days + ", he said.", DAY))
          .allSatisfy(date -> assertThat(date.interval()).isNull());
    }
  }
}
