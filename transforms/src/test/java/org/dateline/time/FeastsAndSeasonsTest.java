package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feasts that move with the moon, and seasons on either side of the equator. */
class FeastsAndSeasonsTest {
  private static final TimeExpressionFinder FINDER = new TimeExpressionFinder();

  private static List<Timex3> find(String text, String published, Hemisphere hemisphere) {
    return FINDER.find(
        text,
        TaggedText.of(text),
        LocalDate.parse(published),
        new Setting(ClockZones.UNIVERSAL, hemisphere));
  }

  @ParameterizedTest
  @CsvSource({
    "2001-01-24,2027-02-06,2030-02-03,2024-02-10",
    "2001-11-14,2012-11-13,2015-11-11,2024-11-01"
  })
  void countsNewMoons(String first, String second, String third, String fourth) {
    boolean spring = first.contains("-01-");
    for (String each : List.of(first, second, third, fourth)) {
      LocalDate day = LocalDate.parse(each);
      assertThat(
              spring
                  ? MovingFeasts.lunarNewYear(day.getYear())
                  : MovingFeasts.diwali(day.getYear()))
          .isEqualTo(day);
    }
  }

  @Test
  void knowsTheJewishYear() {
    assertThat(MovingFeasts.roshHashanah(2020)).isEqualTo("2020-09-19");
    assertThat(MovingFeasts.roshHashanah(2024)).isEqualTo("2024-10-03");
    assertThat(MovingFeasts.passover(2024)).isEqualTo("2024-04-23");
    assertThat(MovingFeasts.hanukkah(2013)).isEqualTo("2013-11-28");
    assertThat(MovingFeasts.hanukkah(2024)).isEqualTo("2024-12-26");
  }

  @Test
  void agreesWithTheCalendarsOfIcu() {
    for (int year = 1990; year <= 2040; year++) {
      // Within minutes of midnight in China ICU is a day off.
      if (year != 2027 && year != 2030) {
        assertThat(MovingFeasts.lunarNewYear(year)).isEqualTo(chineseNewYear(year));
      }
      int hebrew = year + 3761;
      assertThat(MovingFeasts.roshHashanah(year))
          .isEqualTo(hebrew(hebrew, HebrewCalendar.TISHRI, 1));
      assertThat(MovingFeasts.hanukkah(year)).isEqualTo(hebrew(hebrew, HebrewCalendar.KISLEV, 25));
      assertThat(MovingFeasts.passover(year))
          .isEqualTo(hebrew(hebrew - 1, HebrewCalendar.NISAN, 15));
    }
  }

  private static LocalDate hebrew(int year, int month, int day) {
    HebrewCalendar calendar = new HebrewCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.clear();
    calendar.set(year, month, day);
    return day(calendar);
  }

  /** The day from late January on that begins a first month. */
  private static LocalDate chineseNewYear(int year) {
    LocalDate day = LocalDate.of(year, 1, 15);
    while (true) {
      ChineseCalendar calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
      calendar.setTimeInMillis(day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
      if (calendar.get(Calendar.MONTH) == 0
          && calendar.get(Calendar.DAY_OF_MONTH) == 1
          && calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0) {
        return day;
      }
      day = day.plusDays(1);
    }
  }

  private static LocalDate day(Calendar calendar) {
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  @Test
  void knowsTheEasternEaster() {
    assertThat(MovingFeasts.orthodoxEaster(2010)).isEqualTo("2010-04-04");
    assertThat(MovingFeasts.orthodoxEaster(2024)).isEqualTo("2024-05-05");
  }

  @Test
  void findsAnIslamicFeastTwiceInAYear() {
    assertThat(MovingFeasts.islamic(2000, 10, 1))
        .containsExactly(LocalDate.of(2000, 1, 8), LocalDate.of(2000, 12, 27));
    assertThat(MovingFeasts.islamic(1700, 10, 1)).isEmpty();
  }

  @Test
  void allowsForTheSightOfTheMoon() {
    assertThat(find("The truce held for Eid al-Fitr.", "2024-04-12", Hemisphere.UNKNOWN))
        .extracting(Timex3::value, Timex3::mod, t -> t.interval().start(), t -> t.interval().end())
        .containsExactly(
            tuple("2024-04-10", "APPROX", LocalDate.of(2024, 4, 9), LocalDate.of(2024, 4, 11)));
  }

  @Test
  void readsRamadanAsAMonth() {
    assertThat(find("They fought during Ramadan.", "2024-06-12", Hemisphere.UNKNOWN))
        .extracting(Timex3::text, Timex3::value)
        .containsExactly(tuple("Ramadan", "2024-03-11/2024-04-09"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NORTHERN | last summer | 2023-SU | 2023-06-01 | 2023-08-31
          SOUTHERN | last summer | 2023-SU | 2023-12-01 | 2024-02-29
          UNKNOWN  | last summer | 2023-SU | 2023-06-01 | 2023-08-31
          NORTHERN | last winter | 2023-WI | 2023-12-01 | 2024-02-29
          SOUTHERN | last winter | 2023-WI | 2023-06-01 | 2023-08-31
          SOUTHERN | this autumn | 2024-FA | 2024-03-01 | 2024-05-31
          """)
  void placesSeasonsByHemisphere(
      Hemisphere hemisphere, String words, String value, String start, String end) {
    assertThat(find("The fires burned " + words + ".", "2024-03-12", hemisphere))
        .extracting(
            Timex3::value, t -> t.interval().start().toString(), t -> t.interval().end().toString())
        .containsExactly(tuple(value, start, end));
  }

  @Test
  void leavesNamesWithASeasonAlone() {
    assertThat(
            find("The Velvet Spring and the Arab Spring failed.", "2024-03-12", Hemisphere.UNKNOWN))
        .isEmpty();
  }
}
