package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.dateline.article.Publication;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.Stamp.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageStampsTest {
  private static final String PROSE =
      "<p>" + "The ferry crew counted the gulls on the pier every noon. ".repeat(12) + "</p>";
  private static final LocalDate DAY = LocalDate.of(2021, 3, 8);

  private static Publication published(String head, String stamp) {
    return new PublicationFinder().find(dates(head, stamp), null).publication();
  }

  private static List<DateEvidence> dates(String head, String stamp) {
    String body = "<h1>Gulls return to the old pier</h1>" + stamp + PROSE;
    String page = "<html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
    return HtmlMetadata.read(Jsoup.parse(page), null).dates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=date-comments>March 8, 2021 <a href=#talk>3 comments</a></p>",
        "<p>March 8, 2021 <span class=related>See also: gulls</span></p>"
      })
  void readsAStampBesideCountersAndLinks(String stamp) {
    assertThat(published("", stamp)).isEqualTo(Publication.onDay(DAY, Source.STAMP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=comments><p>March 8, 2021</p></div>",
        "<div class=comments-list><p class=time>March 8, 2021 Ida: so they do</p></div>",
        "<p><span class=related>March 8, 2021</span></p>"
      })
  void takesNoDayOfComments(String stamp) {
    assertThat(published("", stamp)).isEqualTo(Publication.UNKNOWN);
  }

  @Test
  void readsTheLabelOnTheOtherSideOfADrawing() {
    String stamp = "<p>Updated <svg viewBox='0 0 9 9'><path/></svg> March 8, 2021 in Harbour</p>";
    assertThat(dates("", stamp))
        .extracting(DateEvidence::role, DateEvidence::date)
        .containsExactly(tuple(Role.UPDATED, DAY));
  }

  @Test
  void takesAFieldOfVagueNameBeforeADayOfWhichThePageDoesNotClearlySayThatItIsItsOwn() {
    String field = "<meta name=date content='2021-03-08'>";
    String program =
        PROSE + "<p>June 4, 2021, 18:00 Dinner with the pilots, tickets at the door of the inn</p>";
    assertThat(published(field, program)).isEqualTo(Publication.onDay(DAY, Source.META));
    String clear = "<p class=date>May 2, 2021</p>";
    assertThat(published(field, clear))
        .isEqualTo(Publication.onDay(LocalDate.of(2021, 5, 2), Source.STAMP));
  }

  @Test
  void looksForTheDayBesideTheOnlyHeadingOfTheFirstRankAlthoughTheTitleRepeatsASubhead() {
    String title = "<title>Why gulls come back in March | Pier Post</title>";
    String subhead = "<h2>Why gulls come back in March</h2>";
    String others = "<div><div>Boats for hire</div><div>May 2, 2021</div></div>";
    assertThat(published(title, "<p>March 8, 2021</p>" + PROSE + subhead + PROSE + others).date())
        .isEqualTo(DAY);
  }
}
