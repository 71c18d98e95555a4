package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SuTimeRulesTest {
  private static final String RULE =
      "\n  {  pattern: ( [ { tag:/VBD/ } ] ),\n     action: VTag( $0, \"resolveTo\", PAST )\n  }";

  @Test
  void dropsTheRulesThatWriteToSharedValuesAndNoOther() {
    String other = "\n  {  pattern: ( /past/ ),\n     result: TIME_PAST }";
    assertThat(
            SuTimeRules.withoutSharedState("head" + RULE + RULE + other + RULE + RULE + "\ntail"))
        .isEqualTo("head" + other + "\ntail");
  }

  @Test
  void refusesRulesThatAreNotLaidOutAsKnown() {
    assertThatThrownBy(() -> SuTimeRules.withoutSharedState("head" + RULE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expected 4 rules");
  }
}
