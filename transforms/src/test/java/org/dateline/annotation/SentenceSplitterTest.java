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
  void masksTokensThatWouldOverwhelmTheTagger() {
    String text = "Look at " + "x".repeat(100_000) + " now.";
    SentenceSplitter.Split split = splitter.split(text);
    assertThat(split.masked()).isTrue();
    CoreLabel masked = split.sentences().get(0).get(2);
    assertThat(masked.word()).hasSizeLessThan(10);
    assertThat(masked.endPosition() - masked.beginPosition()).isEqualTo(100_000);
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
