package org.dateline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.dateline.article.RemovedBlock.Kind;
import org.junit.jupiter.api.Test;

/** Which site pages are found to be of that do not name theirs. */
class KnownSitesTest {
  @Test
  void pagesThatShareTheirFurnitureAreASiteNamedForTheFirst() {
    List<Article> pages = pages(0, 1, 2);
    SiteIndex index = groups(pages).index();

    String first = pages.stream().map(Article::id).sorted().findFirst().orElseThrow();
    assertThat(pages.stream().map(index::siteOf)).containsOnly(SiteKey.NAMELESS + first);
    assertThat(index.siteOf(SitePage.ofTheLantern(3, null))).isNull();
    assertThat(index.siteOf(SitePage.ofTheSentry(1))).isNull();
  }

  @Test
  void pageThatNamesItsSiteIsOfThat() {
    Article page = SitePage.ofTheLantern(1, "https://www.lantern.example/1");

    assertThat(new KnownSites().index().siteOf(page)).isEqualTo("lantern.example");
  }

  @Test
  void pageIsOfTheKnownSiteWhoseLinesItHas() {
    KnownSites sites = new KnownSites();
    sites.add(template("lantern.example"));

    assertThat(sites.index().siteOf(SitePage.ofTheLantern(9, null))).isEqualTo("lantern.example");
    assertThat(sites.index().siteOf(SitePage.ofTheSentry(9))).isNull();
  }

  @Test
  void linesThatManySitesHaveTellNone() {
    KnownSites sites = new KnownSites();
    List.of("a.example", "b.example", "c.example").forEach(site -> sites.add(template(site)));

    assertThat(sites.index().siteOf(SitePage.ofTheLantern(9, null))).isNull();
  }

  @Test
  void groupIsOfTheKnownSiteWhoseLinesItsPagesShare() {
    SitePage page = SitePage.named("busy").story(5);
    SitePage.ofTheLantern(5, null)
        .removed()
        .forEach(block -> page.removed(block.kind(), block.text()));
    for (int line = 0; line < 60; line++) {
      page.removed(Kind.RELATED, letters(line / 8) + letters(line % 8) + " in brief");
    }
    Article busy = page.build();
    KnownSites known = new KnownSites();
    known.add(template("lantern.example"));
    SiteIndex alone = known.index();
    known.addAll(linked(List.of(busy, SitePage.ofTheLantern(6, null))));

    assertThat(alone.siteOf(busy)).isNull();
    assertThat(known.index().siteOf(busy)).isEqualTo("lantern.example");
  }

  @Test
  void mergesInAnyOrder() {
    KnownSites left = groups(pages(0, 1, 2));
    left.add(template("lantern.example"));
    KnownSites right = groups(pages(2, 3));
    right.add(template("other.example"));
    KnownSites one = new KnownSites();
    one.addAll(left);
    one.addAll(right);
    KnownSites other = new KnownSites();
    other.addAll(right);
    other.addAll(left);

    assertThat(one).isEqualTo(other).isNotEqualTo(left);
    assertThat(one.index()).isEqualTo(other.index());
  }

  private static String letters(int number) {
    return String.valueOf((char) ('a' + number)).repeat(3);
  }

  private static SiteTemplate template(String site) {
    SiteLines lines = new SiteLines();
    pages(0, 1, 2, 3, 4).forEach(page -> lines.add(SiteLines.ofPage(page)));
    return lines.template(site);
  }

  private static List<Article> pages(int... numbers) {
    return IntStream.of(numbers).mapToObj(i -> SitePage.ofTheLantern(i, null)).toList();
  }

  /** Compares as those are that have a band in common. */
  private static KnownSites groups(List<Article> pages) {
    KnownSites sites = linked(pages);
    Article sentry = SitePage.ofTheSentry(1);
    compare(sites, pages.get(0), sentry);
    return sites;
  }

  private static KnownSites linked(List<Article> pages) {
    KnownSites sites = new KnownSites();
    for (int i = 1; i < pages.size(); i++) {
      compare(sites, pages.get(i - 1), pages.get(i));
    }
    return sites;
  }

  private static void compare(KnownSites sites, Article one, Article other) {
    boolean inOrder = one.id().compareTo(other.id()) < 0;
    Article first = inOrder ? one : other;
    Article second = inOrder ? other : one;
    sites.compare(first.id(), sketch(first), second.id(), sketch(second));
  }

  private static PageSketch sketch(Article page) {
    return Objects.requireNonNull(PageSketch.of(page));
  }
}
