package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dateline.article.Publication;
import org.dateline.article.Publication.Precision;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.Stamp.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationFinderTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 6);

  private final PublicationFinder finder = new PublicationFinder();

  private static DateEvidence on(Source source, Role role, LocalDate day) {
    return new DateEvidence(source, role, day, null, Precision.DAY);
  }

  private static DateEvidence at(Source source, String instant, LocalDate day) {
    return new DateEvidence(source, Role.PUBLISHED, day, Instant.parse(instant), Precision.INSTANT);
  }

  @Test
  void knowsNothingWithoutEvidence() {
    assertThat(finder.find(List.of(), null))
        .isEqualTo(new PublicationFinder.Finding(Publication.UNKNOWN, false));
  }

  @Test
  void takesTheFirstPublicationBeforeLaterChanges() {
    PublicationFinder.Finding finding =
        finder.find(
            List.of(
                on(Source.JSONLD, Role.UPDATED, DAY.plusDays(9)),
                on(Source.STAMP, Role.PUBLISHED, DAY)),
            null);
    assertThat(finding.publication()).isEqualTo(Publication.onDay(DAY, Source.STAMP));
    assertThat(finding.conflicting()).isFalse();
  }

  @Test
  void trustsJsonLdThenMetaThenStampThenUrl() {
    List<DateEvidence> evidence =
        List.of(
            on(Source.URL, Role.PUBLISHED, DAY.plusDays(3)),
            on(Source.STAMP, Role.PUBLISHED, DAY.plusDays(2)),
            on(Source.META, Role.PUBLISHED, DAY.plusDays(1)),
            on(Source.JSONLD, Role.PUBLISHED, DAY));
    for (int best = 3; best >= 0; best--) {
      assertThat(finder.find(evidence.subList(0, best + 1), null).publication().source())
          .isEqualTo(evidence.get(best).source());
    }
  }

  @Test
  void reportsContradiction() {
    DateEvidence first = on(Source.JSONLD, Role.PUBLISHED, DAY);
    assertThat(finder.find(List.of(first, on(Source.URL, Role.PUBLISHED, DAY.minusDays(1))), null))
        .extracting(PublicationFinder.Finding::conflicting)
        .isEqualTo(false);
    assertThat(finder.find(List.of(first, on(Source.URL, Role.PUBLISHED, DAY.minusDays(8))), null))
        .isEqualTo(new PublicationFinder.Finding(Publication.onDay(DAY, Source.JSONLD), true));
  }

  @Test
  void prefersTheDayThatPageAndUrlAgreeOnToLaterFields() {
    assertThat(
            finder.find(
                List.of(
                    on(Source.META, Role.PUBLISHED, DAY.plusYears(4)),
                    on(Source.STAMP, Role.PUBLISHED, DAY),
                    on(Source.URL, Role.PUBLISHED, DAY)),
                null))
        .isEqualTo(new PublicationFinder.Finding(Publication.onDay(DAY, Source.STAMP), true));
  }

  @Test
  void prefersTheEarlierDayThatReadersSeeToFieldsOfAPageThatWasPublishedAnew() {
    DateEvidence field = on(Source.JSONLD, Role.PUBLISHED, DAY.plusDays(90));
    DateEvidence seen = on(Source.STAMP, Role.PUBLISHED, DAY);
    assertThat(finder.find(List.of(field, seen), null))
        .isEqualTo(new PublicationFinder.Finding(Publication.onDay(DAY, Source.STAMP), true));
    DateEvidence unsaid = on(Source.STAMP, Role.UNSPECIFIED, DAY);
    assertThat(finder.find(List.of(field, unsaid), null).publication().date())
        .isEqualTo(field.date());
  }

  @Test
  void knowsThatNothingIsChangedBeforeItIsPublished() {
    DateEvidence changed = on(Source.STAMP, Role.UPDATED, DAY);
    assertThat(
            finder
                .find(List.of(on(Source.META, Role.PUBLISHED, DAY.plusDays(1)), changed), null)
                .publication())
        .isEqualTo(Publication.onDay(DAY, Source.STAMP));
    DateEvidence muchLater = on(Source.META, Role.PUBLISHED, DAY.plusDays(31));
    assertThat(finder.find(List.of(muchLater, changed), null).publication().date())
        .isEqualTo(muchLater.date());
  }

  @Test
  void prefersTheOnlyDayThatReadersSeeIfItIsNearTheFields() {
    DateEvidence field = on(Source.JSONLD, Role.PUBLISHED, DAY);
    DateEvidence seen = on(Source.STAMP, Role.UNSPECIFIED, DAY.plusDays(4));
    assertThat(finder.find(List.of(field, seen), null))
        .isEqualTo(
            new PublicationFinder.Finding(Publication.onDay(seen.date(), Source.STAMP), true));
    DateEvidence nextDay = on(Source.STAMP, Role.UNSPECIFIED, DAY.plusDays(1));
    assertThat(finder.find(List.of(field, nextDay), null).publication().date())
        .isEqualTo(nextDay.date());
    for (DateEvidence other :
        List.of(
            on(Source.STAMP, Role.UNSPECIFIED, DAY),
            on(Source.STAMP, Role.UNSPECIFIED, DAY.plusDays(9)),
            on(Source.URL, Role.PUBLISHED, DAY))) {
      assertThat(finder.find(List.of(field, seen, other), null).publication().date())
          .isEqualTo(DAY);
    }
    DateEvidence change = on(Source.STAMP, Role.UPDATED, DAY.plusDays(4));
    DateEvidence muchLater = on(Source.STAMP, Role.UNSPECIFIED, DAY.plusDays(61));
    for (DateEvidence no : List.of(change, muchLater)) {
      assertThat(finder.find(List.of(field, no), null).publication().date()).isEqualTo(DAY);
    }
  }

  @Test
  void boundsADayThatIsNotKnownByChangesAndTheFetch() {
    Instant fetched = Instant.parse("2021-05-20T10:00:00Z");
    assertThat(finder.find(List.of(), fetched).publication())
        .isEqualTo(
            new Publication(
                null, null, Precision.UNKNOWN, Source.INFERRED, null, LocalDate.of(2021, 5, 21)));
    DateEvidence month =
        new DateEvidence(Source.URL, Role.PUBLISHED, DAY.withDayOfMonth(1), null, Precision.MONTH);
    assertThat(finder.find(List.of(month), fetched).publication().to())
        .isEqualTo(LocalDate.of(2021, 5, 21));
    DateEvidence changed = on(Source.META, Role.UPDATED, DAY);
    PublicationFinder.Finding bounded = finder.find(List.of(month, changed), fetched);
    assertThat(bounded.publication())
        .isEqualTo(
            new Publication(null, null, Precision.MONTH, Source.URL, DAY.withDayOfMonth(1), DAY));
    assertThat(bounded.conflicting()).isFalse();
  }

  @Test
  void reportsAChangeBeforeTheMonthOfPublication() {
    DateEvidence month =
        new DateEvidence(Source.URL, Role.PUBLISHED, DAY.withDayOfMonth(1), null, Precision.MONTH);
    PublicationFinder.Finding found =
        finder.find(List.of(month, on(Source.META, Role.UPDATED, DAY.minusMonths(2))), null);
    assertThat(found.publication().from()).isEqualTo(DAY.withDayOfMonth(1));
    assertThat(found.conflicting()).isTrue();
  }

  @Test
  void weighsEvidenceWithWhatDecidesFirst() {
    DateEvidence field = on(Source.JSONLD, Role.PUBLISHED, DAY.plusDays(90));
    DateEvidence seen = on(Source.STAMP, Role.PUBLISHED, DAY);
    DateEvidence url = on(Source.URL, Role.PUBLISHED, DAY);
    DateEvidence later = on(Source.META, Role.UPDATED, DAY.plusYears(1));
    Instant fetched = Instant.parse("2021-12-31T00:00:00Z");
    assertThat(finder.weigh(List.of(later, url, field, seen), fetched))
        .containsExactly(seen, field, url);
    assertThat(PublicationFinder.contradicts(field, seen)).isTrue();
    assertThat(PublicationFinder.contradicts(url, seen)).isFalse();
  }

  @Test
  void disregardsDatesAfterTheFetchWithOneDayOfSlack() {
    Instant fetched = Instant.parse("2021-05-05T23:30:00Z");
    assertThat(finder.find(List.of(on(Source.META, Role.PUBLISHED, DAY)), fetched).publication())
        .isEqualTo(Publication.onDay(DAY, Source.META));
    assertThat(
            finder
                .find(
                    List.of(
                        on(Source.META, Role.PUBLISHED, DAY.plusDays(1)),
                        on(Source.URL, Role.PUBLISHED, DAY.minusDays(2))),
                    fetched)
                .publication())
        .isEqualTo(Publication.onDay(DAY.minusDays(2), Source.URL));
  }

  @Test
  void takesTheDayThatReadersSeeWhenTheFieldIsInUniversalTime() {
    DateEvidence field = at(Source.JSONLD, "2021-05-07T01:10:00Z", DAY.plusDays(1));
    assertThat(finder.find(List.of(field, on(Source.URL, Role.PUBLISHED, DAY)), null).publication())
        .isEqualTo(Publication.at(Instant.parse("2021-05-07T01:10:00Z"), DAY, Source.JSONLD));
  }

  @Test
  void keepsTheFieldsDayWhenTheInstantCannotFallOnTheOther() {
    DateEvidence field = at(Source.JSONLD, "2021-05-07T15:10:00Z", DAY.plusDays(1));
    assertThat(
            finder
                .find(List.of(field, on(Source.URL, Role.PUBLISHED, DAY)), null)
                .publication()
                .date())
        .isEqualTo(DAY.plusDays(1));
  }

  @Test
  void givesBoundsForAMonth() {
    assertThat(finder.find(finder.fromUrl("https://harbour.example/2021/05/storm/"), null))
        .isEqualTo(
            new PublicationFinder.Finding(
                new Publication(
                    null,
                    null,
                    Precision.MONTH,
                    Source.URL,
                    LocalDate.of(2021, 5, 1),
                    LocalDate.of(2021, 5, 31)),
                false));
  }

  @Test
  void takesSoftwaresLastTouchOnlyAsAnUpperBound() {
    assertThat(finder.find(List.of(on(Source.META, Role.UPDATED, DAY)), null).publication())
        .isEqualTo(new Publication(null, null, Precision.UNKNOWN, Source.META, null, DAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://harbour.example/news/2021/05/06/storm",
        "https://harbour.example/2021-05-06-storm.html",
        "https://harbour.example/20210506/storm",
        "https://harbour.example/2021/5/6/storm",
        "https://harbour.example/2021/may/06/storm",
        "https://harbour.example/storm-2021-05-06"
      })
  void readsTheDayInAnUrl(String url) {
    assertThat(finder.fromUrl(url))
        .singleElement()
        .satisfies(
            found -> assertThat(found.tellsLike(on(Source.URL, Role.PUBLISHED, DAY))).isTrue())
        .satisfies(found -> assertThat(url).endsWith(found.where()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://harbour.example/storm-20211399",
        "https://harbour.example/id/120210506771",
        "https://harbour.example/2021/02/30/storm",
        "https://20210506.example/storm",
        "storm"
      })
  void findsNoDayInOtherUrls(String url) {
    assertThat(finder.fromUrl(url)).noneMatch(each -> each.precision() == Precision.DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-05-06T23:30:00+05:30, 2021-05-06, 2021-05-06T18:00:00Z",
    "2021-05-06 08:15:00, 2021-05-06, ",
    "2021-05-06, 2021-05-06, ",
    "20210506, 2021-05-06, ",
    "20210506T081500Z, 2021-05-06, 2021-05-06T08:15:00Z",
    "1620288900, 2021-05-06, 2021-05-06T08:15:00Z",
    "1620288900.25, 2021-05-06, 2021-05-06T08:15:00Z",
    "1620288900000, 2021-05-06, 2021-05-06T08:15:00Z"
  })
  void readsRecordFields(String field, LocalDate day, Instant at) {
    assertThat(finder.fromRecord(field, null, PageLocale.UNKNOWN))
        .containsExactly(
            new DateEvidence(
                Source.RECORD,
                Role.PUBLISHED,
                day,
                at,
                at == null ? Precision.DAY : Precision.INSTANT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"None", "null", "", " ", "n/a", "0", "1970-01-01T00:00:00Z", "0001-01-01", "soon"})
  void findsNothingInSenselessFields(String field) {
    assertThat(finder.fromRecord(field, field, PageLocale.UNKNOWN)).isEmpty();
  }

  @Test
  void takesARecordsChangeWhenItHasNoPublication() {
    assertThat(
            finder
                .find(finder.fromRecord("None", "2021-05-06", PageLocale.UNKNOWN), null)
                .publication())
        .isEqualTo(Publication.onDay(DAY, Source.RECORD));
  }
}
