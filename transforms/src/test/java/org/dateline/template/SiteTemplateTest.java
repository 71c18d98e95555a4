package org.dateline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.RemovedBlock.Kind;
import org.junit.jupiter.api.Test;

/** What a site's pages teach. */
class SiteTemplateTest {
  private static final String CIRCLE =
      "Lantern Circle members meet on Thursdays in the reading room";

  @Test
  void learnsLineThatDistinctOriginalsShare() {
    SiteTemplate template = learn(lanterns(4));

    assertThat(kindOf(template, CIRCLE)).isEqualTo(TemplateLine.Kind.FURNITURE);
    assertThat(template.version()).hasSize(16);
  }

  @Test
  void learnsNothingFromOnePageButRemembersItForTheNext() {
    SiteTemplate first = learn(lanterns(1));
    assertThat(first.isUsable()).isFalse();

    SiteLines second = SiteLines.of(first);
    second.add(SiteLines.ofPage(SitePage.ofTheLantern(7, null)));
    second.add(SiteLines.ofPage(SitePage.ofTheLantern(8, null)));
    assertThat(kindOf(second.template("lantern"), CIRCLE)).isEqualTo(TemplateLine.Kind.FURNITURE);
  }

  @Test
  void countsCopiesOfOneTextOnce() {
    List<Article> copies =
        lanterns(4).stream().map(article -> article.inCopyGroup("one text")).toList();

    assertThat(learn(copies).isUsable()).isFalse();
  }

  @Test
  void givenTextTeachesNothing() {
    Article one = SitePage.given("one.json", CIRCLE);
    Article two = SitePage.given("two.json", CIRCLE);

    assertThat(learn(List.of(one, two)).lines()).isEmpty();
  }

  @Test
  void learnsTheSameInAnyOrder() {
    List<Article> pages = lanterns(60);
    SiteTemplate template = learn(pages);
    List<Article> reversed = new ArrayList<>(pages);
    Collections.reverse(reversed);
    SiteLines halves = lines(pages.subList(20, 60));
    halves.add(lines(pages.subList(0, 20)));

    assertThat(learn(reversed)).isEqualTo(template);
    assertThat(halves.template("lantern")).isEqualTo(template);
  }

  @Test
  void countsNoPageTwice() {
    for (int pages : new int[] {2, 5, 30}) {
      SiteTemplate template = learn(lanterns(pages));
      SiteLines again = SiteLines.of(template);
      again.add(lines(lanterns(pages)));

      assertThat(again.template("lantern")).isEqualTo(template);
    }
  }

  @Test
  void holdsABoundedSampleOfAHotSite() throws IOException {
    SiteLines all = new SiteLines();
    for (int i = 0; i < 10_000; i++) {
      all.add(SiteLines.ofPage(SitePage.ofTheLantern(i, null)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    all.write(new DataOutputStream(bytes));
    SiteTemplate template = all.template("lantern");

    assertThat(all.sampled()).isEqualTo(SeenKeys.SAMPLE);
    assertThat(bytes.size()).isLessThan(100_000);
    assertThat(kindOf(template, CIRCLE)).isEqualTo(TemplateLine.Kind.FURNITURE);
    assertThat(template.pages().articles()).isBetween(3_000.0, 30_000.0);
    assertThat(SiteLines.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(all);
  }

  @Test
  void keepsTheBestSupportedOfManyLines() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      SitePage page = SitePage.named("wide/" + i).story(i).body(CIRCLE);
      for (int line = 0; line < 700; line++) {
        if (line % 3 == i % 3) {
          page.removed(Kind.NAVIGATION, "Section " + "abcdefghij".charAt(line % 10) + word(line));
        }
      }
      pages.add(page.body("Lantern Circle dues are paid at the desk").build());
    }
    SiteTemplate template = learn(pages);

    assertThat(template.lines()).hasSize(SiteTemplate.MAX_LINES);
    assertThat(kindOf(template, CIRCLE)).isNotNull();
  }

  @Test
  void survivesItsTable() {
    SiteTemplate template = learn(lanterns(9));

    assertThat(
            SiteTemplate.decode(
                template.site(),
                template.version(),
                template.encodedLines(),
                template.encodedPages()))
        .isEqualTo(template);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int left = number; left > 0; left /= 26) {
      word.append((char) ('a' + left % 26));
    }
    return word.toString();
  }

  private static List<Article> lanterns(int pages) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      articles.add(SitePage.ofTheLantern(i, null));
    }
    return articles;
  }

  private static SiteLines lines(List<Article> pages) {
    SiteLines lines = new SiteLines();
    pages.forEach(page -> lines.add(SiteLines.ofPage(page)));
    return lines;
  }

  private static SiteTemplate learn(List<Article> pages) {
    return lines(pages).template("lantern");
  }

  private static TemplateLine.Kind kindOf(SiteTemplate template, String line) {
    long key = LineKey.of(line, LineForm.of(line).sentence());
    return template.lines().stream()
        .filter(known -> known.key() == key)
        .map(TemplateLine::kind)
        .findFirst()
        .orElse(TemplateLine.Kind.SEEN);
  }
}
