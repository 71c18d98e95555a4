package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FurnitureCounterTest {
  private static final String FOOTER = Texts.words("footer", 12);

  /** Shingles of the footer alone, not of the seam between text and footer. */
  private static final int FOOTER_SHINGLES = 8;

  @Test
  void whatFourPagesOfOneSiteShowIsFurniture() {
    assertThat(Texts.furniture(pages(4, "https://one.example/a/page-"))).isEqualTo(footer());
  }

  @Test
  void whatThreePagesOfOneSiteShowIsNone() {
    assertThat(Texts.furniture(pages(3, "https://one.example/a/page-")).size()).isZero();
  }

  @Test
  void whatManySitesShowOnceIsSyndicatedAndNoFurniture() {
    List<Article> articles = new ArrayList<>();
    for (int site = 0; site < 40; site++) {
      articles.add(page(site, "https://site" + site + ".example/a/page-1"));
    }
    assertThat(Texts.furniture(articles).size()).isZero();
  }

  @Test
  void pagesOfUnknownSitesMayComeFromMany() {
    assertThat(Texts.furniture(pages(15, null)).size()).isZero();
    assertThat(Texts.furniture(pages(16, null))).isEqualTo(footer());
  }

  @Test
  void versionsOfOnePageCountOnce() {
    List<Article> versions = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      versions.add(page(i, "https://one.example/a/page-1"));
    }
    assertThat(Texts.furniture(versions).size()).isZero();
  }

  @Test
  void orderAndPartsDoNotShow() {
    List<Article> articles = pages(6, "https://one.example/a/page-");
    List<Article> backwards = new ArrayList<>(articles);
    Collections.reverse(backwards);
    FurnitureCounter halves = new FurnitureCounter();
    halves.add(FurnitureCounter.partsOf(Texts.distinct(backwards.subList(0, 3)), 1)[0]);
    halves.add(FurnitureCounter.partsOf(Texts.distinct(backwards.subList(3, 6)), 1)[0]);

    assertThat(halves.furniture()).isEqualTo(Texts.furniture(articles));
  }

  @Test
  void inPartsIsFoundWhatIsFoundInOne() {
    List<Article> articles = pages(6, "https://one.example/a/page-");
    Hashes[] shown = FurnitureCounter.partsOf(Texts.distinct(articles), 5);
    TreeMap<Integer, Hashes> found = new TreeMap<>();
    for (int part = 0; part < shown.length; part++) {
      FurnitureCounter counter = new FurnitureCounter();
      counter.add(shown[part]);
      found.put(part, counter.furniture());
    }
    Furniture furniture = Furniture.of(5, found);

    assertThat(Arrays.stream(footer().toArray())).allMatch(furniture::contains);
    assertThat(found.values().stream().mapToInt(Hashes::size).sum()).isEqualTo(FOOTER_SHINGLES);
  }

  private static List<Article> pages(int count, @Nullable String prefix) {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(page(i, prefix == null ? null : prefix + i));
    }
    return pages;
  }

  private static Article page(int number, @Nullable String url) {
    return Texts.article(
        "page" + number + url, url, Texts.words("text" + (char) ('a' + number), 30) + " " + FOOTER);
  }

  private static Hashes footer() {
    Hashes hashes = TextSketch.of(FoldedWords.of(FOOTER, 100)).shingles().sorted();
    assertThat(hashes.size()).isEqualTo(FOOTER_SHINGLES);
    return hashes;
  }
}
