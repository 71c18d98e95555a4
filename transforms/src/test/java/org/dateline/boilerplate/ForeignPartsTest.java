package org.dateline.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.RemovedBlock;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What stands on an article's page and is not the article, as the markup says. */
class ForeignPartsTest {
  private static final String STORY =
      "<p>The council of Harrowby voted on Tuesday to close the old ferry landing, which has served"
          + " the lower town for ninety years, and to build a foot bridge in its place by the end"
          + " of next summer.</p><p>Residents of the lower town had asked for both to be kept.</p>";
  private static final String OPINION =
      "<p>I have taken that ferry every day of my life and I do not see what a bridge would give"
          + " us.</p>";

  @Test
  void whatReadersWroteIsNoProseOfThePage() {
    List<Block> blocks =
        blocks(
            "<article><h1>Harrowby gives up its ferry</h1>"
                + STORY
                + "</article><div id='comments'><ul class='comment-list'><li class='comment'>"
                + OPINION
                + "</li></ul></div>");

    assertThat(textOf(blocks, CommentLists.in(blocks))).singleElement().asString().startsWith("I ");
  }

  @Test
  void columnNamedCommentIsNoListOfComments() {
    List<Block> headed =
        blocks("<div class='comment'><h1>Harrowby gives up its ferry</h1>" + STORY + "</div>");
    List<Block> begins = blocks("<h1>A ferry</h1><div class='comment'>" + STORY + "</div>");
    List<Block> open = blocks("<h1>A ferry</h1>" + STORY + "<div class='comments-open'>" + STORY);

    assertThat(textOf(headed, CommentLists.in(headed))).isEmpty();
    assertThat(textOf(begins, CommentLists.in(begins))).isEmpty();
    assertThat(textOf(open, CommentLists.in(open))).isEmpty();
  }

  @Test
  void rowOfArticlesOutsideThePagesOwnIsOthers() {
    String others =
        "<article>" + OPINION + "</article><article>" + OPINION + "</article><article>" + OPINION;
    List<Block> blocks =
        blocks("<article><h1>A ferry</h1>" + STORY + "</article><section>" + others + "</section>");

    assertThat(textOf(blocks, OtherArticles.in(blocks)))
        .hasSize(3)
        .allMatch(t -> t.startsWith("I"));
  }

  @Test
  void entriesOfLiveReportAreThePagesOwn() {
    String entries =
        "<article>" + STORY + "</article><article>" + STORY + "</article><article>" + STORY;
    List<Block> within = blocks("<article><h1>A ferry</h1>" + STORY + "<div>" + entries);
    List<Block> alone = blocks("<h1>A ferry</h1><div>" + entries + "</article></div>");

    assertThat(textOf(within, OtherArticles.in(within))).isEmpty();
    assertThat(textOf(alone, OtherArticles.in(alone))).isEmpty();
  }

  @Test
  void noteUnderAReleaseTellsOfWhoIssuedIt() {
    String note =
        "<p><b>About the Harrowby Trust</b></p><p>The Harrowby Trust looks after nine landings and"
            + " four bridges in the county, and was founded by the boatmen's guild in 1921.</p>";

    assertThat(noted(STORY + STORY + note)).hasSize(2);
    assertThat(noted(note + STORY + STORY)).isEmpty();
    assertThat(noted(STORY + STORY + note + note)).isEmpty();
  }

  /** The blocks of a page that are certainly notes on somebody. */
  private static List<String> noted(String body) {
    List<Block> blocks = blocks("<h1>A ferry</h1>" + body);
    Certainties certain =
        PageFeatures.of(
                blocks, null, DeclaredText.none(blocks), new StampParser(), new BylineParser())
            .certain();
    boolean[] notes = new boolean[blocks.size()];
    for (int i = 0; i < notes.length; i++) {
      notes[i] = certain.kind(i) == RemovedBlock.Kind.BYLINE;
    }
    return textOf(blocks, notes);
  }

  private static List<Block> blocks(String body) {
    return HtmlBlocks.of(Jsoup.parse("<html><body>" + body));
  }

  private static List<String> textOf(List<Block> blocks, boolean[] found) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i]) {
        texts.add(blocks.get(i).text());
      }
    }
    return texts;
  }
}
