package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

class DistinctTextTest {
  @Test
  void caseSpaceQuotesAndCompositionMakeNoOtherText() {
    assertThat(key("BOGOTÁ — The minister said: “We leave at 7.30 tomorrow, and not before.”"))
        .isEqualTo(
            key(
                "Bogota\u0301  -\nThe minister said: \"We leave at 7.30 tomorrow, and not before.\""));
  }

  @Test
  void anotherNumberMakesAnotherText() {
    assertThat(key("The minister said that they leave at 7.30 tomorrow and not before"))
        .isNotEqualTo(key("The minister said that they leave at 7.45 tomorrow and not before"));
  }

  @Test
  void aTeaserIsEqualOnlyUnderTheSameHeadline() {
    Article one = Texts.article("one", null, "This story is developing.");
    Article other = Texts.article("other", null, "This story is developing.");

    assertThat(DistinctText.of(one).key()).isNotEqualTo(DistinctText.of(other).key());
  }

  @Test
  void articlesWithoutWordsHaveNothingInCommon() {
    assertThat(DistinctText.of(Texts.article("one", null, " * * * ")).key())
        .isNotEqualTo(DistinctText.of(Texts.article("other", null, " * * * ")).key());
  }

  @Test
  void scriptsWithoutSpacesHaveCharactersForWords() {
    assertThat(FoldedWords.of("東京で地震 in Tokyo", 100))
        .containsExactly("東", "京", "で", "地", "震", "in", "tokyo");
  }

  @Test
  void equalTextsAreMadeOneWhateverTheirOrder() {
    DistinctText one = text("one", "same");
    DistinctText two = text("two", "same");
    DistinctText third = text("three", "other");
    List<DistinctText> merged = DistinctText.merge(List.of(one, two, third));

    assertThat(merged).hasSize(2);
    assertThat(merged).isEqualTo(DistinctText.merge(List.of(third, two, one)));
    assertThat(merged).flatExtracting(DistinctText::pages).hasSize(3);
  }

  private static DistinctText text(String uri, String name) {
    return DistinctText.of(Texts.article(uri, null, Texts.words(name, 30)));
  }

  private static String key(String text) {
    return DistinctText.of(Texts.article("any", null, text)).key();
  }
}
