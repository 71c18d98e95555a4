package org.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberWordsTest {
  @Test
  void spellsOrdinalsThatFollowNoRule() {
    assertThat(NumberWords.ORDINALS)
        .containsEntry("first", 1)
        .containsEntry("fifth", 5)
        .containsEntry("eighth", 8)
        .containsEntry("ninth", 9)
        .containsEntry("twelfth", 12)
        .containsEntry("thirteenth", 13)
        .containsEntry("fortieth", 40)
        .hasSameSizeAs(NumberWords.CARDINALS);
  }

  @Test
  void countsByTens() {
    assertThat(NumberWords.tens())
        .extracting(NumberWords.CARDINALS::get)
        .containsExactly(20, 30, 40, 50, 60, 70, 80, 90);
  }
}
