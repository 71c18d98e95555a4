package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The day before which a text cannot have been written. */
class PastDatesTest {
  private static @Nullable LocalDate latest(String text) {
    List<List<Word>> sentences = TaggedText.of(text);
    List<Timex3> dates = new TimeExpressionFinder().find(text, sentences, null, Setting.UNKNOWN);
    return PastDates.latest(sentences, dates);
  }

  @Test
  void isTheLatestDayToldAsPast() {
    assertThat(
            latest(
                "The coup began on July 26, 2023. Troops left in March 2024. "
                    + "They had come on May 4, 2014."))
        .isEqualTo("2024-03-01");
  }

  @Test
  void isNoDayThatIsStillToCome() {
    assertThat(latest("The troops will leave by September 15, 2024.")).isNull();
    assertThat(latest("The deadline was May 5, 2030.")).isNull();
    assertThat(latest("The plant is to open on 1 June 2031.")).isNull();
  }

  @Test
  void isNotToldByYearsOrByTimesWithoutOne() {
    assertThat(latest("He won in 2019, left in June and came back last year.")).isNull();
  }
}
