package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelledSentenceTest {
  private static final Path SENTENCES = Path.of("..", "benchmarks", "coding");
  private static final Set<String> NO_EVENTS =
      Set.of(
          "statement",
          "reporting",
          "sport",
          "business",
          "opinion",
          "question",
          "accident",
          "figure",
          "routine",
          "wrongpair");

  @Test
  void readsSpansOfTheTextWithoutMarks() {
    LabelledSentence read =
        LabelledSentence.of(
            "x:1", "AID\t-\tactual\tThat day [a:Oslo] [t:sent] tents to [r:Lomé], it said.");

    assertThat(read.type()).isEqualTo(EventType.AID);
    assertThat(read.text()).isEqualTo("That day Oslo sent tents to Lomé, it said.");
    assertThat(words(read, read.actors())).containsExactly("Oslo");
    assertThat(words(read, List.of(read.trigger()))).containsExactly("sent");
    assertThat(words(read, read.recipients())).containsExactly("Lomé");
    assertThatThrownBy(() -> LabelledSentence.of("x:2", "AID\t-\tactual\t[a:Oslo] sent tents."))
        .hasMessageContaining("x:2");
  }

  @Test
  void everySentenceHasKnownLabelsAndStandsThereOnce() throws IOException {
    List<LabelledSentence> all = LabelledSentence.all(SENTENCES);
    Set<String> seen = new HashSet<>();
    for (LabelledSentence sentence : all) {
      assertThat(sentence.text()).as(sentence.id()).doesNotContain("[a:", "[r:", "[t:", "]");
      assertThat(seen.add(sentence.toString().replace(sentence.id(), "")))
          .as(sentence.id())
          .isTrue();
      if (sentence.type() == null) {
        assertThat(NO_EVENTS).as(sentence.id()).contains(sentence.mode());
      } else {
        assertThat(sentence.actors().size() + sentence.recipients().size())
            .as(sentence.id())
            .isPositive();
      }
    }
    for (EventType type : EventType.values()) {
      assertThat(all.stream().filter(each -> each.type() == type).count())
          .as(type.name())
          .isGreaterThan(100);
    }
  }

  private static List<String> words(LabelledSentence sentence, List<LabelledSentence.Span> spans) {
    return Arrays.asList(
        spans.stream()
            .map(span -> sentence.text().substring(span.begin(), span.end()))
            .toArray(String[]::new));
  }
}
