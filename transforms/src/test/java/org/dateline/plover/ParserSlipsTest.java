package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;
import static org.dateline.plover.Annotated.countries;
import static org.dateline.plover.Annotated.only;

import org.junit.jupiter.api.Test;

/** Who takes part where the parser gives words another part than they have. */
class ParserSlipsTest {
  @Test
  void findsOfWhomTheReportSaysWhatHeMustDo() {
    EventMention request =
        only("Peru says Chile must end attacks on Bolivia after latest strikes.");
    assertThat(request.type()).isEqualTo(EventType.REQUEST);
    assertThat(countries(request.actors())).containsExactly("PER");
    assertThat(countries(request.recipients())).containsExactly("CHL");
  }

  @Test
  void findsWhatIsCountedBehindWordsOfMeasure() {
    EventMention money =
        only("Japan provided an additional $7 million in relief to Fiji in response to a storm.");
    assertThat(money.type()).isEqualTo(EventType.AID);
    assertThat(countries(money.recipients())).containsExactly("FJI");
    EventMention goods =
        only("Japan turned over more than USD $9 million worth of tents to Nepal.");
    assertThat(goods.type()).isEqualTo(EventType.AID);
    assertThat(countries(goods.recipients())).containsExactly("NPL");
  }

  @Test
  void takesNoMoreThanForPartOfANumber() {
    EventMention sanction =
        only(
            "Norway imposed sanctions on Ana Ruiz, Pedro Luz and more than 2 dozen other Chilean officials.");
    assertThat(sanction.recipients())
        .extracting(Participant::text)
        .contains("more than 2 dozen other Chilean officials");
  }

  @Test
  void takesACaptiveForHimWhoWasTaken() {
    EventMention abduction = only("Two Ukrainian marines were taken prisoner by Chadian rebels.");
    assertThat(abduction.type()).isEqualTo(EventType.ASSAULT);
    assertThat(countries(abduction.actors())).containsExactly("TCD");
    assertThat(countries(abduction.recipients())).containsExactly("UKR");
  }

  @Test
  void asksWhomItCallsOn() {
    EventMention call = only("Peru and Chile call on Cuba to end sanctions against Haiti.");
    assertThat(countries(call.recipients())).containsExactly("CUB");
  }

  @Test
  void takesARoughNumberOfPeopleForTheSubject() {
    EventMention request = only("Around 77,000 Malians have sought refuge in Niger's south.");
    assertThat(countries(request.actors())).containsExactly("MLI");
  }

  @Test
  void leavesOutWhoTakesPartInTheReason() {
    EventMention sanction =
        code("The EU imposed sanctions on Belarus over its attack on Latvia.").get(0);
    assertThat(sanction.type()).isEqualTo(EventType.SANCTION);
    assertThat(countries(sanction.recipients())).containsExactly("BLR");
  }

  @Test
  void givesTheDeedToThoseWhoAreBlamedForIt() {
    assertThat(code("Finland criticised Hungary for its raid on a Finnish bank."))
        .filteredOn(m -> m.type() == EventType.ASSAULT)
        .allSatisfy(m -> assertThat(countries(m.actors())).containsExactly("HUN"));
  }

  @Test
  void refusesWhatNobodyWillTravelFor() {
    EventMention refusal =
        only("The Kenyan president will not go to Kampala to meet Ugandan leader Paul Otim.");
    assertThat(refusal.type()).isEqualTo(EventType.REJECT);
    assertThat(refusal.mode()).isEqualTo("meet");
  }

  @Test
  void takesManoeuvresOfTwoCountriesForCooperation() {
    EventMention game = only("Chadian and Libyan marines staged a war game off Tripoli.");
    assertThat(game.type()).isEqualTo(EventType.COOPERATE);
    assertThat(countries(game.actors())).containsExactly("TCD", "LBY");
    EventMention patrol = only("Kenya and Tanzania patrolled the coast together on Friday.");
    assertThat(patrol.type()).isEqualTo(EventType.COOPERATE);
    assertThat(countries(patrol.actors())).containsExactly("KEN", "TZA");
  }

