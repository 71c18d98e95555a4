package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.plover.Annotated.code;
import static org.dateline.plover.Annotated.countries;

import java.time.LocalDate;
import java.util.List;
import org.dateline.plover.EventMention.Basis;
import org.junit.jupiter.api.Test;

class PloverExtractorTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 21);

  @Test
  void codesNominalWithdrawalWithTroopsAsActor() {
    List<EventMention> mentions = code("The withdrawal of Danish troops from Mali is complete.");
    assertThat(mentions).hasSize(1);
    EventMention mention = mentions.get(0);
    assertThat(mention.type()).isEqualTo(EventType.RETREAT);
    assertThat(mention.mode()).isEqualTo("withdraw");
    assertThat(mention.cameoRoot()).isEqualTo("08");
    assertThat(mention.trigger()).isEqualTo("withdrawal");
    assertThat(countries(mention.actors())).containsExactly("DNK");
    assertThat(mention.actors().get(0).role()).isEqualTo("MIL");
    assertThat(countries(mention.recipients())).containsExactly("MLI");
  }

  @Test
  void codesFutureWithdrawalAsConcession() {
    EventMention mention = code("Denmark will withdraw 400 soldiers from Mali.").get(0);
    assertThat(mention.type()).isEqualTo(EventType.CONCEDE);
    assertThat(countries(mention.actors())).containsExactly("DNK");
    assertThat(mention.ruleId()).contains("RETREAT>CONCEDE");
  }

  @Test
  void codesFutureTalksAsAgreement() {
    EventMention mention =
        code("The Kenyan president will meet the Ugandan president in Kisumu.").get(0);
    assertThat(mention.type()).isEqualTo(EventType.AGREE);
    assertThat(countries(mention.recipients())).containsExactly("UGA");
  }

  @Test
  void codesWhatAnActorWillNotDoAsRejection() {
    EventMention mention = code("Israel will not release the Lebanese prisoners.").get(0);
    assertThat(mention.type()).isEqualTo(EventType.REJECT);
    assertThat(mention.mode()).isEqualTo("yield");
  }

  @Test
  void keepsAnnouncedDaysApartFromTheAnnouncement() {
    EventMention mention =
        code("Denmark will withdraw its soldiers from Mali by 30 September 2024.", DAY).get(0);
    assertThat(mention.type()).isEqualTo(EventType.CONCEDE);
    assertThat(mention.planned()).isNotNull();
    assertThat(mention.planned().end()).isEqualTo(LocalDate.of(2024, 9, 30));
    assertThat(mention.time() == null || !mention.time().end().isAfter(DAY)).isTrue();
  }

  @Test
  void datesByTheClauseThatHoldsTheTrigger() {
    EventMention mention = code("Chad expelled two Libyan diplomats on 3 May 2024.", DAY).get(0);
    assertThat(mention.time().start()).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(mention.timeBasis()).isEqualTo(Basis.CLAUSE);
    assertThat(mention.timeText()).contains("3 May 2024");
  }

  @Test
  void leavesTimeOpenWithoutExpressionAndPublicationDay() {
    EventMention mention = code("Chad expelled two Libyan diplomats.").get(0);
    assertThat(mention.time()).isNull();
    assertThat(mention.timeBasis()).isNull();
  }

  @Test
  void tellsLongPastEventsAsBackground() {
    EventMention mention = code("Chad expelled two Libyan diplomats in 2019.", DAY).get(0);
    assertThat(mention.realis()).isEqualTo(Realis.BACKGROUND);
  }

  @Test
  void marksWhatMayHappenAsHypothetical() {
    EventMention mention = code("Turkey may attack Syria.").get(0);
    assertThat(mention.realis()).isEqualTo(Realis.HYPOTHETICAL);
  }

  @Test
  void leavesOutWhatIsOnlyConsidered() {
    assertThat(code("Finland is weighing a loan to Laos.")).isEmpty();
  }

  @Test
  void takesReportingVerbsAsSourceOnly() {
    List<EventMention> mentions =
        code("Somali troops attacked a Kenyan village, the Kenyan police said.");
    assertThat(mentions).hasSize(1);
    assertThat(mentions.get(0).type()).isEqualTo(EventType.ASSAULT);
    assertThat(mentions.get(0).sourceText()).isEqualTo("the Kenyan police");
  }

  @Test
  void codesNoMereStatement() {
    assertThat(code("The Ghanaian president said on Monday that the economy was growing."))
        .isEmpty();
  }

  @Test
  void codesNoEventWithoutAnyKnownParticipant() {
    assertThat(code("The attack surprised everybody.")).isEmpty();
    assertThat(code("Shares retreated after a late rally.")).isEmpty();
  }

  @Test
  void resolvesPronounsWithinTheArticle() {
    List<EventMention> mentions =
        code("Niger held an election. It expelled the Danish ambassador on Monday.");
    assertThat(mentions).hasSize(1);
    assertThat(countries(mentions.get(0).actors())).containsExactly("NER");
    assertThat(mentions.get(0).actors().get(0).text()).isEqualTo("Niger");
  }

  @Test
  void resolvesTheTwoCountries() {
    List<EventMention> mentions =
        code("Peru is a neighbour of Chile. The two countries signed a treaty on Friday.");
    assertThat(mentions).hasSize(1);
    assertThat(countries(mentions.get(0).actors())).containsExactly("PER", "CHL");
  }

  @Test
  void codesVictimsOfPassivesWithoutAgent() {
    EventMention mention = code("French forces in Niger were expelled.").get(0);
    assertThat(mention.type()).isEqualTo(EventType.SANCTION);
    assertThat(mention.actors()).isEmpty();
    assertThat(countries(mention.recipients())).containsExactly("FRA");
  }

  @Test
  void absorbsTheComplementOfAThreat() {
    List<EventMention> mentions = code("Eritrea threatened to shell a Yemeni port.");
    assertThat(mentions).hasSize(1);
    assertThat(mentions.get(0).type()).isEqualTo(EventType.THREATEN);
    assertThat(mentions.get(0).mode()).isEqualTo("violence");
  }

  @Test
  void doesNotCodeLightVerbAndNounTwice() {
    assertThat(code("Burundi completed the withdrawal of its soldiers from Congo."))
        .extracting(EventMention::type)
        .containsExactly(EventType.RETREAT);
  }

  @Test
  void countsTheVictimsOfALooseParticiple() {
    EventMention mention =
        code("A suicide bomber blew himself up in the Nigerian city of Kano on Sunday, killing"
                + " 12 worshippers and wounding dozens more.")
            .get(0);
    assertThat(mention.quantities())
        .extracting(Quantity::kind, Quantity::min)
        .contains(tuple("dead", 12L), tuple("injured", 24L));
  }

  @Test
  void takesAPrepositionWithACapitalForPartOfAName() {
    EventMention mention = code("Doctors Without Borders condemned Sudan's army.").get(0);
    assertThat(mention.actors().get(0).text()).isEqualTo("Doctors Without Borders");
    assertThat(countries(mention.actors())).containsExactly("NGO");
  }

  @Test
  void placesAProtestInTheStreetsThatItIsTakenTo() {
    EventMention mention = code("Kenyan students took to the streets of Nairobi.").get(0);
    assertThat(mention.place().place().name()).isEqualTo("Nairobi");
  }

  @Test
  void takesNobodyForAnEvent() {
    assertThat(code("A suicide bomber blew himself up in the Nigerian city of Kano on Sunday."))
        .extracting(EventMention::trigger)
        .containsExactly("blew");
  }

  @Test
  void tellsWhatHasBeenDoneForYearsAsBackground() {
    assertThat(
            code("Malian rebels have carried out similar attacks near Gao.", DAY).get(0).realis())
        .isEqualTo(Realis.BACKGROUND);
    assertThat(code("Malian rebels have attacked Gao for more than a decade.", DAY).get(0).realis())
        .isEqualTo(Realis.BACKGROUND);
    assertThat(code("Malian rebels have attacked Gao.", DAY).get(0).realis())
        .isEqualTo(Realis.ACTUAL);
  }

  @Test
  void attachesQuantitiesAsIntervals() {
    EventMention mention = code("Canada will withdraw more than 1,000 troops from Latvia.").get(0);
    assertThat(mention.quantities())
        .containsExactly(new Quantity("troops", 1001L, null, "troops", "more than 1,000 troops"));
  }

  @Test
  void readsANumberFromTheClauseThatNumbers() {
    EventMention mention =
        code("Chad told Canada to withdraw its soldiers, which number close to 400.").get(0);
    assertThat(mention.quantities())
        .containsExactly(new Quantity("troops", 360L, 400L, "soldiers", "close to 400"));
  }

  @Test
  void theCountryThatForcesLeaveIsNotTheirOwn() {
    assertThat(
            code("Danish soldiers and Danish trucks have begun their departure from the country.")
                .get(0)
                .recipients())
        .isEmpty();
  }

  @Test
  void marksOneMainEventByTitleAndLead() {
    String text =
        "Chad expelled two Libyan diplomats on Monday. Libya condemned the decision. "
            + "Egypt praised Chad.";
    List<EventMention> mentions =
        PloverExtractor.create().code(Annotated.article(text, "Chad expels Libyan diplomats", DAY));
    assertThat(mentions).extracting(EventMention::main).containsExactly(true, false, false);
  }

  @Test
  void givesEveryMentionAnIdOfItsOwnAndTheSameEachTime() {
    String text = "Rebels attacked a Malian village and abducted two French doctors.";
    List<EventMention> first = code(text);
    assertThat(first).extracting(EventMention::id).doesNotHaveDuplicates();
    assertThat(code(text)).isEqualTo(first);
  }
}
