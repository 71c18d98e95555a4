package org.dateline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.dateline.article.RemovedBlock.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which pages are taken to be of one site. */
class PageSketchTest {
  @Test
  void pagesOfOneSiteAreAlikeAndShareABand() {
    PageSketch one = sketch(0, 30, 40);
    PageSketch other = sketch(0, 30, 50);
    Set<Long> common = new HashSet<>(one.bands());
    common.retainAll(other.bands());

    assertThat(PageSketch.sameSite(one, other)).isTrue();
    assertThat(common).isNotEmpty();
  }

  @Test
  void sitesOfOneThemeAreNotAlike() {
    assertThat(PageSketch.sameSite(sketch(0, 25, 100), sketch(1, 25, 100))).isFalse();
  }

  @Test
  void pagesThatShareLittleMoreThanUsualLinksAreNotAlike() {
    assertThat(PageSketch.sameSite(sketch(0, 15, 22), sketch(1, 15, 22))).isFalse();
  }

  @Test
  void fewLongLinesOfNoUsualWordingTellTheSite() {
    assertThat(PageSketch.sameSite(small("aqueducts"), small("lighthouses"))).isTrue();
  }

  @Test
  void usualWordingOfCommentFormsDoesNotTellTheSite() {
    PageSketch one = form("The Brass Lantern, printed where the river bends, since 1890");
    PageSketch other = form("Nine Wells Gazette and all its readers wish you well");

    assertThat(PageSketch.sameSite(one, other)).isFalse();
  }

  private static PageSketch small(String story) {
    return sketch(
        SitePage.named("page")
            .removed(Kind.NAVIGATION, "The Brass Lantern")
            .removed(Kind.NAVIGATION, "Quay | Market | Harbour | Guilds | Weather")
            .removed(Kind.PROMOTION, "Ask the night porter for our paper edition")
            .removed(Kind.RELATED, "Why the old " + story + " were closed")
            .removed(Kind.FOOTER, "The Brass Lantern, printed where the river bends"));
  }

  private static PageSketch form(String own) {
    return sketch(
        SitePage.named("page")
            .removed(Kind.COMMENTS, "Leave a Reply")
            .removed(Kind.COMMENTS, "Your email address will not be published.")
            .removed(Kind.COMMENTS, "Required fields are marked *")
            .removed(
                Kind.COMMENTS,
                "Save my name, email, and website in this browser for the next time I comment.")
            .removed(Kind.FOOTER, own)
            .removed(Kind.FOOTER, own + " every day")
            .removed(Kind.FOOTER, own + " every night"));
  }

  private static PageSketch sketch(SitePage page) {
    @Nullable PageSketch sketch = PageSketch.of(page.build());
    assertThat(sketch).isNotNull();
    return java.util.Objects.requireNonNull(sketch);
  }

  @Test
  void pageWithLittleFurnitureHasNoSketch() {
    assertThat(PageSketch.of(SitePage.named("bare").story(1).build())).isNull();
  }

  @Test
  void hostsOfOneSiteHaveOneKey() {
    assertThat(SiteKey.of(SitePage.named("a").at("https://www.lantern.example/a").build()))
        .isEqualTo("lantern.example");
    assertThat(SiteKey.of(SitePage.named("b").at("https://m.lantern.example/b").build()))
        .isEqualTo("lantern.example");
    assertThat(SiteKey.of(SitePage.named("c").build())).isNull();
  }

  /** A page whose first lines every site of the theme has, the others only its own. */
  private static PageSketch sketch(int site, int shared, int lines) {
    SitePage page = SitePage.named("page").story(site);
    for (int i = 0; i < lines; i++) {
      String owner = i < shared ? "theme" : "site " + (char) ('a' + site);
      page.removed(
          Kind.NAVIGATION,
          "Link " + (char) ('a' + i / 26) + (char) ('a' + i % 26) + " of " + owner);
    }
    return sketch(page);
  }
}
