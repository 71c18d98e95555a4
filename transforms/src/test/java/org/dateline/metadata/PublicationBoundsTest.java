package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.dateline.article.Publication;
import org.dateline.article.Publication.Precision;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.PublicationFinder.Finding;
import org.dateline.metadata.Stamp.Role;
import org.junit.jupiter.api.Test;

/** What a story's own text says of when it was published. */
class PublicationBoundsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 20);
  private static final MonthDay FILED = MonthDay.of(4, 19);

  private static Finding find(Precision precision, Instant fetched) {
    LocalDate first = precision == Precision.YEAR ? DAY.withDayOfYear(1) : DAY.withDayOfMonth(1);
    DateEvidence url = new DateEvidence(Source.URL, Role.PUBLISHED, first, null, precision);
    return new PublicationFinder().find(List.of(url), fetched, FILED);
  }

  @Test
  void completesAMonthOrYearByTheDayOfTheDateline() {
    Publication filed = Publication.onDay(LocalDate.of(2024, 4, 19), Source.DATELINE);
    assertThat(find(Precision.MONTH, null)).isEqualTo(new Finding(filed, false));
    assertThat(find(Precision.YEAR, null)).isEqualTo(new Finding(filed, false));
  }

  @Test
  void reportsADatelineThatDoesNotFit() {
    Publication known = Publication.onDay(DAY, Source.STAMP);
    assertThat(PublicationBounds.filedOn(new Finding(known, false), MonthDay.of(4, 13)))
        .isEqualTo(new Finding(known, false));
    assertThat(PublicationBounds.filedOn(new Finding(known, false), MonthDay.of(4, 22)))
        .isEqualTo(new Finding(known, true));
    assertThat(PublicationBounds.filedOn(new Finding(known, false), MonthDay.of(11, 2)))
        .isEqualTo(new Finding(known, true));
    Finding march =
        new Finding(
            new Publication(
                null,
                null,
                Precision.MONTH,
                Source.URL,
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 3, 31)),
            false);
    assertThat(PublicationBounds.filedOn(march, FILED).conflicting()).isTrue();
  }

  @Test
  void guessesNoYearForADateline() {
    Instant fetched = Instant.parse("2024-06-01T00:00:00Z");
    Finding found = new PublicationFinder().find(List.of(), fetched, FILED);
    assertThat(found.publication().date()).isNull();
    assertThat(found.publication().to()).isEqualTo(LocalDate.of(2024, 6, 2));
    assertThat(found.conflicting()).isFalse();
  }

  @Test
  void cannotLieBeforeADayToldAsPast() {
    assertThat(PublicationBounds.notBefore(Publication.UNKNOWN, DAY).publication())
        .isEqualTo(new Publication(null, null, Precision.UNKNOWN, Source.INFERRED, DAY, null));
    Publication until =
        new Publication(null, null, Precision.UNKNOWN, Source.INFERRED, null, DAY.plusDays(9));
    assertThat(PublicationBounds.notBefore(until, DAY).publication().from()).isEqualTo(DAY);
    assertThat(PublicationBounds.notBefore(until, null).publication()).isEqualTo(until);
    Publication known = Publication.onDay(DAY, Source.META);
    assertThat(PublicationBounds.notBefore(known, DAY.minusYears(1)))
        .isEqualTo(new Finding(known, false));
  }

  @Test
  void reportsAPastAfterThePublication() {
    Publication known = Publication.onDay(DAY, Source.META);
    assertThat(PublicationBounds.notBefore(known, DAY.plusDays(1)).conflicting()).isFalse();
    assertThat(PublicationBounds.notBefore(known, DAY.plusDays(2)))
        .isEqualTo(new Finding(known, true));
  }
}
