package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineVerbsTest {
  @ParameterizedTest
  @CsvSource({
    "Athens/NNP grants/NNS asylum/NN to/TO editors/NNS, 1, VBZ",
    "Farmers/NNS block/NN port/NN, 1, VBP",
    "Khartoum/NNP masses/NNS troops/NNS, 1, VBZ",
    "two/CD air/NN raids/NNS in/IN Gaza/NNP, 2, NNS",
    "air/NN raids/NNS on/IN Gaza/NNP, 1, NNS",
    "Athens/NNP grants/NNS funds/NNS editors/NNS said/VBD, 1, NNS",
    "Athens/NNP grants/NNS for/IN editors/NNS, 1, NNS",
    "Athens/NNP grants/NNS asylum/NN ./., 1, NNS"
  })
  void findsTheVerbOfAHeadlineThatHasNone(String tagged, int at, String tag) {
    List<CoreLabel> tokens = TaggedTokens.of(tagged);
    HeadlineVerbs.mend(tokens);
    assertThat(tokens.get(at).tag()).isEqualTo(tag);
  }
}
