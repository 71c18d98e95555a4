package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

  private static List<String> paragraphs(String text) {
    return Paragraphs.of(text).stream().map(p -> text.substring(p.begin(), p.end())).toList();
  }

  @Test
  void partsAtBlankLines() {
    assertThat(paragraphs("One.\n\nTwo.\n \n\nThree.\n")).containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void takesLinesThatEndSentencesForParagraphs() {
    assertThat(paragraphs("The talks ended.\nA heading\nNobody signed.\nAll went home."))
        .containsExactly("The talks ended.", "A heading", "Nobody signed.", "All went home.");
  }

  @Test
  void takesBreaksInWrappedTextForSpaces() {
    String wrapped =
        "The two ministers met in the\ncapital and agreed to open the\nborder next week.";
    assertThat(paragraphs(wrapped)).containsExactly(wrapped);
  }

  @Test
  void findsNothingInWhiteSpace() {
    assertThat(paragraphs(" \n\n \t\n")).isEmpty();
  }
}
