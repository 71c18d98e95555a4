package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dateline before the first sentence must not take the place of its subject. */
class DatelineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "BLANTYRE, March 5 (Reuters) - Zambia expelled two Malawian diplomats on Friday.",
        "BLANTYRE, Malawi -- Zambia expelled two Malawian diplomats on Friday.",
        "Blantyre (AP) — Zambia expelled two Malawian diplomats on Friday.",
        "BLANTYRE - Zambia expelled two Malawian diplomats on Friday.",
        "Zambia expelled two Malawian diplomats on Friday."
      })
  void givesTheSubjectBehindTheDateline(String text) {
    EventMention mention = code(text).get(0);
    assertThat(mention.type()).isEqualTo(EventType.SANCTION);
    assertThat(mention.actors()).extracting(Participant::text).containsExactly("Zambia");
    assertThat(mention.recipients()).extracting(Participant::country).containsExactly("MWI");
  }

  @Test
  void leavesDashesInsideASentence() {
    EventMention mention =
        code("Zambia expelled two diplomats of Malawi - a first - on Friday.").get(0);
    assertThat(mention.actors()).extracting(Participant::country).containsExactly("ZMB");
  }

  @Test
  void isNoSubjectThoughNoDashFollowsTheAgency() {
    EventMention mention =
        Annotated.code("Nairobi, March 8 (Xinhua) Togo accused Somalia of arming rebels.").get(0);
    assertThat(Annotated.countries(mention.actors())).containsExactly("TGO");
  }
}
