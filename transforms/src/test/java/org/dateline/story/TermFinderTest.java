package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermFinderTest {
  @Test
  void stemsEnglishWordsAndDropsStopWords() {
    assertThat(new TermFinder("en").terms("The ministers' talks weren't ending, they said.", 99))
        .containsExactly("minist", "talk", "end");
  }

  @Test
  void dropsAccentsAndStopWordsOfOtherLanguages() {
    assertThat(new TermFinder("fr").terms("L'élection à Orléans", 99))
        .containsExactly("elect", "orlean");
  }

  @Test
  void readsWritingWithoutSpacesInPairsOfLetters() {
    assertThat(new TermFinder("ja").terms("東京都 2024", 99)).containsExactly("東京", "京都", "2024");
  }

  @Test
  void keepsWordsWholeOfLanguagesItDoesNotKnow() {
    assertThat(new TermFinder("").terms("Kuweka mipango", 99)).containsExactly("kuweka", "mipango");
  }

  @Test
  void takesNoMoreTermsThanAskedFor() {
    assertThat(new TermFinder("en").terms("storm hits harbour town", 2)).hasSize(2);
  }
}
