package org.dateline.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadLineHintsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jane Doe",
        "Von Erika Mustermann",
        "Jane Doe, Staff Writer",
        "Jane Doe, Reuters",
        "AFP",
        "Jane Doe | 3 March 2020",
        "Jane Doe, yesterday"
      })
  void letsBylinesThrough(String line) {
    assertThat(HeadLineHints.of(line).mayBeByline()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 March 2020", "Updated two hours ago", "gestern", "12 comments"})
  void letsStampsThrough(String line) {
    assertThat(HeadLineHints.of(line).mayBeStamp()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Terms and conditions of use apply", "The harbour wall fell and nobody knows why"})
  void keepsOtherLinesFromBeingParsed(String line) {
    assertThat(HeadLineHints.of(line).mayBeByline()).isFalse();
    assertThat(HeadLineHints.of(line).mayBeStamp()).isFalse();
  }
}
