package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFactsTest {

  private static Words words(String text) {
    List<Word> words =
        Arrays.stream(text.split(" ")).map(form -> Word.of(form, "CD", 0, 0, false)).toList();
    return new Words(words);
  }

  @ParameterizedTest
  @CsvSource({
    "12-25, 2023, 2023-12-25",
    "11-4-4, 2023, 2023-11-23",
    "5--1-1, 2024, 2024-05-27",
    "1-3-1, 2024, 2024-01-15",
    "T, 2016, 2016-11-08",
    "T, 2022, 2022-11-08",
    "E+0, 2024, 2024-03-31",
    "E+0, 2000, 2000-04-23",
    "E-2, 2019, 2019-04-19",
    "E+39, 2011, 2011-06-02"
  })
  void computesHolidays(String rule, int year, LocalDate day) {
    assertThat(new Holiday("some day", rule).in(year)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "twenty five, 50, 2",
    "two hundred and ten, 420, 4",
    "a hundred, 200, 2",
    "a dozen, 24, 2",
    "half a dozen, 12, 3",
    "two and a half, 5, 4",
    "3.5, 7, 1",
    "'1,500', 3000, 1",
    "a few, -1, 2",
    "several, -1, 1",
    "dozens of, -1, 2",
    "fifty, 100, 1"
  })
  void readsNumbers(String text, long halves, int end) {
    Numbers.Read read = Numbers.count(words(text), 0);
    assertThat(read).isNotNull();
    assertThat(read.count().halves()).isEqualTo(halves);
    assertThat(read.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "nineteen eighty four, 1984",
    "nineteen oh four, 1904",
    "two thousand and one, 2001",
    "twenty twenty, 2020",
    "nineteen soldiers,",
    "seven hundred,"
  })
  void readsYearsInWords(String text, @Nullable Long year) {
    Numbers.Read read = Numbers.yearInWords(words(text), 0);
    assertThat(read == null ? null : read.count().whole()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "4, MONTH, P2M",
    "5, YEAR, P2Y6M",
    "1, HOUR, PT30M",
    "3, HOUR, PT1H30M",
    "2, DECADE, P10Y",
    "4, CENTURY, P200Y",
    "2, FORTNIGHT, P2W",
    "-1, WEEK, PXW",
    "-1, MINUTE, PTXM",
    "3, DAY, P1DT12H",
    "3, WEEK, P1.5W"
  })
  void writesDurations(long halves, TimeUnit unit, String value) {
    assertThat(new Count(halves, null).duration(unit)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The envoys met on # with guards         | PAST
          The envoys will meet on #               | FUTURE
          The envoys would have met on #          | PAST
          The envoys are scheduled to meet on #   | FUTURE
          The envoys had been expected on #       | FUTURE
          The sale , announced #                  | PAST
          The list to be published in #           | FUTURE
          The bill has been signed on #           | PAST
          On # the senate will sit                | FUTURE
          On # the senate sat                     | PAST
          The session opens on #                  | FUTURE
          The guns must go by #                   | FUTURE
          It was not until # that they left       | PAST
          He stays until #                        | FUTURE
          The party announced a motion for #      | FUTURE
          The envoy met the heads of four banks , three firms and two unions of the north in Oslo on # to say how it will go on | PAST
          A day of calm , #                       | OPEN
          """)
  void tellsWhichWayAClauseLooks(String text, TenseCues.Direction direction) {
    List<Word> words = TaggedText.of(text.replace("#", "Friday").trim() + " .").get(0);
    int at = words.stream().map(Word::form).toList().indexOf("Friday");
    assertThat(TenseCues.direction(new Words(words), at, at)).isEqualTo(direction);
  }
}
