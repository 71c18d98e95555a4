package org.dateline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dateline.article.Article;
import org.dateline.article.BodyBlock;
import org.dateline.article.RemovedBlock;
import org.dateline.article.RemovedBlock.Kind;
import org.junit.jupiter.api.Test;

/** What a template takes out of a body, and what it leaves there. */
class TemplateStripperTest {
  private static final String CIRCLE =
      "Lantern Circle members meet on Thursdays in the reading room";

  @Test
  void takesLearnedLineOutOfTheBody() {
    Article page = SitePage.ofTheLantern(3, null);
    SiteTemplate template =
        learn(page, SitePage.ofTheLantern(4, null), SitePage.ofTheLantern(5, null));
    Article stripped = strip(page, template);

    assertThat(stripped.text()).doesNotContain(CIRCLE).startsWith("Dunmeer's council");
    assertThat(stripped.text().split("\n\n")).hasSize(4);
    assertThat(stripped.templateVersion()).isEqualTo(template.version());
    RemovedBlock line =
        stripped.removed().stream()
            .filter(b -> b.kind() == Kind.TEMPLATE)
            .findFirst()
            .orElseThrow();
    BodyBlock place = page.blocks().get(4);
    assertThat(line.text()).isEqualTo(CIRCLE);
    assertThat(line.begin()).isEqualTo(place.begin());
    assertThat(line.end()).isEqualTo(place.end());
  }

  @Test
  void keepsTheOrderOfThePage() {
    Article page = SitePage.ofTheLantern(3, null);
    Article stripped =
        strip(page, learn(page, SitePage.ofTheLantern(4, null), SitePage.ofTheLantern(5, null)));

    assertThat(texts(stripped)).isEqualTo(texts(page));
    assertThat(stripped.removed()).isSortedAccordingTo((a, b) -> begin(a) - begin(b));
  }

  @Test
  void onePageUsesThePersistedTemplate() {
    SiteTemplate template =
        learn(
            SitePage.ofTheLantern(1, null),
            SitePage.ofTheLantern(2, null),
            SitePage.ofTheLantern(3, null));
    SiteTemplate persisted =
        SiteTemplate.decode(
            template.site(), template.version(), template.encodedLines(), template.encodedPages());

    assertThat(strip(SitePage.ofTheLantern(40, null), persisted).text()).doesNotContain(CIRCLE);
  }

  @Test
  void keepsBackgroundThatFollowUpsShare() {
    String background =
        "The river Oder burst its banks in Farrowick in May, and engineers blamed the council for"
            + " a harbour wall that nobody had repaired.";
    List<Article> pages =
        pages(5, (page) -> page.body(background).removed(Kind.PROMOTION, "Join the Circle"));

    for (Article page : pages) {
      assertThat(strip(page, learn(pages)).text()).contains(background);
    }
  }

  @Test
  void keepsQuoteThatFollowUpsShare() {
    String quote = "“The council was told about that in March,” engineers said.";
    List<Article> pages = pages(5, (page) -> page.body(quote));

    for (Article page : pages) {
      assertThat(strip(page, learn(pages)).text()).contains(quote);
    }
  }

  @Test
  void takesPromptOutFromAmidTheProse() {
    String prompt = "Get our morning letter and never miss a chess column again.";
    List<Article> pages = pages(5, (page) -> page.body(prompt));

    for (Article page : pages) {
      assertThat(strip(page, learn(pages)).text()).doesNotContain(prompt);
    }
  }

  @Test
  void takesTeasersBelowTheArticle() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pages.add(
          SitePage.named("teasers/" + i)
              .title("Story number " + i)
              .story(i)
              .removed(Kind.FOOTER, "Lantern Shop", "Lantern Patrons", "More Lantern Columns")
              .body("Gardeners Dig Up Coins " + "abcd".charAt(i))
              .body("Pots of silver lay beneath roses for " + (90 + i) + " winters.")
              .removed(Kind.FOOTER, "Imprint of the Lantern")
              .build());
    }
    Article stripped = strip(pages.get(0), learn(pages));

    assertThat(stripped.text()).doesNotContain("Coins").doesNotContain("silver");
    assertThat(stripped.text().split("\n\n")).hasSize(4);
  }

  @Test
  void keepsTheEndOfAnArticleBelowAnInsertedPrompt() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pages.add(
          SitePage.named("insert/" + i)
              .story(i)
              .removed(Kind.PROMOTION, "Lantern Shop", "Lantern Patrons", "More Lantern Columns")
              .story(i + 14)
              .build());
    }

    assertThat(strip(pages.get(0), learn(pages)).text()).isEqualTo(pages.get(0).text());
  }

  @Test
  void leavesABodyThatWouldVanish() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pages.add(
          SitePage.named("wall/" + i)
              .title("Story number " + i)
              .body("Lantern Circle members read on for free", CIRCLE)
              .build());
    }
    Article stripped = strip(pages.get(0), learn(pages));

    assertThat(stripped.text()).isEqualTo(pages.get(0).text());
  }

  @Test
  void findsTheBodyOfAPageWhereOnlyFurnitureWasTakenForIt() {
    String[] results = new String[30];
    for (int i = 0; i < results.length; i++) {
      results[i] = "Regatta heat " + "abcdefghijklmnopqrstuvwxyzåäöø".charAt(i) + " won by crew";
    }
    Article list =
        SitePage.named("list")
            .title("Regatta results")
            .removed(Kind.NAVIGATION, results)
            .body(CIRCLE)
            .build();
    Article stripped =
        strip(
            list,
            learn(
                list,
                SitePage.ofTheLantern(1, null),
                SitePage.ofTheLantern(2, null),
                SitePage.ofTheLantern(3, null)));

    assertThat(stripped.text()).isEqualTo(String.join("\n\n", results));
    assertThat(stripped.removed()).extracting(RemovedBlock::text).contains(CIRCLE);
  }

  @Test
  void leavesGivenTextAsItIs() {
    Article given = SitePage.given("given.json", CIRCLE);
    SiteTemplate template =
        learn(
            SitePage.ofTheLantern(1, null),
            SitePage.ofTheLantern(2, null),
            SitePage.ofTheLantern(3, null));

    assertThat(strip(given, template)).isEqualTo(given);
  }

  /** Pages on one flood, each with something between its second and third paragraph. */
  private static List<Article> pages(int count, UnaryOperator<SitePage> middle) {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SitePage page = SitePage.named("flood/" + i).story(5 + 49 * i);
      pages.add(middle.apply(page).story(5 + 7 * i).build());
    }
    return pages;
  }

  private static int begin(RemovedBlock block) {
    Integer begin = block.begin();
    return begin == null ? -1 : begin;
  }

  private static List<String> texts(Article article) {
    return PageBlocks.of(article).stream().map(PageBlock::text).toList();
  }

  private static SiteTemplate learn(Article... pages) {
    return learn(Arrays.asList(pages));
  }

  private static SiteTemplate learn(List<Article> pages) {
    SiteLines lines = new SiteLines();
    pages.forEach(page -> lines.add(SiteLines.ofPage(page)));
    return lines.template("lantern");
  }

  private static Article strip(Article page, SiteTemplate template) {
    return template.isUsable() ? TemplateStripper.strip(page, FurnitureKinds.of(template)) : page;
  }
}
