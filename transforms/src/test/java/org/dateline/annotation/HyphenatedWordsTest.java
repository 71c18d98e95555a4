package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenatedWordsTest {
  private final SentenceSplitter splitter = new SentenceSplitter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sit-ins",
        "pull-out",
        "cease-fire",
        "tear-gassed",
        "booby-trapping",
        "test-fired",
        "force-fed"
      })
  void keepsPhrasalNounsAndCompoundVerbsAsOneWord(String word) {
    assertThat(words("They saw a " + word + " here.")).contains(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"air-strike", "year-over-year", "tear-gas", "10-in", "one-on-one", "wall-in-wall"})
  void leavesOtherCompoundsAsTheTokenizerPartsThem(String word) {
    assertThat(words("They saw a " + word + " here.")).doesNotContain(word);
  }

  @Test
  void spansTheWholeWordInTheText() {
    CoreLabel word = splitter.split("A\n\nThe sit-in ended.").sentences().get(1).get(1);
    assertThat(word.word()).isEqualTo("sit-in");
    assertThat(word.beginPosition()).isEqualTo(7);
    assertThat(word.endPosition()).isEqualTo(13);
  }

  @ParameterizedTest
  @CsvSource({
    "Police tear-gassed the men., tear-gas",
    "They held two sit-ins., sit-in",
    "A crack-down began., crackdown",
    "The cease-fire holds., ceasefire",
    "Soldiers re-arrested him., re-arrest"
  })
  void hasTheLemmaOfTheLastPart(String text, String lemma) {
    List<Token> tokens =
        CoreNlpAnnotator.parsingAll().annotate(Articles.undated(text)).sentences().get(0).tokens();
    assertThat(tokens).extracting(Token::lemma).contains(lemma);
  }

  @Test
  void takesTheHealthOrganizationForAName() {
    List<Token> tokens =
        CoreNlpAnnotator.parsingAll()
            .annotate(Articles.undated("WHO scolds the men who smoke."))
            .sentences()
            .get(0)
            .tokens();
    assertThat(tokens.get(0).tag()).isEqualTo("NNP");
    assertThat(tokens.get(4).tag()).isEqualTo("WP");
  }

  private List<String> words(String text) {
    return splitter.split(text).sentences().get(0).stream().map(CoreLabel::word).toList();
  }
}
