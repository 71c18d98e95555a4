package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLocaleTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "en-IN, -, en, IN",
        "de_DE, -, de, DE",
        "fr, -, fr, -",
        "en-US, https://www.post.co.uk/x, en, GB",
        "-, https://post.example.au/, -, AU",
        "pt-BR, https://news.io/a, pt, BR",
        "-, https://post.com/, -, -",
        "x-default, -, -, -",
        "-, not a url, -, -"
      })
  void readsLanguageTagAndDomain(String tag, String url, String language, String country) {
    assertThat(PageLocale.of(tag, url)).isEqualTo(new PageLocale(language, country));
  }
}
