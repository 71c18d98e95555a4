package org.dateline.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dateline.article.Article;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.RawPage;
import org.dateline.reject.RejectedException;
import org.junit.jupiter.api.Test;

class ArticleCreditsTest {
  private static final String URL = "https://www.harbour-post.example/world/storm";
  private static final String TITLE = "Storm closes the old harbour for a week";
  private static final String STORY =
      """
      The old harbour stays closed until the storm has passed, the keeper of the lighthouse said on Tuesday.

      Forty ships wait outside the breakwater, and their crews are running short of fresh water and bread.

      The town has opened its school and its church to sailors, who came ashore in small boats over two nights.
      """;

  @Test
  void takesAgencyAndPlaceFromAnAgencyLine() throws RejectedException {
    Article known = dump("AP Dakar");
    assertThat(known.agency()).isEqualTo("AP");
    assertThat(known.datelinePlace()).isEqualTo("Dakar");
    Article unknown = dump("QHW Nairobi");
    assertThat(unknown.agency()).isEqualTo("QHW");
    assertThat(unknown.datelinePlace()).isEqualTo("Nairobi");
    assertThat(unknown.authors()).isEmpty();
  }

  @Test
  void takesNoDatelineFromWhereAnAuthorIs() throws RejectedException {
    Article article = dump("By Ada Quill in Nairobi");
    assertThat(article.authors()).containsExactly("Ada Quill");
    assertThat(article.datelinePlace()).isNull();
  }

  @Test
  void namesNoOutletAsAuthor() throws RejectedException {
    assertThat(dump("By Harbour Post").authors()).isEmpty();
  }

  @Test
  void leavesAgencyLinesBelowTheBodyAlone() throws RejectedException {
    Article article = dump("By Ada Quill", "\nTopics\n\nQHW Nairobi\n");
    assertThat(article.agency()).isNull();
    assertThat(article.datelinePlace()).isNull();
  }

  private static Article dump(String byline) throws RejectedException {
    return dump(byline, "");
  }

  private static Article dump(String byline, String tail) throws RejectedException {
    String page = TITLE + "\n\n" + byline + "\n4 min read March 14, 2023\n\n" + STORY + tail;
    return new BoilerplateStripper()
        .strip(
            new RawPage(
                "storm.txt",
                RawPage.Kind.TEXT_DUMP,
                page.getBytes(StandardCharsets.UTF_8),
                null,
                URL,
                null,
                DeclaredMetadata.NONE));
  }
}
