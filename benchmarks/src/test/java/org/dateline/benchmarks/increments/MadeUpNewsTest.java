package org.dateline.benchmarks.increments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MadeUpNewsTest {

  @Test
  void anArticleIsTheSameEachTimeAndUnlikeMostOthers() {
    List<String> texts =
        LongStream.range(0, 1_000)
            .mapToObj(number -> MadeUpNews.record(number).path("text").asText())
            .toList();

    assertThat(MadeUpNews.record(17).path("text").asText()).isEqualTo(texts.get(17));
    assertThat(new TreeSet<>(texts)).hasSizeBetween(950, 990);
  }

  @Test
  void aHundredArticlesAppearEachDay() {
    assertThat(MadeUpNews.dayOf(99)).isEqualTo(MadeUpNews.dayOf(0));
    assertThat(MadeUpNews.dayOf(100)).isEqualTo(MadeUpNews.dayOf(0).plusDays(1));
  }
}
