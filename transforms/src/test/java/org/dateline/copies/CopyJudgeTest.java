package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyJudgeTest {
  private static final String WIRE = Texts.words("wire", 200);
  private static final String FRAME = Texts.words("frame", 170);

  @Test
  void aCutTextIsACopyOfTheWhole() {
    assertThat(areCopies(WIRE, Texts.words("wire", 80), Furniture.NONE)).isTrue();
  }

  @Test
  void aTextAmidOtherTextIsACopy() {
    String amid = Texts.words("before", 300) + " " + WIRE + " " + Texts.words("after", 300);
    assertThat(areCopies(WIRE, amid, Furniture.NONE)).isTrue();
  }

  @Test
  void aTextThatQuotesIsNone() {
    String quoting = Texts.words("other", 150) + " " + Texts.words("wire", 60);
    assertThat(areCopies(WIRE, quoting, Furniture.NONE)).isFalse();
  }

  @Test
  void aShortPhraseInCommonIsNoEvidence() {
    assertThat(
            areCopies(
                Texts.words("phrase", 13),
                Texts.words("phrase", 13) + " and so on",
                Furniture.NONE))
        .isFalse();
  }

  @Test
  void furnitureIsNotCounted() {
    List<Article> briefs = new ArrayList<>();
    for (char name = 'a'; name < 'g'; name++) {
      briefs.add(
          page(
              "https://one.example/a/page-" + name, FRAME + " " + Texts.words("brief" + name, 60)));
    }
    Furniture furniture = Texts.furniture(Texts.furniture(briefs));

    assertThat(
            CopyJudge.areCopies(
                Texts.compared(briefs.get(0), furniture), Texts.compared(briefs.get(1), furniture)))
        .isFalse();
  }

  @Test
  void whatIsFrequentStillMakesCopiesIfHardlyAnythingElseIsThere() {
    Furniture everything =
        Texts.furniture(TextSketch.of(FoldedWords.of(WIRE, 1000)).shingles().sorted());

    assertThat(areCopies(WIRE, WIRE + " Updated at noon", everything)).isTrue();
    assertThat(
            areCopies(
                WIRE + " " + Texts.words("one", 40),
                WIRE + " " + Texts.words("two", 40),
                everything))
        .isFalse();
  }

  @Test
  void aFooterIsNotTheTextThoughAllElseIsFrequent() {
    Furniture everything =
        Texts.furniture(TextSketch.of(FoldedWords.of(WIRE, 1000)).shingles().sorted());
    String footer = " " + Texts.words("footer", 40);

    assertThat(areCopies(WIRE + footer, Texts.words("other", 150) + footer, everything)).isFalse();
  }

  @Test
  void reportsOfASeriesAreNoneThoughTheyShareSentences() {
    String monday = report("Monday", "7,123.4", "12.3", "0.2", "98.7", "1.25");
    String friday = report("Friday", "7,080.1", "43.3", "0.6", "97.1", "1.31");
    String mondayAgain = report("Monday", "7,123.4", "12.3", "0.2", "98.7", "1.26");

    assertThat(areCopies(monday, friday, Furniture.NONE)).isFalse();
    assertThat(areCopies(monday, mondayAgain, Furniture.NONE)).isTrue();
  }

  @Test
  void twoPagesOfOneSiteNeedMoreInCommon() {
    String half = Texts.words("wire", 110) + " " + Texts.words("own", 110);
    Article first = page("https://one.example/a/page-1", WIRE);

    assertThat(areCopies(first, page("https://two.example/a/page-2", half))).isTrue();
    assertThat(areCopies(first, page("https://one.example/a/page-2", half))).isFalse();
  }

  private static String report(String day, String... figures) {
    return String.format(
        "Shares in the capital rose again on %s as the main index of the exchange closed at %s"
            + " points, a gain of %s points or %s per cent on the day, dealers and brokers said,"
            + " while the price of a barrel of crude oil for delivery in the coming month stood at"
            + " %s dollars in late trading and the pound was at %s against the dollar at the close",
        day, figures[0], figures[1], figures[2], figures[3], figures[4]);
  }

  private static boolean areCopies(String one, String other, Furniture furniture) {
    ComparedText first = Texts.compared(page(null, one), furniture);
    ComparedText second = Texts.compared(page(null, other), furniture);
    boolean copies = CopyJudge.areCopies(first, second);
    assertThat(CopyJudge.areCopies(second, first)).as("either way round").isEqualTo(copies);
    return copies;
  }

  private static boolean areCopies(Article one, Article other) {
    return CopyJudge.areCopies(
        Texts.compared(one, Furniture.NONE), Texts.compared(other, Furniture.NONE));
  }

  private static Article page(@Nullable String url, String text) {
    return Texts.article("page " + url + text.length(), url, text);
  }
}
