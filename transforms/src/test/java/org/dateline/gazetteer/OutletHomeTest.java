package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletHomeTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.courier.example.co.uk/a/1, GB",
    "http://gazette.example.ie, IE",
    "https://news.EXAMPLE.CA:8080/x?y=z, CA"
  })
  void theTopLevelDomainTellsTheCountry(String url, String country) {
    assertThat(OutletHome.countryOf(url)).contains(country);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/uk",
        "https://example.tv",
        "https://10.0.0.1/a",
        "courier.example.ie",
        "not an address",
        "",
        "file:///a.ie"
      })
  void otherAddressesTellNone(String url) {
    assertThat(OutletHome.countryOf(url)).isEmpty();
  }

  @Test
  void noAddressTellsNone() {
    assertThat(OutletHome.countryOf(null)).isEmpty();
  }
}
