package org.dateline.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;
import org.dateline.article.Article;
import org.dateline.template.PageSketch;
import org.dateline.template.SiteLines;
import org.dateline.template.SitePage;
import org.junit.jupiter.api.Test;

/** Clues come back as they were written. */
class SiteClueCoderTest {
  private static final Article PAGE = SitePage.ofTheLantern(1, null);

  @Test
  void readsLinesOfASiteAsWritten() throws CoderException {
    SiteClue clue = new SiteClue.OfSite("lantern.example", SiteLines.ofPage(PAGE));

    assertThat(CoderUtils.clone(SiteClueCoder.of(), clue)).isEqualTo(clue);
  }

  @Test
  void readsPagesAsWritten() throws CoderException {
    PageSketch sketch = Objects.requireNonNull(PageSketch.of(PAGE));
    SiteClue clue = new SiteClue.OfPage(PAGE.id(), sketch, List.of(3L, -4L));

    assertThat(sketch.telling()).isNotEmpty();
    assertThat(CoderUtils.clone(SiteClueCoder.of(), clue)).isEqualTo(clue);
  }
}
