package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.event.EventConsolidatorTest.withdrawal;

import org.dateline.plover.Realis;
import org.junit.jupiter.api.Test;

class PhaseTest {

  @Test
  void readsABeginningBeforeTheTrigger() {
    assertThat(phase("The army began its slow [withdrawal] from the valley."))
        .isEqualTo(Phase.BEGUN);
    assertThat(phase("Soldiers have started [pulling out] of the valley.")).isEqualTo(Phase.BEGUN);
  }

  @Test
  void readsABeginningAfterTheTrigger() {
    assertThat(phase("The army's [withdrawal] from the valley has commenced."))
        .isEqualTo(Phase.BEGUN);
    assertThat(phase("A [pullout] is underway.")).isEqualTo(Phase.BEGUN);
  }

  @Test
  void readsABeginningInTheTrigger() {
    assertThat(phase("The army [began to withdraw] on Friday.")).isEqualTo(Phase.BEGUN);
  }

  @Test
  void readsAnEnd() {
    assertThat(phase("The army has finished its [withdrawal], which began in May."))
        .isEqualTo(Phase.COMPLETED);
    assertThat(phase("The [withdrawal] is complete.")).isEqualTo(Phase.COMPLETED);
  }

  @Test
  void whatBeginsInAnotherClauseIsSomethingElse() {
    assertThat(phase("The army [withdrew] before the rains began.")).isEqualTo(Phase.COMPLETED);
    assertThat(phase("When the rains began, the army [withdrew].")).isEqualTo(Phase.COMPLETED);
  }

  @Test
  void takesPlainReportsAsDone() {
    assertThat(phase("The army [withdrew] at the end of May.")).isEqualTo(Phase.COMPLETED);
  }

  @Test
  void realisOutweighsWords() {
    assertThat(
            Phase.of(
                withdrawal("a")
                    .saying("The army will begin its [withdrawal] in May.")
                    .realis(Realis.PLANNED)
                    .build()))
        .isEqualTo(Phase.PLANNED);
    assertThat(Phase.of(withdrawal("a").realis(Realis.NEGATED).build())).isEqualTo(Phase.NEGATED);
    assertThat(Phase.of(withdrawal("a").realis(Realis.HYPOTHETICAL).build()))
        .isEqualTo(Phase.HYPOTHETICAL);
  }

  private static Phase phase(String marked) {
    return Phase.of(withdrawal("a").at(40).saying(marked).build());
  }
}
