package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerSlipsTest {
  @ParameterizedTest
  @CsvSource({
    "two/CD dozen/CD air/NN strikes/VBZ against/IN, 3, NNS",
    "the/DT new/JJ drone/NN attacks/VBZ, 3, NNS",
    "a/DT drone/NN strikes/VBZ the/DT, 2, VBZ",
    "is/VBZ now/RB striking/JJ the/DT port/NN, 2, VBG",
    "is/VBZ striking/JJ ./., 1, JJ",
    "WHO/WP said/VBD, 0, NNP",
    "who/WP said/VBD, 0, WP"
  })
  void readsTheNeighbours(String tagged, int at, String tag) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (String word : tagged.split(" ")) {
      CoreLabel token = new CoreLabel();
      token.setWord(word.substring(0, word.indexOf('/')));
      token.setTag(word.substring(word.indexOf('/') + 1));
      tokens.add(token);
    }
    TaggerSlips.mend(tokens);
    assertThat(tokens.get(at).tag()).isEqualTo(tag);
  }

  @Test
  void takesALetterForTheApostropheThatItIsPrintedFor() {
    assertThat(new SentenceSplitter().split("Togo\u02BCs king spoke.").sentences().get(0))
        .extracting(CoreLabel::word)
        .containsExactly("Togo", "'s", "king", "spoke", ".");
  }
}
