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
import org.dateline.article.RemovedBlock;
import org.dateline.article.RemovedBlock.Kind;
import org.junit.jupiter.api.Test;

/** What the markup of a site's pages teaches: five pages of the Beacon, unless said otherwise. */
class TemplatePlaceTest {

  @Test
  void takesNewTextOutThatStandsWhereOtherPagesHaveNoBody() {
    Article slipped = SitePage.ofTheBeacon(3);
    Article stripped = strip(slipped, learn(beacons(1, 5)));

    assertThat(slipped.text()).contains(SitePage.teasers(3));
    assertThat(stripped.text()).isEqualTo(String.join("\n\n", SitePage.prose(3)));
    assertThat(stripped.removed())
        .filteredOn(block -> block.kind() == Kind.TEMPLATE)
        .extracting(RemovedBlock::text)
        .containsExactly(SitePage.teasers(3));
  }

  @Test
  void numbersInClassesDoNotPartPlaces() {
    List<Article> pages = new ArrayList<>();
    for (int i = 1; i < 5; i++) {
      pages.add(
          SitePage.named("numbered/" + i)
              .bodyIn(SitePage.PARAGRAPH, SitePage.prose(i))
              .removedIn("p.bio-" + i + "7<div.author", Kind.OTHER, SitePage.teasers(i))
              .build());
    }
    Article slipped =
        SitePage.named("numbered/0")
            .bodyIn(SitePage.PARAGRAPH, SitePage.prose(0))
            .bodyIn("p.bio-9<div.author", SitePage.teasers(0))
            .build();

    assertThat(strip(slipped, learn(pages)).text()).doesNotContain(SitePage.teasers(0));
  }

  @Test
  void keepsBodyWhereMostPagesHaveBody() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      SitePage page = SitePage.named("most/" + i).bodyIn(SitePage.PARAGRAPH, SitePage.prose(i));
      pages.add(
          (i < 2
                  ? page.removedIn(SitePage.BOX, Kind.RELATED, SitePage.teasers(i))
                  : page.bodyIn(SitePage.BOX, SitePage.teasers(i)))
              .build());
    }
    SiteTemplate template = learn(pages);

    assertThat(template.isUsable()).isFalse();
    assertThat(template.places()).extracting(TemplatePlace::isFurniture).containsOnly(false);
  }

  @Test
  void onePageIsNoEvidence() {
    assertThat(learn(List.of(SitePage.ofTheBeacon(1), SitePage.ofTheBeacon(3))).places())
        .isNotEmpty()
        .noneMatch(TemplatePlace::isFurniture);
  }

  @Test
  void copiesOfOneTextAreOnePage() {
    List<Article> copies =
        beacons(1, 5).stream().map(article -> article.inCopyGroup("one text")).toList();

    assertThat(learn(copies).places()).isNotEmpty().noneMatch(TemplatePlace::isFurniture);
  }

  @Test
  void oneTextOnManyPagesSaysNothingOfItsPlace() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pages.add(
          SitePage.named("same/" + i)
              .bodyIn(SitePage.PARAGRAPH, SitePage.prose(i))
              .removedIn("p.line<div.story", Kind.PROMOTION, "Join the Beacon Circle")
              .build());
    }

    assertThat(learn(pages).places()).noneMatch(TemplatePlace::isFurniture);
  }

  @Test
  void leavesABodyOfWhichItWouldTakeMuch() {
    Article page =
        SitePage.named("beacon/list.html")
            .bodyIn(SitePage.PARAGRAPH, "These stories were read most in the town last week.")
            .bodyIn(SitePage.BOX, SitePage.teasers(0))
            .build();

    assertThat(strip(page, learn(beacons(1, 5))).text()).isEqualTo(page.text());
  }

  @Test
  void markupWithoutClassesIsNoPlace() {
    assertThat(PlaceKey.of("p<div<div<body")).isEqualTo(PlaceKey.NONE);
    assertThat(PlaceKey.of("p<div.text<div<body")).isNotEqualTo(PlaceKey.NONE);
  }

  @Test
  void learnsTheSameInAnyOrderAndNothingTwice() throws IOException {
    List<Article> pages = beacons(0, 59);
    SiteLines all = lines(pages);
    List<Article> reversed = new ArrayList<>(pages);
    Collections.reverse(reversed);
    SiteLines halves = lines(pages.subList(20, 60));
    halves.add(lines(pages.subList(0, 30)));
    SiteTemplate template = all.template("beacon");
    SiteLines again = SiteLines.of(template);
    again.add(all);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    all.write(new DataOutputStream(bytes));

    assertThat(template.places()).anyMatch(TemplatePlace::isFurniture);
    assertThat(lines(reversed)).isEqualTo(all);
    assertThat(halves).isEqualTo(all);
    assertThat(again.template("beacon")).isEqualTo(template);
    assertThat(SiteLines.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(all);
  }

  @Test
  void remembersABoundedNumberOfPlaces() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      SitePage page = SitePage.named("wide/" + i);
      for (int place = 0; place < 400; place++) {
        String name = "box" + (char) ('a' + place % 26) + (char) ('a' + place / 26);
        page.removedIn("p." + name, Kind.OTHER, "Item " + name + " of page " + "abcde".charAt(i));
      }
      pages.add(page.bodyIn(SitePage.PARAGRAPH, SitePage.prose(i)).build());
    }

    assertThat(learn(pages).places())
        .hasSize(SiteTemplate.MAX_PLACES)
        .extracting(TemplatePlace::key)
        .isSorted();
  }

  @Test
  void onePageUsesThePersistedTemplate() {
    SiteTemplate template = learn(beacons(1, 5));
    SiteTemplate persisted =
        SiteTemplate.decode(
            template.site(), template.version(), template.encodedLines(), template.encodedPages());

    assertThat(persisted).isEqualTo(template);
    assertThat(strip(SitePage.ofTheBeacon(6), persisted).text())
        .isEqualTo(String.join("\n\n", SitePage.prose(6)));
  }

  @Test
  void readsRowsWrittenBeforePlacesWereLearned() {
    SiteTemplate template =
        SiteTemplate.decode(
            "lantern",
            "0123456789abcdef",
            List.of("1f furniture 2a:1:0:0 9c:0:0:5"),
            List.of("2a:1:0:0", "9c:1:0:0"));

    assertThat(template.lines()).extracting(TemplateLine::key).containsExactly(0x1fL);
    assertThat(template.places()).isEmpty();
  }

  private static List<Article> beacons(int from, int to) {
    List<Article> pages = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      pages.add(SitePage.ofTheBeacon(i));
    }
    return pages;
  }

  private static SiteLines lines(List<Article> pages) {
    SiteLines lines = new SiteLines();
    pages.forEach(page -> lines.add(SiteLines.ofPage(page)));
    return lines;
  }

  private static SiteTemplate learn(List<Article> pages) {
    return lines(pages).template("beacon");
  }

  private static Article strip(Article page, SiteTemplate template) {
    return template.isUsable() ? TemplateStripper.strip(page, FurnitureKinds.of(template)) : page;
  }
}
