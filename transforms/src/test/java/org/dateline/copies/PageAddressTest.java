package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example",
        "https://news.example/en",
        "https://news.example/en-us/",
        "https://news.example/world",
        "https://news.example/world/middle-east",
        "https://news.example/2026/05/12",
        "https://news.example/index.html",
        "https://news.example/default.aspx?lang=en",
        "file:/dump/1.txt"
      })
  void aFrontPageOrSectionIsNoPage(String url) {
    assertThat(PageAddress.of(Texts.article("a", url, "text"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/2026/05/12/storm",
        "https://news.example/world/storm-hits-coast",
        "https://news.example/storm.html",
        "https://news.example/?p=4711",
        "https://news.example/article/4711"
      })
  void anArticleHasAnAddress(String url) {
    assertThat(PageAddress.of(Texts.article("a", url, "text"))).isPresent();
  }

  @Test
  void variantsOfOnePageHaveOneAddress() {
    assertThat(
            PageAddress.of(
                Texts.article("a", "http://m.news.example/storm-hits-coast/amp?utm_source=x", "")))
        .isEqualTo(
            PageAddress.of(Texts.article("b", "https://www.news.example/storm-hits-coast", "")));
  }

  @Test
  void theSiteIsTheHostWhateverThePath() {
    assertThat(PageAddress.siteOf(Texts.article("a", "https://www.news.example/", "")))
        .isEqualTo("news.example");
    assertThat(PageAddress.siteOf(Texts.article("a", null, ""))).isNull();
  }
}
