package org.dateline.fivew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Articles;
import org.dateline.annotation.CoreNlpAnnotator;
import org.dateline.fivew.FiveW.Source;
import org.dateline.fivew.FiveW.What;
import org.dateline.fivew.FiveW.When;
import org.dateline.fivew.FiveW.WhenBasis;
import org.dateline.fivew.FiveW.Where;
import org.dateline.fivew.FiveW.WhereBasis;
import org.dateline.fivew.FiveW.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiveWFinderTest {
  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2024, 9, 17);

  private static final CoreNlpAnnotator ANNOTATOR = CoreNlpAnnotator.parsingAll();
  private static final FiveWFinder FINDER = new FiveWFinder();

  private static final String FERRY =
      "A ferry with 90 passengers on board ran aground near Bergen on Sunday, the coast guard"
          + " said.\n\nNobody was hurt. The ferry was on its way to Stavanger when its engine"
          + " failed. Tugs will tow it to Bergen on Thursday.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Ferry runs aground near Bergen                    | Ferry          | runs aground near Bergen
          Storm in Norway: ferry runs aground near Bergen   | ferry          | runs aground near Bergen
          Ferry Runs Aground Near Bergen                    | Ferry          | Runs Aground Near Bergen
          Ferry runs aground near Bergen, says coast guard  | Ferry          | runs aground near Bergen
          Police say ferry ran aground near Bergen          | ferry          | ran aground near Bergen
          Rescued passengers named as nurses from Oslo      | Rescued passengers | named as nurses from Oslo
          Ferry captain 'saw nothing' in fog                | Ferry captain  | 'saw nothing' in fog
          """)
  void readsWhoDidWhatOffTheHeadline(String title, String who, String what) {
    FiveW answers = find(title, FERRY);
    assertThat(who(answers).text()).isEqualTo(who);
    assertThat(who(answers).source()).isEqualTo(Source.TITLE);
    assertThat(what(answers).text()).isEqualTo(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none
          Ferry accident off Norway's coast
          Why did the ferry run aground?
          Video shows ferry on rocks
          Battle to save ferry from rocks
          """)
  void readsItOffTheLeadWhereTheHeadlineTellsNothing(@Nullable String title) {
    FiveW answers = find(title, FERRY);
    assertThat(who(answers).text()).isEqualTo("A ferry with 90 passengers on board");
    assertThat(who(answers).source()).isEqualTo(Source.TEXT);
    assertThat(what(answers).text()).isEqualTo("ran aground near Bergen on Sunday");
  }

  @Test
  void answersCutTheirWordsOutOfTitleOrText() {
    String title = "“Kivi wins” – and Erik Kivi laughs in Tartu";
    AnnotatedArticle article =
        annotate(title, "Erik Kivi has won the marathon of Tartu.\n\nHe laughed on Monday.", DAY);
    FiveW answers = FINDER.find(article);
    Who who = who(answers);
    String source = who.source() == Source.TITLE ? title : article.article().text();
    assertThat(source.substring(who.begin(), who.end())).isEqualTo(who.text());
    What what = what(answers);
    source = what.source() == Source.TITLE ? title : article.article().text();
    assertThat(source.substring(what.begin(), what.end())).isEqualTo(what.text());
    Where where = where(answers);
    assertThat(article.article().text().substring(where.begin(), where.end()))
        .isEqualTo(where.text());
  }

  @Test
  void namesWhomTheHeadlineMeansByItsShortForm() {
    FiveW answers =
        find(
            "Berglund resigns",
            "Prime Minister Ingrid Berglund resigned on Monday after a vote in Stockholm.\n\n"
                + "Ms Berglund had led Sweden for six years.");
    assertThat(who(answers).text()).isEqualTo("Berglund");
    assertThat(who(answers).name()).isEqualTo("Ingrid Berglund");
    assertThat(who(answers).entityId()).isNotNull();
  }

  @Test
  void saysOfWhomABareNumberIs() {
    FiveW answers =
        find(
            "Three killed as bridge collapses",
            "At least three workers were killed when a bridge collapsed in Turin on Monday.");
    assertThat(who(answers).text()).isEqualTo("At least three workers");
    assertThat(what(answers).text()).isEqualTo("killed as bridge collapses");
  }

  @Test
  void aHeadlineWithoutAClauseNamesWhatHappenedIfTheTextDoesNotTell() {
    FiveW answers = find("Ferry accident off Bergen", "Nine years ago. Fog, then rocks.");
    assertThat(answers.who()).isNull();
    assertThat(what(answers).text()).isEqualTo("Ferry accident off Bergen");
  }

  @Test
  void takesTheDayOfTheLead() {
    When when = when(find("Ferry runs aground near Bergen", FERRY));
    assertThat(when.text()).isEqualTo("Sunday");
    assertThat(when.interval().start()).isEqualTo(LocalDate.of(2024, 9, 15));
    assertThat(when.interval().end()).isEqualTo(LocalDate.of(2024, 9, 15));
    assertThat(when.basis()).isEqualTo(WhenBasis.SENTENCE);
  }

  @Test
  void takesADayToComeOfWhatIsPlanned() {
    When when =
        when(find("Ferry to sail again", "The ferry will sail again on Friday, its owner said."));
    assertThat(when.interval().start()).isEqualTo(LocalDate.of(2024, 9, 20));
  }

  @Test
  void newsWithoutADayAreOfThePublicationDayOrTheOneBefore() {
    When when = when(find("Ferry sinks", "A ferry has sunk off Bergen. It was built in 1998."));
    assertThat(when.text()).isNull();
    assertThat(when.basis()).isEqualTo(WhenBasis.PUBLICATION);
    assertThat(when.interval().start()).isEqualTo(DAY.minusDays(1));
    assertThat(when.interval().end()).isEqualTo(DAY);
  }

  @Test
  void knowsNoDayWhereNeitherTextNorPageTellOne() {
    FiveW answers =
        FINDER.find(annotate("Ferry sinks", "A ferry has sunk. It was built in 1998.", null));
    assertThat(answers.when()).isNull();
  }

  @Test
  void sinceWhenSomethingLastsIsNotWhenItHappened() {
    When when = when(find("Ferry sinks", "A ferry, delayed since Saturday, has sunk off Bergen."));
    assertThat(when.basis()).isEqualTo(WhenBasis.PUBLICATION);
  }

  @Test
  void prefersThePlaceOfTheHeadline() {
    Where where = where(find("Ferry runs aground near Bergen", FERRY));
    assertThat(where.text()).isEqualTo("Bergen");
    assertThat(where.basis()).isEqualTo(WhereBasis.TITLE);
    assertThat(Objects.requireNonNull(where.place()).country()).isEqualTo("NOR");
  }

  @Test
  void aCountryThatActsIsNotWhereItActs() {
    Where where =
        where(
            find(
                null,
                "France will pull its soldiers out of Chad. France has kept them in Chad for"
                    + " decades, and Chad has asked France to leave."));
    assertThat(where.text()).isEqualTo("Chad");
  }

  @Test
  void prefersTheTownToItsCountry() {
    Where where =
        where(
            find(
                "Flood in Italy kills five",
                "A flood has killed five people in Faenza.\n\nThe river rose on Monday. Rain fell"
                    + " for days in Italy. In Faenza, streets were under water."));
    assertThat(where.text()).isEqualTo("Faenza");
  }

  @Test
  void theSpotComesWithItsPlace() {
    Where where =
        where(
            find(
                "Choir sings for peace",
                "A choir sang for peace at the Harbour Theatre in Bergen on Sunday."));
    assertThat(where.text()).isEqualTo("Harbour Theatre in Bergen");
    assertThat(Objects.requireNonNull(where.place()).name()).isEqualTo("Bergen");
  }

  @Test
  void aPeopleNamesItsCountryWhereNoPlaceIsNamed() {
    Where where =
        where(find("Farmers block roads", "Polish farmers have blocked roads. Polish police saw."));
    assertThat(where.basis()).isEqualTo(WhereBasis.DEMONYM);
    assertThat(Objects.requireNonNull(where.place()).country()).isEqualTo("POL");
  }

  @Test
  void knowsNothingOfWhatWasNotAnnotated() {
    assertThat(FINDER.find(AnnotatedArticle.bare(Articles.titled("Ferry sinks", FERRY, DAY))))
        .isEqualTo(FiveW.NONE);
  }

  @Test
  void aTitleAloneIsEnoughForWhat() {
    FiveW answers = find("Notice", "–");
    assertThat(answers.who()).isNull();
    assertThat(answers.where()).isNull();
    assertThat(what(answers).text()).isEqualTo("Notice");
  }

  private static FiveW find(@Nullable String title, String text) {
    return FINDER.find(annotate(title, text, DAY));
  }

  private static AnnotatedArticle annotate(
      @Nullable String title, String text, @Nullable LocalDate published) {
    return ANNOTATOR.annotate(Articles.titled(title, text, published));
  }

  private static Who who(FiveW answers) {
    return Objects.requireNonNull(answers.who());
  }

  private static What what(FiveW answers) {
    return Objects.requireNonNull(answers.what());
  }

  private static When when(FiveW answers) {
    return Objects.requireNonNull(answers.when());
  }

  private static Where where(FiveW answers) {
    return Objects.requireNonNull(answers.where());
  }
}