  @Test
  void codesNothingThatIsOnlyWeighed() {
    assertThat(code("Norway is considering sending nurses to treat victims of the Sabah quake."))
        .isEmpty();
  }

  @Test
  void tellsTheNameAndThePlaceOfParticipants() {
    EventMention meeting =
        only("Norway's premier met his Finnish counterpart, Aino Laine, in Oslo on Monday.");
    assertThat(meeting.recipients())
        .extracting(Participant::text)
        .containsExactly("his Finnish counterpart, Aino Laine");
    EventMention aid = only("Oman gave food to 300 families in Malakal.");
    assertThat(aid.recipients())
        .extracting(Participant::text)
        .containsExactly("300 families in Malakal");
  }

  @Test
  void takesTheDeedOfARoughNumberOfPeopleForTheMainVerb() {
    EventMention strike =
        only("Around 1,200 dockers in container ports in Chile went on strike on Friday.");
    assertThat(strike.type()).isEqualTo(EventType.PROTEST);
    assertThat(countries(strike.actors())).containsExactly("CHL");
  }

  @Test
  void findsWhatIsGivenBesideTheReceiver() {
    EventMention leave =
        only(
            "A Nairobi court granted the Kenyan anti-terrorism police permission to hold the lawyer.");
    assertThat(leave.type()).isEqualTo(EventType.CONCEDE);
    assertThat(leave.recipients())
        .extracting(Participant::text)
        .containsExactly("the Kenyan anti-terrorism police");
  }

  @Test
  void findsOnWhatASumIsLevied() {
    EventMention tariff = only("Canada lowered tariffs on $90 million of Mexico's exports.");
    assertThat(tariff.type()).isEqualTo(EventType.CONCEDE);
    assertThat(countries(tariff.recipients())).containsExactly("MEX");
  }

  @Test
  void takesADayBeforeTheSubjectForNoPartOfIt() {
    EventMention arrest = only("On Friday soldiers detained a Kenyan editor in Bissau.");
    assertThat(arrest.actors()).extracting(Participant::text).containsExactly("soldiers");
    EventMention march =
        code("Police had closed the road, and in 2008 Russian tanks rolled into Georgia.").stream()
            .filter(m -> m.type() == EventType.MOBILIZE)
            .findFirst()
            .orElseThrow();
    assertThat(march.actors()).extracting(Participant::text).containsExactly("Russian tanks");
  }

  @Test
  void findsTheSubjectBeforeATime() {
    EventMention threat =
        only("Opposition leader Morgan Okello last week threatened to halt talks with Kenya.");
    assertThat(threat.type()).isEqualTo(EventType.THREATEN);
    assertThat(threat.actors())
        .extracting(Participant::text)
        .containsExactly("Opposition leader Morgan Okello");
  }

  @Test
  void findsWhoIsArrestedBeforeTheReport() {
    EventMention arrest =
        only(
            "Turkish paramilitary police nabbed a wanted leader of an outlawed leftist group near"
                + " the Greek border, Anatolian news agency reported.");
    assertThat(arrest.recipients()).isNotEmpty();
    assertThat(arrest.recipients().get(0).text()).startsWith("a wanted leader");
  }

  @Test
  void findsWhatARelativeClauseTells() {
    EventMention expulsion =
        code("Iran, which expelled two British diplomats on Monday, has recalled its ambassador.")
            .get(0);
    assertThat(expulsion.trigger()).isEqualTo("expelled");
    assertThat(countries(expulsion.actors())).containsExactly("IRN");
    assertThat(countries(expulsion.recipients())).containsExactly("GBR");
  }

  @Test
  void takesWhatStandsBehindACountryForNoPartOfItsName() {
    EventMention expulsion = only("The expulsion by Iran of two British diplomats was a surprise.");
    assertThat(expulsion.actors()).extracting(Participant::text).containsExactly("Iran");
  }

  @Test
  void takesNoDeedBesideForSomebody() {
    assertThat(only("Sudan's army seized power in a coup on Monday.").recipients()).isEmpty();
  }
}
