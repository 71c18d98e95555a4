package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days a part of a period, or what lies beyond it, may mean. */
class PartOfPeriodTest {
  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2024, 9, 17);

  private static List<Timex3> find(String text) {
    return new TimeExpressionFinder().find(text, TaggedText.of(text), DAY, Setting.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          They met earlier this year.       | START        | 2024-01-01 | 2024-09-17
          They will meet later this week.   | END          | 2024-09-17 | 2024-09-22
          They met in early March.          | START        | 2024-03-01 | 2024-03-16
          They met in late March.           | END          | 2024-03-16 | 2024-03-31
          They met in mid-May.              | MID          | 2024-05-08 | 2024-05-24
          It will not pay until 2030 or later. | ON_OR_AFTER  | 2030-01-01 | -
          It was built in 1500 or earlier.  | ON_OR_BEFORE | -          | 1500-12-31
          """)
  void holdsTheDaysThatMayBeMeant(String text, String mod, String start, String end) {
    assertThat(find(text))
        .extracting(
            Timex3::mod,
            t -> t.interval().start() == null ? null : t.interval().start().toString(),
            t -> t.interval().end() == null ? null : t.interval().end().toString())
        .containsExactly(tuple(mod, start, end));
  }

  @Test
  void letsALengthBeginWithThePublicationWhereTheClauseLooksAhead() {
    assertThat(find("The plant will close in two weeks."))
        .extracting(Timex3::value, t -> t.interval().end())
        .containsExactly(tuple("P2W", LocalDate.of(2024, 10, 1)));
    assertThat(find("In 2008 he vowed to quit within 100 days."))
        .extracting(Timex3::value, t -> t.anchor())
        .containsExactly(tuple("2008", Timex3.Anchor.EXPLICIT), tuple("P100D", Timex3.Anchor.NONE));
    assertThat(find("They agreed in two weeks of talks."))
        .extracting(Timex3::value, Timex3::interval)
        .containsExactly(tuple("P2W", null));
  }

  @Test
  void endsADayWithItsMidnight() {
    assertThat(find("The offer expires at midnight GMT on Friday."))
        .extracting(Timex3::value, t -> t.instant().toString())
        .containsExactly(tuple("2024-09-20T24:00Z", "2024-09-21T00:00:00Z"));
  }

  @Test
  void readsTheSameHourInTwoZonesOnce() {
    assertThat(find("It struck at 8:20 p.m. (1720 GMT) Friday."))
        .extracting(Timex3::text, Timex3::value)
        .containsExactly(tuple("8:20 p.m. (1720 GMT) Friday", "2024-09-13T20:20"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The talks were due by Monday; she had been away since Dec. 3. | 2023-12-03
          Two members had filed reports by Wednesday.                   | 2024-09-11
          They planned a march on Saturday.                             | 2024-09-21
          Production fell in October.                                   | 2024-10
          """)
  void looksWhereTheClauseLooks(String text, String last) {
    List<Timex3> found = find(text);
    assertThat(found.get(found.size() - 1).value()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He told USA Today that he was in his 30s.
          It imports three-quarters of its food and more than a quarter of its fuel.
          The party daily Iskra printed it.
          """)
  void findsNoTimeInNamesAgesAndShares(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void countsWeekdaysFromTheDayToldOf() {
    assertThat(find("They met on June 3. The following Monday they left."))
        .extracting(Timex3::value)
        .containsExactly("2024-06-03", "2024-06-10");
    assertThat(find("They met on June 3, after talks on the previous Friday."))
        .extracting(Timex3::value)
        .containsExactly("2024-06-03", "2024-05-31");
  }
}
