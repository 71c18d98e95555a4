package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter();

  @Test
  void cutsSentencesAtTheLimitAndKeepsEveryToken() {
    String text = "word ".repeat(1_000) + ".";
    SentenceSplitter.Split split = splitter.split(text);
    assertThat(split.cut()).isTrue();
    assertThat(split.sentences())
        .allSatisfy(
            s -> assertThat(s).hasSizeLessThanOrEqualTo(SentenceSplitter.MAX_SENTENCE_TOKENS));
    assertThat(split.sentences().stream().mapToInt(List::size).sum()).isEqualTo(1_001);
  }

  @Test
  void cutsAfterAClauseWhereThereIsOneNearTheLimit() {
    String text = "word ".repeat(180) + ", " + "other ".repeat(100) + ".";
    assertThat(splitter.split(text).sentences().get(0)).hasSize(181);
  }

  @Test
  void partsHeadlinesAtColonsSemicolonsAndAttributions() {
    assertThat(parts("Flood in Metz: hundreds flee; mayor blames dam, says radio"))
        .containsExactly("Flood in Metz :", "hundreds flee ;", "mayor blames dam ,", "says radio");
    assertThat(parts("Train at 10:15 hits cow, calf")).hasSize(1);
  }

  private List<String> parts(String headline) {
    return splitter.splitHeadline(headline).stream()
        .map(part -> String.join(" ", part.stream().map(CoreLabel::word).toList()))
        .toList();
  }

  @Test
  void masksTokensThatWouldOverwhelmTheTagger() {
    String text = "Look at " + "x".repeat(100_000) + " now.";
    SentenceSplitter.Split split = splitter.split(text);
    assertThat(split.masked()).isTrue();
    CoreLabel masked = split.sentences().get(0).get(2);
    assertThat(masked.word()).hasSizeLessThan(10);
    assertThat(masked.endPosition() - masked.beginPosition()).isEqualTo(100_000);
  }

  @Test
  void cutsWhatHasNoPunctuationAtAll() {
    for (String text :
        List.of("word ".repeat(100_000), "7 ".repeat(3_000), "a-b/c ".repeat(13_000))) {
      SentenceSplitter.Split split = splitter.split(text);
      assertThat(split.cut()).isTrue();
      assertThat(split.sentences())
          .allSatisfy(
              s -> assertThat(s).hasSizeLessThanOrEqualTo(SentenceSplitter.MAX_SENTENCE_TOKENS));
    }
  }

  @Test
  void masksEveryKindOfLongToken() {
    for (String piece :
        List.of("x", "9", "é", "漢", ".", "-", "a.b", "a@b", "a_", "&amp;", "#a", "\uD83D\uDE00")) {
      String run = piece.repeat(30_000 / piece.length());
      SentenceSplitter.Split split = splitter.split("See " + run + "q there. It was long.");
      assertThat(split.masked()).isTrue();
      assertThat(split.sentences()).hasSize(2);
      assertThat(split.sentences().get(0).get(1).endPosition()).isEqualTo(5 + run.length());
      assertThat(split.sentences())
          .allSatisfy(
              s ->
                  assertThat(s)
                      .allSatisfy(
                          token ->
                              assertThat(token.word())
                                  .hasSizeLessThanOrEqualTo(SentenceSplitter.MAX_TOKEN_LENGTH)));
    }
  }

  @Test
  void countsPositionsInTheWholeText() {
    String text = "First one.\n\nSecond \uD83D\uDE00 one.";
    List<CoreLabel> second = splitter.split(text).sentences().get(1);
    assertThat(text.substring(second.get(0).beginPosition(), second.get(0).endPosition()))
        .isEqualTo("Second");
    CoreLabel last = second.get(second.size() - 1);
    assertThat(last.endPosition()).isEqualTo(text.length());
  }
}
