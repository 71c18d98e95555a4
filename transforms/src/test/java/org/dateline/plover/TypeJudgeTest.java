package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;

import org.junit.jupiter.api.Test;

/** What the model may do beside the rules. */
class TypeJudgeTest {
  @Test
  void namesTheFeaturesThatSpokeForTheType() {
    EventMention mention = code("Chad attacked a Sudanese convoy.").get(0);
    assertThat(mention.ruleId()).startsWith("ASSAULT/").contains(" by ");
    assertThat(mention.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void codesNoHelpThatNobodyGets() {
    assertThat(code("Ghana raised its taxes in May.")).isEmpty();
  }

  @Test
  void codesTheSameSentenceTheSame() {
    String text = "Qatar suspended aid to Eritrea and urged Sudan to free the pilots.";
    assertThat(code(text)).isEqualTo(code(text));
  }

  @Test
  void codesWhatOneCountryAsksOfAnotherWhateverItIs() {
    EventMention mention =
        Annotated.code("Georgia urged Germany to teach its pupils more geography.").get(0);
    assertThat(mention.type()).isEqualTo(EventType.REQUEST);
    assertThat(Annotated.countries(mention.recipients())).containsExactly("DEU");
  }
}
