package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;
import static org.dateline.plover.Annotated.countries;
import static org.dateline.plover.Annotated.only;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Actors and recipients that do not stand in the slots where a verb usually has them. */
class PairsFurtherOffTest {

  @Test
  void findsWhoIsConcernedInWhatIsPromised() {
    EventMention mention =
        only("Malta has agreed to extend its permits for Libyan anglers to use the harbour.");
    assertThat(countries(mention.actors())).containsExactly("MLT");
    assertThat(countries(mention.recipients())).containsExactly("LBY");
    assertThat(mention.ruleId()).contains("R=below");
  }

  @Test
  void findsWhoIsConcernedInTheObject() {
    EventMention mention =
        code("Oman's president has lifted restrictions imposed on a Kenyan minister.").stream()
            .filter(m -> m.type() == EventType.CONCEDE)
            .findFirst()
            .orElseThrow();
    assertThat(countries(mention.recipients())).containsExactly("KEN");
  }

  @Test
  void takesTheStateForWhoeverExpelsFromIt() {
    EventMention mention = only("Two Ghanaian reporters were expelled from Togo on Monday.");
    assertThat(countries(mention.actors())).containsExactly("TGO");
    assertThat(countries(mention.recipients())).containsExactly("GHA");
    assertThat(mention.ruleId()).contains("A=from");
  }

  @Test
  void takesTheStateForWhoeverArrestsInIt() {
    EventMention mention = only("A Kenyan blogger was arrested in Uganda on Friday.");
    assertThat(countries(mention.actors())).containsExactly("UGA");
  }

  @Test
  void doesNotTakeTheSourceOrTheActorsOwnNameForTheRecipient() {
    EventMention mention =
        only("The African Union has agreed to hold a summit, according to officials in Kenya.");
    assertThat(mention.recipients()).isEmpty();
  }

  @Test
  void takesThePartyBehindForWhatIsGivenOrRefused() {
    assertThat(countries(only("Rwanda pledged 400 policemen to Haiti.").recipients()))
        .containsExactly("HTI");
    assertThat(countries(only("Norway rejected asylum applications by 40 Syrians.").recipients()))
        .containsExactly("SYR");
    assertThat(countries(only("Russia rejected a truce suggested by Hungary.").recipients()))
        .containsExactly("HUN");
  }

  @Test
  void takesWhatIsHitForTheTargetAndGivesItThePlacesCountry() {
    Participant target = only("Rebels torched a tax office in Corsica.").recipients().get(0);
    assertThat(target.text()).isEqualTo("a tax office");
    assertThat(target.country()).isEqualTo("FRA");
  }

  @Test
  void takesWhoIsScheduledToTravelForTheActor() {
    EventMention mention = only("A delegation from Peru is scheduled to depart for Chile.");
    assertThat(mention.type()).isEqualTo(EventType.AGREE);
    assertThat(countries(mention.actors())).containsExactly("PER");
    assertThat(countries(mention.recipients())).containsExactly("CHL");
  }

  @Test
  void takesNoVenueForAParty() {
    EventMention mention = only("Polish and Latvian ministers discussed the question in Brussels.");
    assertThat(mention.recipients()).isEmpty();
  }

  @Test
  void codesNoPurposeOfAJourney() {
    EventMention mention = only("Turkish trainers arrived in Chad to reinforce its garrisons.");
    assertThat(mention.trigger()).isEqualTo("arrived");
  }

  @Test
  void findsTheSubjectInFrontOfARelativeClause() {
    EventMention mention =
        only("The Peruvian Congress, where she has few friends, gave the nod to the cabinet.");
    assertThat(countries(mention.actors())).containsExactly("PER");
  }

  @Test
  void findsTheAgentBehindWhatStandsBetween() {
    EventMention mention =
        only("Three Chadian colonels were found guilty of treason by a Malian military court.");
    assertThat(countries(mention.actors())).containsExactly("MLI");
  }

  @Test
  void takesWhoIsInTalksForTheActor() {
    EventMention mention = only("Kenyan officials are in negotiations with Uganda on a pipeline.");
    assertThat(countries(mention.actors())).contains("KEN");
  }

