package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.plover.Participant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartyTest {

  @Test
  void aStateIsOneWithItsGovernmentAndMilitary() {
    assertThat(together(party("United States", "USA", null), party("Pentagon", "USA", "MIL")))
        .isTrue();
    assertThat(
            together(party("State Department", "USA", "GOV"), party("United States", "USA", "MIL")))
        .isTrue();
    assertThat(together(party("Pentagon", "USA", "MIL"), party("State Department", "USA", "GOV")))
        .isTrue();
    assertThat(together(party("Niger", "NER", "GOV"), party(null, "NER", "MIL"))).isTrue();
  }

  @Test
  void aStateIsNotItsRebelsNorItsCitizens() {
    assertThat(together(party("Niger", "NER", null), party(null, "NER", "REB"))).isFalse();
    assertThat(together(party("Niger", "NER", "GOV"), party("Niger", "NER", "CVL"))).isFalse();
  }

  @Test
  void differentPersonsAreDifferent() {
    assertThat(together(party("Ann Example", "USA", "GOV"), party("Bob Sample", "USA", "GOV")))
        .isFalse();
    assertThat(together(party("Ann Example", "USA", "GOV"), party("Bob Sample", "USA", "MIL")))
        .isFalse();
  }

  @Test
  void aPersonMaySpeakForTheStateAndItsOrgans() {
    assertThat(together(party("Ann Example", "USA", "GOV"), party("United States", "USA", null)))
        .isTrue();
    assertThat(together(party("Ann Example", "USA", "GOV"), party("Pentagon", "USA", "MIL")))
        .isTrue();
  }

  @Test
  void aNameMayLeaveOutWordsOfALongerOne() {
    assertThat(
            together(party("Ann Middle Example", "USA", "LEG"), party("Ann Example", "USA", "LEG")))
        .isTrue();
    assertThat(together(party("Example", "USA", "LEG"), party("Ann Example", "USA", "LEG")))
        .isFalse();
  }

  private static boolean together(Party one, Party other) {
    assertThat(one.distance(other, true)).isEqualTo(other.distance(one, true));
    return one.distance(other, true) != Party.APART;
  }

  private static Party party(
      @Nullable String name, @Nullable String country, @Nullable String role) {
    return Party.of(new Participant("words", 0, 5, name, country, role, null));
  }
}
