package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "one",
        "one two",
        " one  two ",
        "a\u00a0b",
        "a\t\n b\u2028",
        "x \u3000y",
        "\u0085a",
        "End. "
      })
  void collapsesAsTheExpressionDoes(String text) {
    assertThat(LineText.collapse(text)).isEqualTo(text.replaceAll("[\\s\\p{Z}]+", " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "--", "One, Two!", " 3rd\u2013 4TH ", "\u2167 \u00bd x", "\ud835\udc00b c"})
  void takesWordsAsTheExpressionDoes(String text) {
    assertThat(LineText.words(text))
        .isEqualTo(
            text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
  }

  @Test
  void tellsNumbersFromSigns() {
    assertThat(LineText.hasLetterOrNumber("\u00bd")).isTrue();
    assertThat(LineText.hasLetterOrNumber("|\u2014 ;")).isFalse();
  }
}
