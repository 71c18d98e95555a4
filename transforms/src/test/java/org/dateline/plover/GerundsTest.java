package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;
import static org.dateline.plover.Annotated.countries;
import static org.dateline.plover.Annotated.only;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told by a gerund behind a preposition. */
class GerundsTest {
  private static EventMention of(EventType type, String sentence) {
    return code(sentence).stream().filter(m -> m.type() == type).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Iran retaliated by expelling two British diplomats.",
        "Iran left the hall after expelling two British diplomats.",
        "Iran responded by imposing sanctions on Britain."
      })
  void isDoneByTheSubject(String sentence) {
    EventMention sanction = of(EventType.SANCTION, sentence);
    assertThat(sanction.realis()).isEqualTo(Realis.ACTUAL);
    assertThat(countries(sanction.actors())).containsExactly("IRN");
    assertThat(countries(sanction.recipients())).containsExactly("GBR");
  }

  @Test
  void isDoneByWhoIsBlamedOrPraisedForIt() {
    EventMention deported =
        of(EventType.COERCE, "France criticised Kenya for deporting 30 Somali refugees.");
    assertThat(countries(deported.actors())).containsExactly("KEN");
    EventMention freed = of(EventType.RETREAT, "Chile was praised for freeing 30 Bolivian miners.");
    assertThat(countries(freed.actors())).containsExactly("CHL");
  }

  @Test
  void isOnlySpokenOfWhereSomebodyIsAccusedOfIt() {
    assertThat(only("Mali accused Chad of arming Sudanese rebels.").type())
        .isEqualTo(EventType.ACCUSE);
  }

  @Test
  void isNotDoneByWhoStopsShortOfIt() {
    assertThat(code("Norway stopped short of expelling two Russian diplomats."))
        .allSatisfy(mention -> assertThat(mention.realis()).isEqualTo(Realis.NEGATED));
  }

  @Test
  void isNoDeedWhereItTellsWhatSomebodyIsLike() {
    assertThat(code("The envoy was greeted by visiting Chinese lawmakers."))
        .extracting(EventMention::trigger)
        .doesNotContain("visiting");
  }
}
