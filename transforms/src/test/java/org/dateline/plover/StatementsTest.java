package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is only said of events, and words that are acts. */
class StatementsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bhutan's king sent condolences over the attack on a market in Chad.",
        "The envoy laid flowers for a Fijian soldier killed in Lebanon.",
        "Rwanda rejected accusations of theft by Uganda.",
        "Kenya's president voiced hope for Somalia.",
        "The Latvian minister declined to comment on the letter from Poland."
      })
  void codesNoStatement(String text) {
    assertThat(code(text)).isEmpty();
  }

  @Test
  void takesWhatMustComeFirstForNoFact() {
    for (String text :
        List.of(
            "Israel said it would not lift the siege until Hamas released the captives.",
            "France will send an envoy once Mali frees two Belgian soldiers.")) {
      assertThat(code(text).stream().filter(m -> m.type() == EventType.RETREAT))
          .extracting(EventMention::realis)
          .containsExactly(Realis.HYPOTHETICAL);
    }
    assertThat(code("The rebels fought until the Malian army withdrew from Kidal."))
        .filteredOn(m -> m.type() == EventType.RETREAT)
        .extracting(EventMention::realis)
        .containsExactly(Realis.ACTUAL);
  }

  @Test
  void takesAMonthForNoProtest() {
    assertThat(code("The Kenyan union on March 6 filed a complaint against Uganda."))
        .extracting(EventMention::type)
        .containsExactly(EventType.ACCUSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Serbia will not start negotiations with Kosovo. | REJECT | SRB | KOS",
        "Hungary refused to provide shells to Ukraine. | REJECT | HUN | UKR",
        "Norway rejected Germany's idea of a price cap. | REJECT | NOR | DEU",
        "Finland said that Belarus must open the border. | REQUEST | FIN | BLR",
        "Fiji's opposition launched a scathing attack on the Tongan premier. | ACCUSE | FJI | TON",
        "Ghana withdrew its peacekeepers from Lebanon. | SANCTION | GHA | LBN",
        "Eritrea's president said his army would attack Djibouti. | THREATEN | ERI | DJI",
        "The EU would hold talks with Serbia next month. | AGREE | EUR | SRB"
      })
  void codesWordsThatAreActs(String text, EventType type, String actor, String recipient) {
    List<EventMention> mentions = code(text);
    assertThat(mentions).hasSize(1);
    assertThat(mentions.get(0).type()).isEqualTo(type);
    assertThat(mentions.get(0).actors()).extracting(Participant::country).containsExactly(actor);
    assertThat(mentions.get(0).recipients())
        .extracting(Participant::country)
        .containsExactly(recipient);
  }

  @Test
  void findsWhoIsRefusedInTheConditionThatEndsARefusal() {
    EventMention mention = code("Chile will not lift the embargo until Peru pays.").get(0);
    assertThat(mention.type()).isEqualTo(EventType.REJECT);
    assertThat(mention.recipients()).extracting(Participant::country).containsExactly("PER");
    assertThat(mention.ruleId()).contains("R=until");
  }

  @Test
  void givesNobodyToAnOfficeLeft() {
    EventMention mention =
        code("Bulgaria's transport minister resigned for the good of Greece.").get(0);
    assertThat(mention.recipients()).isEmpty();
  }

  @Test
  void takesWhoTellsOfHisPlansForThoseWhoPlan() {
    EventMention boycott =
        code(
                "Chad agreed to talks with Niger, but rebel parties said they would boycott the talks.")
            .stream()
            .filter(m -> m.type() == EventType.REJECT)
            .findFirst()
            .orElseThrow();
    assertThat(boycott.actors()).extracting(Participant::text).containsExactly("rebel parties");
  }

  @Test
  void takesNoChargeForPartOfTheNameOfTheAccused() {
    EventMention charge =
        code("The United Nations accused the Rapid Support Forces of looting aid warehouses.")
            .get(0);
    assertThat(charge.recipients())
        .extracting(Participant::text)
        .containsExactly("the Rapid Support Forces");
  }

  @Test
  void takesARetreatThatIsAwaitedForAnnounced() {
    EventMention retreat =
        code("Kenya guards the camp until the departure of Ugandan troops from Juba.").get(0);
    assertThat(retreat.type()).isEqualTo(EventType.CONCEDE);
    assertThat(code("The pact was signed before the withdrawal of Libyan troops from Chad."))
        .filteredOn(m -> m.type() == EventType.RETREAT)
        .extracting(EventMention::realis)
        .containsExactly(Realis.ACTUAL);
  }
}
