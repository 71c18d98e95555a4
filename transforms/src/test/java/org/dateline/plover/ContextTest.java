package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;
import static org.dateline.plover.Annotated.countries;

import java.time.LocalDate;
import java.util.List;
import org.dateline.plover.EventMention.Basis;
import org.junit.jupiter.api.Test;

/** What the article beyond the clause says of who, when and where. */
class ContextTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 22);
  private static final String GHANA =
      "Ghana's parliament met in Accra. Ghana raised its taxes in May. "
          + "Ghanaian shops stayed shut. ";

  private static EventMention only(List<EventMention> mentions, EventType type) {
    List<EventMention> found = mentions.stream().filter(m -> m.type() == type).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void takesThePoliceOfTheCountryThatTheArticleIsAbout() {
    EventMention mention = only(code(GHANA + "Police arrested 40 traders."), EventType.COERCE);
    assertThat(countries(mention.actors())).containsExactly("GHA");
    assertThat(mention.actors().get(0).role()).isEqualTo("COP");
    assertThat(mention.placeBasis()).isEqualTo(Basis.PARTICIPANT);
    assertThat(mention.place().place().country()).isEqualTo("GHA");
  }

  @Test
  void isLessSureOfACountryThatOnlyTheArticleGives() {
    double named =
        only(code(GHANA + "Ghanaian police arrested 40 traders."), EventType.COERCE).confidence();
    double guessed =
        only(code(GHANA + "Police arrested 40 traders."), EventType.COERCE).confidence();
    assertThat(guessed).isLessThan(named);
  }

  @Test
  void takesNoCountryWhereTwoAreNamedAlike() {
    String both = "Ghana and Togo shut the bridge. Togo blamed Ghana. Ghana blamed Togo. ";
    EventMention mention = only(code(both + "Police arrested 40 traders."), EventType.COERCE);
    assertThat(mention.actors().get(0).country()).isNull();
    assertThat(mention.place()).isNull();
  }

  @Test
  void codesMarchersOfTheCountryThatTheArticleIsAbout() {
    EventMention mention = only(code(GHANA + "About 900 people rallied."), EventType.PROTEST);
    assertThat(countries(mention.actors())).containsExactly("GHA");
  }

  @Test
  void givesTitledPersonsTheCountryThatTheArticleIsAbout() {
    EventMention mention =
        only(
            code(GHANA + "Health Minister Kofi Arden accused the union of theft."),
            EventType.ACCUSE);
    assertThat(countries(mention.actors())).containsExactly("GHA");
    List<EventMention> met = code(GHANA + "Ghana's premier met President Ivan Orlov.");
    assertThat(met.get(met.size() - 1).recipients().get(0).country()).isNull();
  }

  @Test
  void givesNoPoliceTheCountryOfWhomTheyArrest() {
    EventMention mention = only(code("Police arrested a Ugandan trader."), EventType.COERCE);
    assertThat(mention.actors().get(0).country()).isNull();
  }

  @Test
  void givesALooseParticipleTheSubjectOfTheMainVerb() {
    EventMention mention =
        only(code("Norway fined four Serbian bankers, accusing them of fraud."), EventType.ACCUSE);
    assertThat(countries(mention.actors())).containsExactly("NOR");
  }

  @Test
  void countsADayEarlierFromTheDayToldBefore() {
    List<EventMention> mentions =
        code(
            "Kenya expelled two Chadian envoys on Monday. "
                + "Chad recalled its ambassador from Kenya a day earlier.",
            DAY);
    EventMention recalled = mentions.get(mentions.size() - 1);
    assertThat(recalled.time().start()).isEqualTo(LocalDate.of(2024, 5, 19));
    assertThat(recalled.timeBasis()).isEqualTo(Basis.NARRATIVE);
  }

  @Test
  void takesADatedEventOfTheLastDaysForNews() {
    EventMention mention =
        code("Denmark expelled two Libyan diplomats on Monday, the first since 2019.", DAY).get(0);
    assertThat(mention.realis()).isEqualTo(Realis.ACTUAL);
  }

  @Test
  void takesOfficersAmongSoldiersForSoldiers() {
    String army = "The army moved its soldiers to the hills. ";
    EventMention mention =
        only(code(army + "Kenyan officers accused Chad of theft."), EventType.ACCUSE);
    assertThat(mention.actors().get(0).role()).isEqualTo("MIL");
    EventMention alone = only(code("Kenyan officers accused Chad of theft."), EventType.ACCUSE);
    assertThat(alone.actors().get(0).role()).isEqualTo("COP");
  }

  @Test
  void givesNoClinicOfTheArticlesCountryAnAct() {
    assertThat(code(GHANA + "The clinic vaccinated children."))
        .noneMatch(m -> m.type() == EventType.AID);
  }

  @Test
  void leavesOutWhatNobodyKnownDidNotDo() {
    assertThat(code("She had never spoken with her brother."))
        .noneMatch(m -> m.realis() == Realis.NEGATED);
  }

  @Test
  void takesNoPlaceOfSomebodysStayForThatOfTheEvent() {
    assertThat(
            code("Police clashed with Maldivian students after a trader living in Kent was freed."))
        .extracting(EventMention::place)
        .containsOnlyNulls();
    assertThat(code("Libya freed 37 prisoners, including one held at the U.S. prison in Cuba."))
        .extracting(EventMention::place)
        .containsOnlyNulls();
  }

  @Test
  void takesItForTheGovernmentThatTheSentenceIsAbout() {
    List<EventMention> mentions =
        code(
            "Niger's military government took power last year. The military government has already"
                + " overseen the withdrawal of troops from its old ally France as it has"
                + " strengthened ties with Russia.");
    EventMention ties = only(mentions, EventType.SUPPORT);
    assertThat(countries(ties.actors())).containsExactly("NER");
    assertThat(countries(ties.recipients())).containsExactly("RUS");
  }

  @Test
  void takesThemForTheFirstOfThoseNamedTogether() {
    EventMention accusation =
        only(
            code("Peru fined ten Chilean bankers and brokers on Friday, accusing them of fraud."),
            EventType.ACCUSE);
    assertThat(accusation.recipients())
        .extracting(Participant::text)
        .containsExactly("ten Chilean bankers");
  }
}
