package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.plover.LabelledSentence.Span;
import org.dateline.plover.TypeExamples.Example;
import org.junit.jupiter.api.Test;

/** The type model: how it is read, learned and asked. */
class TypeModelTest {
  private static final TypeModel MODEL =
      TypeModel.read(
          List.of(
              "# a remark",
              "words\tgild.v\tparley.n",
              "bias\tNONE:1.00",
              "t=gild\tAID:3.00\tNONE:-1.00",
              "obj=coin\tAID:0.50"));

  @Test
  void prefersTheTypeThatTheFeaturesSpeakFor() {
    double[] probabilities = MODEL.probabilities(Map.of("bias", 1f, "t=gild", 1f));
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
    assertThat(probabilities[TypeModel.classOf(EventType.AID)]).isGreaterThan(0.5);
    assertThat(MODEL.probabilities(Map.of("bias", 1f))[TypeModel.NONE])
        .isGreaterThan(MODEL.probabilities(Map.of())[TypeModel.NONE]);
  }

  @Test
  void takesNoNoticeOfFeaturesThatItHasNotLearned() {
    assertThat(MODEL.probabilities(Map.of("bias", 1f, "t=unheard", 5f)))
        .containsExactly(MODEL.probabilities(Map.of("bias", 1f)));
  }

  @Test
  void tellsWhatSpeaksForAType() {
    Map<String, Float> features = Map.of("bias", 1f, "t=gild", 1f, "obj=coin", 1f);
    assertThat(MODEL.reasons(features, TypeModel.classOf(EventType.AID), 1))
        .containsExactly("t=gild:+2.88");
  }

  @Test
  void knowsTheWordsThatMayTellAnEvent() {
    assertThat(MODEL.knows("gild.v")).isTrue();
    assertThat(MODEL.knows("gild.n")).isFalse();
  }

  @Test
  void writesLinesThatItReads() {
    List<String> lines = MODEL.lines(0);
    assertThat(TypeModel.read(lines).lines(0)).isEqualTo(lines);
    assertThat(MODEL.lines(0.9)).noneMatch(line -> line.startsWith("obj=coin"));
  }

  @Test
  void shipsWeightsForEveryType() {
    List<String> lines = TypeModel.standard().lines(0);
    for (EventType type : EventType.values()) {
      assertThat(lines).anyMatch(line -> line.contains("\t" + type + ":"));
    }
  }

  @Test
  void learnsWhatTellsTypesApart() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      examples.add(example("t=shell", TypeModel.classOf(EventType.ASSAULT)));
      examples.add(example("t=thank", TypeModel.classOf(EventType.SUPPORT)));
      examples.add(example("t=say", TypeModel.NONE));
    }
    TypeModel model = new TypeModel(new LogisticRegression(0.1, 2, 50).learn(examples), Set.of());
    assertThat(model.probabilities(Map.of("t=shell", 1f))[TypeModel.classOf(EventType.ASSAULT)])
        .isGreaterThan(0.8);
    assertThat(model.probabilities(Map.of("t=say", 1f))[TypeModel.NONE]).isGreaterThan(0.8);
    assertThat(new TypeModel(new LogisticRegression(0.1, 2, 50).learn(examples), Set.of()).lines(0))
        .isEqualTo(model.lines(0));
  }

  private static Example example(String feature, int label) {
    return new Example(Map.of(feature, 1f), label, 1, "word.v");
  }

  @Test
  void readsTheMarksOfALabelledSentence() {
    LabelledSentence sentence =
        LabelledSentence.of(
            "ASSAULT:1", "ASSAULT\t-\tactual\t[a:Chad]'s army [t:shelled] [r:a port] on Monday.");
    assertThat(sentence.text()).isEqualTo("Chad's army shelled a port on Monday.");
    assertThat(sentence.actors()).containsExactly(new Span(0, 4));
    assertThat(sentence.trigger()).isEqualTo(new Span(12, 19));
    assertThat(sentence.recipients()).containsExactly(new Span(20, 26));
    assertThat(sentence.isEventless()).isFalse();
  }
}
