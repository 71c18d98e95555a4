package org.dateline.benchmarks.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StacksTest {
  private static StackTraceElement[] stack(String... innermostFirst) {
    StackTraceElement[] frames = new StackTraceElement[innermostFirst.length];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new StackTraceElement(innermostFirst[i], "run", null, -1);
    }
    return frames;
  }

  @Test
  void namesAPartOfAnnotationByWhatTheAnnotatorCalls() {
    assertThat(
            Stacks.annotatorPart(
                stack(
                    "java.util.HashMap",
                    "edu.stanford.nlp.tagger.maxent.MaxentTagger",
                    "org.dateline.annotation.CoreNlpAnnotator",
                    "org.dateline.transforms.AnnotateArticles$AnnotateFn")))
        .isEqualTo("parts of speech");
  }

  @Test
  void namesAnUnknownPartAfterItsClass() {
    assertThat(
            Stacks.annotatorPart(
                stack(
                    "org.dateline.annotation.Novelty", "org.dateline.annotation.CoreNlpAnnotator")))
        .isEqualTo("Novelty");
  }

  @Test
  void namesAStepByTheOutermostClassOfDatelines() {
    assertThat(
            Stacks.step(
                stack(
                    "edu.stanford.nlp.tagger.maxent.MaxentTagger",
                    "org.dateline.annotation.CoreNlpAnnotator",
                    "org.dateline.transforms.AnnotateArticles$AnnotateFn",
                    "org.apache.beam.runners.direct.DirectTransformExecutor",
                    "java.lang.Thread")))
        .isEqualTo("AnnotateArticles.AnnotateFn");
  }

  @Test
  void leavesOutWhatIsAddedToNamesOfGeneratedClasses() {
    assertThat(Stacks.step(stack("org.dateline.transforms.CodeEvents$CodeFn$DoFnInvoker")))
        .isEqualTo("CodeEvents.CodeFn");
    assertThat(Stacks.step(stack("org.dateline.pipeline.IngestPipeline$$Lambda$410/0x00007f56")))
        .isEqualTo("IngestPipeline");
  }

  @Test
  void leavesTheRestToTheRunner() {
    assertThat(
            Stacks.step(
                stack(
                    "org.apache.beam.runners.direct.DirectTransformExecutor", "java.lang.Thread")))
        .isEqualTo("Beam");
    assertThat(Stacks.step(stack("java.lang.Object", "java.lang.Thread")))
        .isEqualTo("other threads");
  }
}
