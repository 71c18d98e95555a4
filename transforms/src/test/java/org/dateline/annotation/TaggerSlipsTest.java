package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
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
    "who/WP said/VBD, 0, WP",
    "all/DT crossing/NN points/VBZ into/IN, 2, NNS",
    "a/DT Malian/NNP militant/JJ wanted/VBN, 2, NN",
    "a/DT Malian/JJ militant/JJ group/NN, 2, JJ",
    "an/DT Algerian/JJ and/CC three/CD men/NNS, 1, NN",
    "an/DT Algerian/JJ and/CC French/JJ plan/NN, 1, JJ",
    "The/DT military/JJ trains/NNS Somali/JJ recruits/NNS, 2, VBZ",
    "EU/NNP pledges/NNS 2/CD billion/CD, 1, VBZ",
    "The/DT army/NN trains/NNS that/WDT left/VBD, 2, NNS",
    "aid/NN pledges/NNS the/DT bank/NN made/VBD, 1, NNS",
    "The/DT attorney/NN general/JJ charged/VBN two/CD men/NNS, 2, NN",
    "The/DT attorney/NN general/JJ charged/VBN two/CD men/NNS, 3, VBD",
    "The/DT secretary/NN -/HYPH general/JJ left/VBD, 3, NN",
    "The/DT attorney/NN general/JJ charged/VBN with/IN theft/NN, 3, VBN",
    "a/DT general/JJ strike/NN, 1, JJ"
  })
  void readsTheNeighbours(String tagged, int at, String tag) {
    List<CoreLabel> tokens = TaggedTokens.of(tagged);
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
