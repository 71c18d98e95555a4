package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.article.Article;
import org.dateline.article.Flag;
import org.dateline.time.Timex3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreNlpAnnotatorTest {
  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2024, 9, 17);

  private static final CoreNlpAnnotator ANNOTATOR = CoreNlpAnnotator.parsingAll();

  private static AnnotatedArticle annotate(String text) {
    return ANNOTATOR.annotate(Articles.published(DAY, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The two ministers met on Monday.                   | Monday         | 2024-09-16
          The two ministers met on Tuesday.                  | Tuesday        | 2024-09-17
          The two ministers met on Wednesday.                | Wednesday      | 2024-09-11
          The two ministers will meet on Thursday.           | Thursday       | 2024-09-19
          All soldiers must leave the base by November 15.   | November 15    | 2024-11-15
          The base was opened in November.                   | November       | 2023-11
          Parliament passed the law last month.              | last month     | 2024-08
          The mine was closed three years ago.               | three years ago| 2021
          The port was shelled yesterday.                    | yesterday      | 2024-09-16
          The treaty was signed on 4 May 1998.               | 4 May 1998     | 1998-05-04
          """)
  void resolvesExpressionsAgainstThePublicationDayByTense(
      String text, String expression, String value) {
    assertThat(annotate(text).dates())
        .extracting(Timex3::text, Timex3::value)
        .contains(org.assertj.core.groups.Tuple.tuple(expression, value));
  }

  @Test
  void leavesRelativeExpressionsUnderspecifiedWithoutPublicationDay() {
    AnnotatedArticle article =
        ANNOTATOR.annotate(Articles.undated("They met on Friday and again last month."));
    assertThat(article.dates()).extracting(Timex3::value).containsExactly("XXXX-WXX-5", "XXXX-XX");
    assertThat(article.dates()).extracting(Timex3::interval).containsOnlyNulls();
    assertThat(article.dates()).extracting(Timex3::anchor).containsOnly(Timex3.Anchor.NONE);
  }

  @Test
  void doesNotCountMoreDaysThanACalendarHas() {
    for (String days : List.of("99999999999 day", "three billion days", "9,999,999,999 weeks")) {
      assertThat(annotate("It closes for the next " + days + ", he said.").dates())
          .allSatisfy(date -> assertThat(date.interval()).isNull());
    }
  }

  @Test
  void findsNoDateInAges() {
    assertThat(annotate("The 6-year-old boy and his mother were unhurt.").dates()).isEmpty();
  }

  @Test
  void namesCountriesAndNationalitiesOnce() {
    List<EntityMention> entities =
        annotate("Peruvian officials said Peru would help the U.S. in the search.").entities();
    assertThat(entities)
        .extracting(EntityMention::text, EntityMention::name, EntityMention::country)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Peruvian", "Peru", "PER"),
            org.assertj.core.groups.Tuple.tuple("Peru", "Peru", "PER"),
            org.assertj.core.groups.Tuple.tuple("U.S.", "United States", "USA"));
    assertThat(entities.get(0).entityId()).isEqualTo(entities.get(1).entityId());
  }

  @Test
  void takesNoWordThatCountsForAName() {
    assertThat(annotate("Hundreds of demonstrators took to the streets of Nairobi.").entities())
        .extracting(EntityMention::text)
        .containsExactly("Nairobi");
  }

  @Test
  void keepsTheStopOfASentenceOutOfNames() {
    assertThat(annotate("The envoy flew home to Chad.").entities())
        .extracting(EntityMention::text)
        .containsExactly("Chad");
  }

  @Test
  void givesLastNamesTheFullNameSaidBefore() {
    assertThat(
            annotate("Maria Lopez chairs the panel. On Monday Lopez opened the hearing.")
                .entities())
        .extracting(EntityMention::text, EntityMention::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Maria Lopez", "Maria Lopez"),
            org.assertj.core.groups.Tuple.tuple("Lopez", "Maria Lopez"));
  }

  @Test
  void keepsTitlesOutOfNamesAndReadsThemAsRoles() {
    List<EntityMention> entities =
        annotate("Peruvian Foreign Minister Ana Lopez thanked Gen. Pedro Ramos. Mr. Ramos left.")
            .entities();
    assertThat(entities)
        .extracting(EntityMention::text, EntityMention::name, EntityMention::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Peruvian", "Peru", null),
            org.assertj.core.groups.Tuple.tuple("Ana Lopez", "Ana Lopez", "GOV"),
            org.assertj.core.groups.Tuple.tuple("Pedro Ramos", "Pedro Ramos", "MIL"),
            org.assertj.core.groups.Tuple.tuple("Ramos", "Pedro Ramos", "MIL"));
  }

  @Test
  void readsRolesFromAppositions() {
    assertThat(
            annotate("The Peruvian interior minister, Ana Lopez, met Pedro Ramos, a judge.")
                .entities())
        .filteredOn(entity -> entity.type() == EntityMention.Type.PERSON)
        .extracting(EntityMention::name, EntityMention::country, EntityMention::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Ana Lopez", "PER", "GOV"),
            org.assertj.core.groups.Tuple.tuple("Pedro Ramos", null, "JUD"));
  }

  @Test
  void givesAcronymsTheNameThatIsSpelledOutBesideThem() {
    assertThat(
            annotate(
                    "The Kenyan Maritime Inspection Agency (KENMIA) was founded in May."
                        + " A report by KENMIA is due.")
                .entities())
        .filteredOn(entity -> entity.text().equals("KENMIA"))
        .extracting(EntityMention::name)
        .containsExactly("Kenyan Maritime Inspection Agency", "Kenyan Maritime Inspection Agency");
  }

  @Test
  void takesNoOutletInADatelineForAnEntity() {
    assertThat(annotate("NAIROBI (Reuters) - Dockers in Mombasa went on strike.").entities())
        .extracting(EntityMention::name, EntityMention::country)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Nairobi", "KEN"),
            org.assertj.core.groups.Tuple.tuple("Mombasa", "KEN"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nairobi refused to sign the treaty on fish.               | Nairobi  | COUNTRY Kenya KEN GOV
          Kenya's talks with Kampala broke down on Friday.          | Kampala  | COUNTRY Uganda UGA GOV
          The envoy told Nairobi that the loan was late.            | Nairobi  | COUNTRY Kenya KEN GOV
          Nairobi's decision to close the port surprised traders.   | Nairobi  | COUNTRY Kenya KEN GOV
          A pact between Kenya and Kampala on fish has expired.     | Kampala  | COUNTRY Uganda UGA GOV
          The bus broke down in Nairobi on Friday.                  | Nairobi  | LOCATION Nairobi KEN null
          Nairobi police said that the road was open.               | Nairobi  | LOCATION Nairobi KEN null
          """)
  void readsCapitalsAsGovernmentsWhereTheyActOrAreAddressed(
      String text, String capital, String expected) {
    AnnotatedArticle article = annotate(text);
    assertThat(article.entities())
        .filteredOn(entity -> entity.text().equals(capital))
        .extracting(e -> e.type() + " " + e.name() + " " + e.country() + " " + e.role())
        .containsExactly(expected);
    assertThat(article.places())
        .filteredOn(place -> place.text().equals(capital))
        .extracting(place -> place.place().name())
        .containsExactly(capital);
  }

  @Test
  void takesNamesThatAreKnownHoweverTheyArePrinted() {
    assertThat(
            annotate(
                    "Ecowas and Unesco condemned islamic State. Fiji's Supreme Court and Peru's"
                        + " Ministry of Defence did not. President Ouattara left.")
                .entities())
        .filteredOn(entity -> entity.type() != EntityMention.Type.COUNTRY)
        .extracting(e -> e.text() + " = " + e.name() + " " + e.country() + " " + e.role())
        .containsExactly(
            "Ecowas = ECOWAS IGO null",
            "Unesco = UNESCO UNO EDU",
            "islamic State = Islamic State IMG REB",
            "Supreme Court = Supreme Court FJI JUD",
            "Ministry of Defence = Ministry of Defence PER MIL",
            "Ouattara = Alassane Ouattara CIV GOV");
  }

  @Test
  void parsesOnlySentencesThatThePolicyWants() {
    CoreNlpAnnotator picky =
        new CoreNlpAnnotator(
            tokens -> tokens.stream().anyMatch(token -> token.lemma().equals("shell")));
    String lead = "It rained. ".repeat(4);
    List<Sentence> sentences =
        picky.annotate(Articles.undated(lead + "Rebels shelled the port. It rained.")).sentences();
    assertThat(sentences.get(4).tree().relation(0)).isEqualTo("nsubj");
    assertThat(sentences.get(5).tree().relation(0)).isEmpty();
  }

  @Test
  void splitsSingleLineParagraphsIntoSentences() {
    assertThat(annotate("The talks ended.\nNo text was agreed\nBoth sides left.").sentences())
        .hasSize(3);
  }

  @Test
  void flagsMaskedTokensAndKeepsTheirOffsets() {
    AnnotatedArticle article = annotate("See " + "y".repeat(5_000) + " for the list.");
    assertThat(article.article().flags()).contains(Flag.LONG_TOKEN_MASKED);
    assertThat(article.sentences().get(0).tokens().get(1).text()).hasSize(5_000);
  }

  /** Each costs minutes, or more memory than there is, where nothing is cut or masked. */
  @Test
  void annotatesTextsWithoutWordsOrSentences() {
    String digits = "17 ".repeat(500);
    String noStop = "the army left the town of mombasa on monday ".repeat(400);
    String token = "z".repeat(100_000);
    for (String text : List.of(digits, noStop, token, "\u200d", "\uFFFD ".repeat(500), "- - -")) {
      AnnotatedArticle article = annotate(text);
      assertThat(article.sentences())
          .isNotEmpty()
          .allSatisfy(
              sentence ->
                  assertThat(sentence.tokens())
                      .hasSizeLessThanOrEqualTo(SentenceSplitter.MAX_SENTENCE_TOKENS));
    }
  }

  @Test
  void countsOffsetsOverEmojiAndRightToLeftText() {
    String text =
        "\uD83D\uDC69\u200D\uD83D\uDE80 שלום, Maria Lopez flew to Peru. \uD83C\uDDF5 مرحبا Peru.";
    assertThat(annotate(text).entities())
        .extracting(entity -> text.substring(entity.begin(), entity.end()), EntityMention::text)
        .contains(
            org.assertj.core.groups.Tuple.tuple("Maria Lopez", "Maria Lopez"),
            org.assertj.core.groups.Tuple.tuple("Peru", "Peru"));
  }

  @Test
  void doesNotAnnotateOtherLanguages() {
    Article french =
        Articles.undated("Le ministre a démissionné lundi.").withFlags(Set.of(Flag.NOT_ENGLISH));
    assertThat(ANNOTATOR.annotate(french).sentences()).isEmpty();
  }

  @Test
  void givesTheSameWhateverWasAnnotatedBeforeAndOnHoweverManyThreads() throws Exception {
    List<String> texts =
        List.of(
            "On Friday the army will leave. It said on Friday it had lost two men.",
            "Monday was quiet. They would come back on Monday, the mayor said.",
            "In March prices rose; in March they may fall again.",
            "Would they strike on Sunday? They had struck on Sunday.");
    List<List<Timex3>> alone = texts.stream().map(t -> annotate(t).dates()).toList();
    List<Callable<List<Timex3>>> tasks = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      for (int i = texts.size() - 1; i >= 0; i--) {
        String text = texts.get(i);
        tasks.add(() -> annotate(text).dates());
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Timex3>>> results = threads.invokeAll(tasks);
      for (int i = 0; i < results.size(); i++) {
        int text = texts.size() - 1 - i % texts.size();
        assertThat(results.get(i).get()).isEqualTo(alone.get(text));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void analysesTheHeadlineAsIfItWerePrintedInSentenceCase() {
    Article article =
        new Article(
            Article.idOf("t"),
            "t",
            null,
            null,
            null,
            "Mayor Accuses Nimbus Power of Neglect",
            null,
            "The mayor has accused Nimbus Power of neglect.",
            List.of(),
            null,
            null,
            "en",
            org.dateline.article.Publication.UNKNOWN,
            null,
            List.of(),
            Set.of());
    Sentence headline = ANNOTATOR.annotate(article).headline().get(0);
    assertThat(headline.tokens()).extracting(Token::text).contains("Accuses", "Nimbus");
    assertThat(headline.tokens().get(1).tag()).isEqualTo("VBZ");
    assertThat(headline.tokens().get(2).tag()).isEqualTo("NNP");
    assertThat(headline.tree().relation(1)).isEqualTo("root");
  }

  @Test
  void parsesTheFirstSentencesWhateverTheirWords() {
    AnnotatedArticle article =
        new CoreNlpAnnotator(tokens -> false)
            .annotate(Articles.undated("It rained. It rained. It rained. It rained. It rained."));
    assertThat(article.sentences())
        .extracting(sentence -> sentence.tree().relation(1))
        .containsExactly("root", "root", "root", "root", "");
  }
}