  @Test
  void takesTheSubjectOfTheSentenceForWhatFollowsBehindAComma() {
    EventMention blame =
        code(
                "Chile's president imposed sanctions on minister Ali Rezai of Iran, accusing him of theft.")
            .stream()
            .filter(m -> m.type() == EventType.ACCUSE)
            .findFirst()
            .orElseThrow();
    assertThat(countries(blame.actors())).containsExactly("CHL");
    assertThat(countries(blame.recipients())).containsExactly("IRN");
  }

  @Test
  void takesNoTimeForTheSubject() {
    EventMention mention =
        only("Zambia's prosecutor reopened the file and this time accuses a Kenyan trader.");
    assertThat(countries(mention.actors())).containsExactly("ZMB");
  }

  @Test
  void takesTheSubjectBeforeAParticipleThatTheParserTakesForTheVerb() {
    EventMention mention =
        only("Eritrean warplanes supported by Yemen pounded the Sudanese town of Kassala.");
    assertThat(countries(mention.actors())).containsExactly("ERI");
    assertThat(countries(mention.recipients())).containsExactly("SDN");
  }

  @Test
  void findsWhoSpeaksOfHimselfThoughNobodyKnowsHim() {
    EventMention refusal =
        code("The panel said it will not end its strike until Togo's premier quits.").get(0);
    assertThat(refusal.type()).isEqualTo(EventType.REJECT);
    assertThat(refusal.actors()).extracting(Participant::text).containsExactly("The panel");
    assertThat(countries(refusal.recipients())).containsExactly("TGO");
  }

  @Test
  void doesNotTakeTheDayOfACallForWhatIsCalledFor() {
    EventMention mention =
        only(
            "Peru's premier called Chilean President Luis Soto on Friday to offer congratulations.");
    assertThat(mention.type()).isEqualTo(EventType.CONSULT);
    assertThat(countries(mention.recipients())).containsExactly("CHL");
  }

  @Test
  void takesWhatIsDescribedForTheObject() {
    EventMention mention =
        only("Fijian officers arrested the leader of the Ansar network linked to rebels.");
    assertThat(mention.recipients())
        .extracting(Participant::text)
        .containsExactly("the leader of the Ansar network");
  }

  @Test
  void takesBothCountriesOfABorder() {
    assertThat(
            countries(only("Qatar withdrew its monitors from the Chad-Sudan border.").recipients()))
        .containsExactly("TCD", "SDN");
  }

  @Test
  void doesNotTakeBackersForWhomTheyBack() {
    EventMention mention = only("The UN-backed government of Haiti condemned Chad.");
    assertThat(countries(mention.actors())).containsExactly("HTI");
  }

  @Test
  void takesWhoeverDecidesForTheActorOfWhatIsPraised() {
    List<EventMention> mentions =
        code(
            "The EU has welcomed Georgian President Irakli Beridze's decision to pardon activists.");
    assertThat(mentions).extracting(EventMention::type).contains(EventType.SUPPORT);
    assertThat(mentions)
        .filteredOn(m -> m.type() == EventType.CONCEDE)
        .allSatisfy(m -> assertThat(countries(m.actors())).containsExactly("GEO"));
  }

  @Test
  void takesNoDecisionForSomebody() {
    assertThat(
            code("Chad's ouster of French troops hurts Paris because it is forcing them to move."))
        .extracting(EventMention::type)
        .doesNotContain(EventType.COERCE);
  }

  @Test
  void takesNoSubjectThatACommaPartsFromAParticiple() {
    EventMention mention =
        code("Niger told Chad to withdraw its men, which number close to 900, branding it illegal.")
            .stream()
            .filter(m -> m.type() == EventType.ACCUSE)
            .findFirst()
            .orElseThrow();
    assertThat(countries(mention.actors())).containsExactly("NER");
  }

  @Test
  void sharesAnAdjectiveOfNationalityWithTheSecondOfTwoNouns() {
    EventMention sanction =
        only("Canada imposed sanctions on eleven Fijian judges and prosecutors.");
    assertThat(countries(sanction.recipients())).containsExactly("FJI", "FJI");
    EventMention expulsion = only("Chad expelled Libyan traders and three diplomats.");
    assertThat(countries(expulsion.recipients())).containsExactly("LBY", "three diplomats");
  }
}
