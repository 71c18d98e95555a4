package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

  @ParameterizedTest
  @CsvSource({
    "São Tomé, sao tome",
    "SAO-TOME, sao tome",
    "U.S., us",
    "Côte d’Ivoire, cote divoire",
    "Cote d'Ivoire, cote divoire",
    "Łódź, lodz",
    "Tromsø, tromso",
    "Straße, strasse",
    "Trinidad & Tobago, trinidad and tobago",
    "İstanbul, istanbul",
    "'  St.  John’s ', st johns"
  })
  void spellingsThatDifferInCaseAccentsOrPunctuationShareAKey(String name, String key) {
    assertThat(FoldedName.of(name)).isEqualTo(key);
  }

  @Test
  void nothingButPunctuationGivesAnEmptyKey() {
    assertThat(FoldedName.of("...–—!")).isEmpty();
  }

  @Test
  void foldingAKeyChangesNothing() {
    String key = FoldedName.of("Šibenik-Knin & Ærø");

    assertThat(FoldedName.of(key)).isEqualTo(key);
  }
}
