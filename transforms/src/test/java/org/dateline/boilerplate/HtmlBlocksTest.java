package org.dateline.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlBlocksTest {

  @Test
  void leavesOutWhatShowsOnHoverOnlyButKeepsTheWordsThatOpenIt() {
    assertThat(
            texts(
                "<p>The mayor, <span class='tooltip'>Ann Lee<span class='tooltip-text'>Ann Lee: six"
                    + " more articles</span></span>, spoke.</p>"))
        .containsExactly("The mayor, Ann Lee, spoke.");
  }

  @Test
  void leavesOutWordsForScreenReaders() {
    assertThat(texts("<p>See <a>the report<span class='x sr-only'> opens a window</span></a>.</p>"))
        .containsExactly("See the report.");
  }

  @Test
  void keepsElementsWhoseClassOnlyResemblesThose() {
    assertThat(texts("<p class='sr-only-not tooltips'>The bridge is closed.</p>"))
        .containsExactly("The bridge is closed.");
  }

  private static List<String> texts(String html) {
    return HtmlBlocks.of(Jsoup.parse(html)).stream().map(Block::text).toList();
  }
}
