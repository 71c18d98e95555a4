package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.time.DayInterval.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimexIntervalsTest {

  @ParameterizedTest
  @CsvSource({
    "2024-09-17, 2024-09-17, 2024-09-17, DAY",
    "2024-09-17T09:12, 2024-09-17, 2024-09-17, DAY",
    "2024-02, 2024-02-01, 2024-02-29, MONTH",
    "2024, 2024-01-01, 2024-12-31, YEAR",
    "2024-Q3, 2024-07-01, 2024-09-30, QUARTER",
    "2024-H2, 2024-07-01, 2024-12-31, INTERVAL",
    "2024-W38, 2024-09-16, 2024-09-22, WEEK",
    "2021-W01, 2021-01-04, 2021-01-10, WEEK",
    "2024-W38-WE, 2024-09-21, 2024-09-22, INTERVAL",
    "2024-WI, 2024-12-01, 2025-02-28, SEASON",
    "199, 1990-01-01, 1999-12-31, DECADE",
    "199X, 1990-01-01, 1999-12-31, DECADE",
    "19, 1900-01-01, 1999-12-31, CENTURY"
  })
  void givesTheDaysOfCalendarValues(
      String value, LocalDate start, LocalDate end, Precision precision) {
    assertThat(TimexIntervals.of(Timex3.Type.DATE, value))
        .isEqualTo(new DayInterval(start, end, precision));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XXXX-WXX-5",
        "XXXX-09-15",
        "PAST_REF",
        "P3D",
        "2024-02-30",
        "2024-13",
        "nonsense"
      })
  void givesNoDaysWhereThereAreNone(String value) {
    assertThat(TimexIntervals.of(Timex3.Type.DATE, value)).isNull();
  }

  @Test
  void givesNoDaysForDurations() {
    assertThat(TimexIntervals.of(Timex3.Type.DURATION, "2024")).isNull();
  }
}
