package org.dateline.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void leavesOffsetsAloneWithinTheBasicPlane() {
    String text = "Fête à Ornély";
    assertThat(CodePoints.of(text).at(text.length())).isEqualTo(text.length());
  }

  @Test
  void agreesWithJavaAtEveryBoundaryOfAMixedText() {
    String text = "a😀b🎉🎉é\u200d👩\u200d🚀 \uD83D end \uDE00";
    CodePoints codePoints = CodePoints.of(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean within =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (!within) {
        assertThat(codePoints.at(i)).as("offset %d", i).isEqualTo(text.codePointCount(0, i));
      }
    }
  }

  @Test
  void rejectsAnOffsetWithinACharacter() {
    assertThatThrownBy(() -> CodePoints.of("a😀").at(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("halves a character");
  }

  @Test
  void rejectsAnOffsetOutsideTheText() {
    assertThatThrownBy(() -> CodePoints.of("abc").at(4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
