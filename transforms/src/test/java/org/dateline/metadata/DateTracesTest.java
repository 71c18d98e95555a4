package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.article.Publication;
import org.dateline.article.Publication.Source;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left to go by on HTML pages that state no publication date. */
class DateTracesTest {
  private static final LocalDate DAY = LocalDate.of(2022, 11, 3);
  private static final String STORY =
      "<h1>Storm closes the old harbour</h1><p>"
          + "The keeper of the lighthouse wrote down the wind every hour that night. ".repeat(12)
          + "</p>";

  private static Publication published(String head, String body) {
    String page = "<html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
    HtmlMetadata found = HtmlMetadata.read(Jsoup.parse(page), null);
    return new PublicationFinder().find(found.dates(), null).publication();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"story\":{\"publishedDate\":\"2022-11-03\",\"id\":7}}",
        "{\"createdAt\":\"2021-01-01\",\"publishedAt\" : \"2022-11-03\"}",
        "window.data = \"{\\\"date_published\\\":\\\"2022-11-03\\\"}\"",
        "{\"created\":\"2022-11-03\"}"
      })
  void takesAFieldOfTheDataThatScriptsWorkWith(String data) {
    assertThat(published("", STORY + "<script>" + data + "</script>"))
        .isEqualTo(Publication.onDay(DAY, Source.INFERRED));
  }

  @Test
  void goesByWhatReadersSeeBeforeWhatScriptsKnow() {
    String script = "<script>{\"publishedDate\":\"2020-01-01\"}</script>";
    assertThat(published("", STORY + "<p>Posted on November 3, 2022</p>" + script))
        .isEqualTo(Publication.onDay(DAY, Source.STAMP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"expires\":\"2022-11-03\"}",
        "{\"publishedDate\":\"soon\"}",
        "{\"publishedDate\":\"1970-01-01\"}",
        "{\"published\":true,\"width\":1920}"
      })
  void takesNoOtherField(String data) {
    assertThat(published("", STORY + "<script>" + data + "</script>"))
        .isEqualTo(Publication.UNKNOWN);
  }

  @Test
  void takesADayInBracketsOfTheDescriptionButNoneThatASentenceSpeaksOf() {
    String description = "<meta name=description content='%s'>";
    assertThat(
            published(
                description.formatted("Storm closes the old harbour (News of 3 November 2022)"),
                STORY))
        .isEqualTo(Publication.onDay(DAY, Source.INFERRED));
    assertThat(
            published(
                description.formatted("The harbour was closed on 3 November 2022 by a storm."),
                STORY))
        .isEqualTo(Publication.UNKNOWN);
  }

  @Test
  void takesAStampAmongOtherThingsOnlyIfItSaysThatThePageWasPublished() {
    String footer = "<div class=related-posts><p>%s November 3, 2022</p></div>";
    assertThat(published("", STORY + footer.formatted("This article was published on")))
        .isEqualTo(Publication.onDay(DAY, Source.INFERRED));
    assertThat(published("", STORY + footer.formatted("Harbour feast,")))
        .isEqualTo(Publication.UNKNOWN);
  }
}
