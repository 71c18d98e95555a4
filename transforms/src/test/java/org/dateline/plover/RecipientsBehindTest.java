package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;
import static org.dateline.plover.Annotated.countries;
import static org.dateline.plover.Annotated.only;

import org.junit.jupiter.api.Test;

/** Recipients told behind what is given, made, called off or written. */
class RecipientsBehindTest {
  private static EventMention of(EventType type, String sentence) {
    return code(sentence).stream().filter(m -> m.type() == type).findFirst().orElseThrow();
  }

  @Test
  void areThoseToWhomItIsGivenBackHoweverMuchIsToldOfTheThing() {
    EventMention returned =
        only("The Polish customs service returned a painting that was found last year to Ukraine.");
    assertThat(returned.type()).isEqualTo(EventType.RETREAT);
    assertThat(countries(returned.recipients())).containsExactly("UKR");
  }

  @Test
  void areNotThoseWhoMadeWhatIsGivenBack() {
    EventMention returned =
        of(EventType.RETREAT, "Peru returned a portrait by a Belgian painter to its owner.");
    assertThat(countries(returned.recipients())).doesNotContain("BEL");
  }

  @Test
  void areThePlacesOfThoseWhomAidIsFor() {
    EventMention needs =
        only(
            "The Swiss agency is providing emergency aid to meet the needs of thousands of people"
                + " hit by floods in Chad, Niger and Mali.");
    assertThat(countries(needs.recipients())).containsExactly("TCD", "NER", "MLI");
    EventMention paid =
        only("Sweden has provided 20 million euros to pay for food for those displaced in Sudan.");
    assertThat(countries(paid.recipients())).containsExactly("SDN");
  }

  @Test
  void areNotWhatIsStillToBeMade() {
    EventMention built = only("Chile has agreed to build a bridge in Haiti.");
    assertThat(built.recipients()).extracting(Participant::text).containsExactly("Haiti");
  }

  @Test
  void areNotWhatTheActorDoesItWith() {
    EventMention extended = only("Chad has agreed to extend its mission in Mali by a year.");
    assertThat(countries(extended.recipients())).containsExactly("MLI");
  }

  @Test
  void areThoseWithWhomAStrikeIsSettled() {
    EventMention settled =
        of(
            EventType.CONCEDE,
            "Kenyan doctors called off a strike hours after reaching a deal with the Kenyan"
                + " government.");
    assertThat(settled.recipients())
        .extracting(Participant::text)
        .containsExactly("the Kenyan government");
  }

  @Test
  void areTheAuthorsOfWhatIsRejectedThoughTheirCountryIsNotTold() {
    EventMention rejected =
        only("The British ambassador rejected a plan drawn up by the National Assembly.");
    assertThat(rejected.recipients())
        .extracting(Participant::text)
        .containsExactly("the National Assembly");
  }

  @Test
  void areNotWhatSomebodyIsAccusedOf() {
    EventMention accused =
        only("The European Commission accused the law of weakening civil groups in Hungary.");
    assertThat(accused.recipients()).extracting(Participant::text).containsExactly("the law");
  }

  @Test
  void areThoseToWhomALetterIsSent() {
    EventMention threat =
        only(
            "The Kenyan president sent a message to the chief of the Arab League threatening"
                + " to recall his observers.");
    assertThat(threat.type()).isEqualTo(EventType.THREATEN);
    assertThat(countries(threat.actors())).containsExactly("KEN");
    assertThat(threat.recipients())
        .extracting(Participant::text)
        .containsExactly("the chief of the Arab League");
  }

  @Test
  void areThoseWhoAreCalledToBeCongratulated() {
    String sentence = "Ghana's minister phoned Togo's president on Monday to congratulate him.";
    assertThat(code(sentence))
        .extracting(EventMention::type)
        .containsExactly(EventType.CONSULT, EventType.SUPPORT);
    assertThat(countries(of(EventType.SUPPORT, sentence).recipients())).containsExactly("TGO");
  }

  @Test
  void doNotTurnAPurposeIntoADeed() {
    assertThat(code("Ghana's minister flew to Togo on Monday to congratulate the president."))
        .extracting(EventMention::type)
        .doesNotContain(EventType.SUPPORT);
  }

  @Test
  void areOfTheActorsCountryWhenPoliceDealWithNamelessPeople() {
    EventMention arrest =
        of(
            EventType.COERCE,
            "Egyptian police arrested 20 protesters after Israel closed the crossing.");
    assertThat(countries(arrest.recipients())).containsExactly("EGY");
    EventMention clash =
        of(
            EventType.PROTEST,
            "Opponents of the Gambian government clashed with police after Senegal closed the"
                + " border.");
    assertThat(countries(clash.recipients())).containsExactly("GMB");
  }

  @Test
  void areOfNoKnownCountryWhenSoldiersAbroadDealWithThem() {
    EventMention arrest =
        of(
            EventType.COERCE,
            "French soldiers arrested 20 protesters after Israel closed the crossing.");
    assertThat(arrest.recipients()).extracting(Participant::country).containsOnlyNulls();
  }

  @Test
  void areThoseOnWhomAThreatDepends() {
    EventMention threat =
        only("Pakistan's army spokesman warned of a response if India crossed the line.");
    assertThat(threat.type()).isEqualTo(EventType.THREATEN);
    assertThat(countries(threat.recipients())).containsExactly("IND");
  }

  @Test
  void areThoseWhomAProtestIsToMove() {
    EventMention strike =
        of(
            EventType.PROTEST,
            "More than 1,500 Palestinian prisoners are on hunger strike to press Israel for better"
                + " conditions.");
    assertThat(countries(strike.recipients())).containsExactly("ISR");
  }

  @Test
  void areThoseWhomTheClauseOfANounNames() {
    EventMention warning = only("Hezbollah's warning that Tel Aviv would be hit came hours later.");
    assertThat(warning.type()).isEqualTo(EventType.THREATEN);
    assertThat(countries(warning.recipients())).containsExactly("ISR");
  }

  @Test
  void areOfTheActorsStateWhereNoOtherIsNamed() {
    EventMention rejected =
        only("Nigeria's president rejected a plan drawn up by the National Assembly.");
    assertThat(countries(rejected.recipients())).containsExactly("NGA");
  }

  @Test
  void areNotWhatIsGivenUp() {
    EventMention shelved = only("Greek dockers called off a plan for a walkout.");
    assertThat(shelved.recipients()).extracting(Participant::text).doesNotContain("a plan");
  }

  @Test
  void areNotThoseOfAnotherVerb() {
    assertThat(
            code(
                "India imposed the tariffs in 2021, and Brazil complained to the World Trade"
                    + " Organization about Indian sugar."))
        .extracting(EventMention::type)
        .doesNotContain(EventType.SANCTION);
  }

  @Test
  void areNotOfTheStateThatShellsThem() {
    EventMention killed =
        only("A Cambodian sergeant and a farmer had been killed by Thai shelling.");
    assertThat(countries(killed.recipients())).containsExactly("KHM", "a farmer");
  }

  @Test
  void areNotThoseWhoEndAStrike() {
    EventMention strike =
        of(
            EventType.PROTEST,
            "Portuguese nurses struck for 45 days until a court declared the stoppage illegal.");
    assertThat(strike.recipients()).isEmpty();
  }

  @Test
  void areTakenWithWhatIsRefusedAsOneEventThoughNobodysCountryIsTold() {
    assertThat(code("The four opposition parties refused to recognise the result."))
        .extracting(EventMention::type)
        .containsExactly(EventType.REJECT);
  }
}
