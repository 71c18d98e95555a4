package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static final JsonNode GOLD =
      json(
          """
          [{"uri": "set/1", "actor": "Chad", "recipient": "Mali", "event_type": "YIELD",
            "fold": "fit"},
           {"uri": "set/2", "actor": "Chad", "recipient": "Mali", "event_type": "AID",
            "fold": "tune"}]""");
  private static final JsonNode NEGATIVES = json("[{\"uri\": \"set/3\"}]");

  private static JsonNode json(String text) {
    try {
      return JsonLines.parse(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static JsonNode mention(
      int sentence, String type, String actor, String recipient, double confidence) {
    return json(
        """
        {"uri": "in/set__%d.txt", "event_type": "%s", "actor": [{"text": "%s"}],
         "recipient": [{"text": "%s"}], "confidence": %s}"""
            .formatted(sentence, type, actor, recipient, confidence));
  }

  @Test
  void comparesConfidenceWithTheShareThatIsRight() {
    Reliability reliability =
        new Reliability(
            List.of(
                mention(1, "RETREAT", "Chad", "the army of Mali", 0.9),
                mention(2, "ACCUSE", "Chad", "Mali", 0.3),
                mention(3, "ACCUSE", "Chad", "Mali", 0.3)),
            GOLD,
            NEGATIVES);

    assertThat(reliability.markdown())
        .contains("| from .3 | 1 | 0.300 | 0.000 | 1 |\n")
        .contains("| from .9 | 1 | 0.900 | 1.000 | 0 |\n")
        .contains("| all | 2 | 0.600 | 0.500 | 1 |\n")
        .contains("fit (1) 0.100; tune (1) 0.300");
    assertThat(reliability.calibrationError()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void judgesTheMentionOfTheMarkedPairWhateverItsType() {
    PairAlignment aligned =
        PairAlignment.of(
            List.of(
                mention(2, "AID", "Togo", "Benin", 0.8), mention(2, "ACCUSE", "Chad", "Mali", 0.5)),
            "Chad",
            "Mali");

    assertThat(aligned).isNotNull();
    assertThat(aligned.mention().path("event_type").asText()).isEqualTo("ACCUSE");
    assertThat(aligned.fits()).isTrue();
  }

  @Test
  void countsAMentionOfAnotherPairAsWrong() {
    Reliability reliability =
        new Reliability(List.of(mention(2, "AID", "Togo", "Benin", 0.8)), GOLD, NEGATIVES);

    assertThat(reliability.markdown()).contains("| from .8 | 1 | 0.800 | 0.000 | 0 |\n");
  }

  @Test
  void measuresOverlapWithoutWordsThatSayNothing() {
    assertThat(PairAlignment.overlap("the president of Chad", "Chad")).isEqualTo(1);
    assertThat(PairAlignment.overlap("Chad and Mali", "Mali and Togo")).isEqualTo(0.5);
    assertThat(PairAlignment.overlap("the", "the")).isZero();
  }
}
