package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.dateline.time.Timex3.Anchor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionFinderTest {
  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2024, 9, 17);

  private static final TimeExpressionFinder FINDER = new TimeExpressionFinder();

  private static List<Timex3> find(String text, @Nullable LocalDate published) {
    return FINDER.find(text, TaggedText.of(text), published, Setting.UNKNOWN);
  }

  private static void assertFound(String text, String expression, String type, String value) {
    assertThat(find(text, DAY))
        .extracting(Timex3::text, t -> t.type().name(), Timex3::value)
        .contains(tuple(expression, type, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The pact was signed on May 4, 1998.            | May 4, 1998          | 1998-05-04
          The pact was signed on 4 May 1998.             | 4 May 1998           | 1998-05-04
          It failed on Monday, Sept. 9, and again later. | Monday, Sept. 9      | 2024-09-09
          The firm was sold on the 3rd of June, 2010.    | the 3rd of June, 2010| 2010-06-03
          The log of 1918-11-11 is lost.                 | 1918-11-11           | 1918-11-11
          The log of 25/12/2013 is lost.                 | 25/12/2013           | 2013-12-25
          Rates were cut in November 2008.               | November 2008        | 2008-11
          Rates were cut in March.                       | March                | 2024-03
          Rates were cut in December.                    | December             | 2023-12
          Rates will be cut in December.                 | December             | 2024-12
          The dam was built in 1931.                     | 1931                 | 1931
          They recalled nineteen ninety-six.             | nineteen ninety-six  | 1996
          They had not met since '82.                    | '82                  | 1982
          Fashion of the 1960s returns.                  | the 1960s            | 196
          The Seventies were loud; the seventies ended.  | the seventies        | 197
          The 19th century was long.                     | The 19th century     | 18
          The treaty of 1648 ended it.                   | 1648                 | 1648
          """)
  void readsCalendarDates(String text, String expression, String value) {
    assertFound(text, expression, "DATE", value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The envoys met on Monday.                      | Monday               | 2024-09-16
          The envoys met on Tuesday.                     | Tuesday              | 2024-09-17
          The envoys met on Wednesday.                   | Wednesday            | 2024-09-11
          The envoys will meet on Wednesday.             | Wednesday            | 2024-09-18
          Turnout fell, the clerk said Friday.           | Friday               | 2024-09-13
          On Thursday the council will vote.             | Thursday             | 2024-09-19
          The envoys met last Tuesday.                   | last Tuesday         | 2024-09-10
          The envoys will meet next Friday.              | next Friday          | 2024-09-27
          The envoys will meet this Friday.              | this Friday          | 2024-09-20
          They protested after Sunday's ruling.          | Sunday               | 2024-09-15
          All guns must be handed in by Friday.          | Friday               | 2024-09-20
          The fair lasted from Thursday to Sunday.       | Sunday               | 2024-09-15
          It snowed yesterday.                           | yesterday            | 2024-09-16
          The inquest opens tomorrow.                    | tomorrow             | 2024-09-18
          She fell ill the day before yesterday.         | the day before yesterday | 2024-09-15
          It ended on the first Monday of September.     | the first Monday of September | 2024-09-02
          """)
  void placesDaysByTenseAndPublication(String text, String expression, String value) {
    assertFound(text, expression, "DATE", value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The mine was shut last month.                  | last month           | 2024-08
          The mine will open next year.                  | next year            | 2025
          The mine was busy this week.                   | this week            | 2024-W38
          The mine was busy last week.                   | last week            | 2024-W37
          The mine shut over the weekend.                | the weekend          | 2024-W37-WE
          The mine was dug three years ago.              | three years ago      | 2021
          The mine was dug two months ago.               | two months ago       | 2024-07
          The mine was dug a decade ago.                 | a decade ago         | 2014
          The mine was sold ten days ago.                | ten days ago         | 2024-09-07
          It was sold two and a half years ago.          | two and a half years ago | 2022-03
          The mine was dug many years ago.               | many years ago       | PAST_REF
          The mine was dug 5,000 years ago.              | 5,000 years ago      | BC2977
          The mine was dug during the week of Sept. 2.   | the week of Sept. 2  | 2024-W36
          It ran this past spring.                       | this past spring     | 2024-SP
          The last week of August was wet.               | The last week of August | 2024-W35
          """)
  void placesUnitsFromThePublication(String text, String expression, String value) {
    assertFound(text, expression, "DATE", value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The bank failed on 5 March 2020. The next day its chief left.   | The next day     | 2020-03-06
          The bank failed on 5 March 2020. Two days later it was sold.    | Two days later   | 2020-03-07
          The bank failed on 5 March 2020. A month earlier it had grown.  | A month earlier  | 2020-02
          The bank failed in 2008. The following year it was sold.        | The following year | 2009
          The bank failed in 2008. It was refounded four years later.     | four years later | 2012
          The bank failed on 5 March 2020. That day it rained.            | That day         | 2020-03-05
          """)
  void countsOnFromWhatWasTold(String text, String expression, String value) {
    Timex3 found =
        find(text, DAY).stream().filter(t -> t.text().equals(expression)).findFirst().orElseThrow();
    assertThat(found.value()).isEqualTo(value);
    assertThat(found.anchor()).isEqualTo(Anchor.TEXT);
  }

  @Test
  void leavesOpenWhatComesAfterSomethingUntold() {
    assertThat(find("Three weeks later the bank was sold.", DAY))
        .extracting(Timex3::value, Timex3::anchor)
        .containsExactly(tuple("XXXX-WXX", Anchor.NONE));
  }

  @Test
  void bordersAnUnmeasuredStepByWhatWasToldAndThePublication() {
    Timex3 later =
        find("The army took over in July 2023. A few months later it broke the pact.", DAY).get(1);
    assertThat(later.text()).isEqualTo("A few months later");
    assertThat(later.interval())
        .isEqualTo(new DayInterval(LocalDate.of(2023, 7, 1), DAY, DayInterval.Precision.INTERVAL));
    assertThat(later.anchor()).isEqualTo(Anchor.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Profit rose in the third quarter.              | the third quarter    | 2024-Q3
          Profit will rise in the fourth quarter.        | the fourth quarter   | 2024-Q4
          Profit rose in the fourth quarter.             | the fourth quarter   | 2023-Q4
          Its third-quarter loss grew.                   | third-quarter        | 2024-Q3
          Profit rose in the first quarter of 2019.      | the first quarter of 2019 | 2019-Q1
          Profit rose in the first half of last year.    | the first half of last year | 2023-H1
          Profit rose in fiscal 2023.                    | fiscal 2023          | 2023
          Second-quarter profit was 3 million against 2 million a year earlier. | a year earlier | 2023-Q2
          Second-quarter profit was 3 million, and the year-ago quarter brought 2. | the year-ago quarter | 2023-Q2
          Exports fell in July from a year earlier.      | a year earlier       | 2023-07
          Exports had grown a year ago.                  | a year ago           | 2023
          Second-quarter profit was 3 million; the 2019 quarter brought 2. | the 2019 quarter | 2019-Q2
          Exports fell in July; they grew in the same month of 2019. | the same month of 2019 | 2019-07
          """)
  void comparesBusinessPeriods(String text, String expression, String value) {
    assertFound(text, expression, "DATE", value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The siege lasted three weeks.                  | three weeks          | P3W       |
          The siege lasted more than four hours.         | more than four hours | PT4H      | MORE_THAN
          The siege lasted nearly 20 years.              | nearly 20 years      | P20Y      | LESS_THAN
          The siege lasted about ten days.               | about ten days       | P10D      | APPROX
          The siege lasted at least 72 hours.            | at least 72 hours    | PT72H     | EQUAL_OR_MORE
          They waited an hour and a half.                | an hour and a half   | PT1H30M   |
          They waited 2 1/2 years.                       | 2 1/2 years          | P2Y6M     |
          They waited half an hour.                      | half an hour         | PT30M     |
          The firm has a five-year plan.                 | five-year            | P5Y       |
          Rain fell on six straight days.                | six straight days    | P6D       |
          They fought for decades.                       | decades              | PXY       |
          They fought for several months.                | several months       | PXM       |
          He was away for a while.                       | a while              | PXX       |
          The weeks-long siege ended.                    | weeks-long           | PXW       |
          """)
  void measuresStretchesOfTime(String text, String expression, String value, @Nullable String mod) {
    assertThat(find(text, DAY))
        .extracting(Timex3::text, Timex3::type, Timex3::value, Timex3::mod)
        .contains(tuple(expression, Timex3.Type.DURATION, value, mod));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Over the next four months they will go.  | the next four months | P4M | 2024-09-17 | 2025-01-17
          In the past two weeks ten have died.     | the past two weeks   | P2W | 2024-09-03 | 2024-09-17
          Little changed over the past decade.     | the past decade      | P10Y| 2014-09-17 | 2024-09-17
          Over the next few months they will go.   | the next few months  | PXM | 2024-09-17 |
          """)
  void placesStretchesThatTouchThePublication(
      String text, String expression, String value, LocalDate start, @Nullable LocalDate end) {
    assertThat(find(text, DAY))
        .extracting(Timex3::text, Timex3::value, Timex3::interval)
        .contains(
            tuple(expression, value, new DayInterval(start, end, DayInterval.Precision.INTERVAL)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The court sits every Monday.             | every Monday         | XXXX-WXX-1 | EVERY |
          The court sits on Fridays.               | Fridays              | XXXX-WXX-5 |       |
          The court sits every month.              | every month          | P1M        | EVERY |
          The court sits each year.                | each year            | P1Y        | EACH  |
          The court sits every two weeks.          | every two weeks      | P2W        | EVERY |
          The court sits twice a year.             | twice a year         | P1Y        |       | 2X
          The court sits three days a week.        | three days a week    | P1W        |       | 3D
          The list is checked daily.               | daily                | P1D        |       |
          The plant makes 150,000 a year.          | a year               | P1Y        |       |
          The valley floods every spring.          | every spring         | XXXX-SP    | EVERY |
          """)
  void tellsTimesThatComeAgain(
      String text, String expression, String value, @Nullable String quant, @Nullable String freq) {
    assertThat(find(text, DAY))
        .extracting(Timex3::text, Timex3::type, Timex3::value, Timex3::quant, Timex3::freq)
        .contains(tuple(expression, Timex3.Type.SET, value, quant, freq));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The lake froze last winter.              | last winter          | 2023-WI
          The lake dried up in the summer of 2018. | the summer of 2018   | 2018-SU
          The lake will be full next spring.       | next spring          | 2025-SP
          Shops were shut on Christmas Day.        | Christmas Day        | 2023-12-25
          Shops will be shut on Christmas Eve.     | Christmas Eve        | 2024-12-24
          The parade fell on Easter Monday 2019.   | Easter Monday 2019   | 2019-04-22
          They voted on Election Day 2016.         | Election Day 2016    | 2016-11-08
          They ate turkey on Thanksgiving 2020.    | Thanksgiving 2020    | 2020-11-26
          """)
  void knowsSeasonsAndHolidays(String text, String expression, String value) {
    assertFound(text, expression, "DATE", value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The shop opened in early March.          | early March          | 2024-03 | START
          The shop opened in mid-July.             | mid-July             | 2024-07 | MID
          The shop opened in late 1999.            | late 1999            | 1999    | END
          The shop will open at the end of next month. | the end of next month | 2024-10 | END
          The shop opened at the beginning of 2003.| the beginning of 2003| 2003    | START
          The shop opened in the early 1990s.      | the early 1990s      | 199     | START
          The shop opened earlier this year.       | earlier this year    | 2024    | START
          """)
  void marksBeginningsAndEnds(String text, String expression, String value, String mod) {
    assertThat(find(text, DAY))
        .extracting(Timex3::text, Timex3::value, Timex3::mod)
        .contains(tuple(expression, value, mod));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The train left at 10:30 a.m. Monday.     | 10:30 a.m. Monday    | 2024-09-16T10:30
          The train left at 9 p.m. on Sept. 3.     | 9 p.m. on Sept. 3    | 2024-09-03T21:00
          The train left at noon Friday.           | noon Friday          | 2024-09-13T12:00
          The train left at 0815 GMT.              | 0815 GMT             | 2024-09-17T08:15Z
          The train left on Sunday, at 7 p.m. sharp. | 7 p.m.             | 2024-09-15T19:00
          The train left at 9 o'clock Friday night.| 9 o'clock Friday night | 2024-09-13T21:00
          The train left on Friday night.          | Friday night         | 2024-09-13TNI
          The train left yesterday morning.        | yesterday morning    | 2024-09-16TMO
          The train left last night.               | last night           | 2024-09-16TNI
          The train leaves this evening.           | this evening         | 2024-09-17TEV
          The train leaves tonight.                | tonight              | 2024-09-17TNI
          """)
  void readsTheClockAndPartsOfTheDay(String text, String expression, String value) {
    assertFound(text, expression, "TIME", value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The office is now closed.                | now                  | PRESENT_REF
          The office is currently closed.          | currently            | PRESENT_REF
          The office is closed for the time being. | the time being       | PRESENT_REF
          The office was recently closed.          | recently             | PAST_REF
          In recent years two offices were closed. | recent years         | PAST_REF
          That was common in the past.             | the past             | PAST_REF
          More offices will close in the future.   | the future           | FUTURE_REF
          More will close in the coming weeks.     | the coming weeks     | FUTURE_REF
          They will one day come home.             | one day              | FUTURE_REF
          """)
  void refersToPastPresentAndFuture(String text, String expression, String value) {
    assertFound(text, expression, "DATE", value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The fair ran on April 24 and 25.         | 2024-04-24 2024-04-25
          The fair ran from September 12-14, 2023. | 2023-09-12 2023-09-14
          The fair ran from May to July.           | 2024-05 2024-07
          The fair ran between 2009 and 2011.      | 2009 2011
          The 1992-93 season was short.            | 1992/1993
          It takes 60 to 90 days.                  | P60D P90D
          """)
  void marksEachOfSeveral(String text, String values) {
    assertThat(find(text, DAY)).extracting(Timex3::value).containsExactly(values.split(" "));
  }

  @Test
  void spansTheYearsOfARange() {
    assertThat(find("The 1992-93 season was short.", DAY).get(0).interval())
        .isEqualTo(
            new DayInterval(
                LocalDate.of(1992, 1, 1),
                LocalDate.of(1993, 12, 31),
                DayInterval.Precision.INTERVAL));
  }
}
