package org.dateline.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "Zeine,                 Ali Lamine Zeine,       true",
    "Ali Zeine,             Ali Lamine Zeine,       true",
    "Lamine Ali,            Ali Lamine Zeine,       false",
    "Mr. Zeine,             Ali Lamine Zeine,       true",
    "Regina Benito,         Regina M. Benito,       true",
    "J. Benito,             Regina Benito Ruiz,     false",
    "R. Benito,             Regina Luz Benito,      true",
    "José Ruiz,             Jose Alba Ruiz,         true",
    "Ali Lamine Zeine,      Ali Lamine Zeine,       false",
    "Gen. Ana Ruiz,         Ana Ruiz Jr.,           false",
    "M,                     Ana M. Ruiz,            false",
  })
  void tellsShortFormsOfPersons(String shorter, String full, boolean expected) {
    assertThat(PersonName.of(shorter).isShortFormOf(PersonName.of(full))).isEqualTo(expected);
  }

  @Test
  void leavesTitlesAndSuffixesOutOfPersonsNames() {
    assertThat(PersonName.of("Lt. Gen. Ana M. Ruiz Jr.").words())
        .containsExactly("ana", "m", "ruiz");
    assertThat(PersonName.of("Mr.").words()).containsExactly("mr");
    assertThat(PersonName.of("...").words()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Armed Forces,          Ornelian Armed Forces,          true",
    "the Armed Forces,      Ornelian Armed Forces,          true",
    "Justice Department,    Department of Justice,          true",
    "Congress,              Ornelian National Congress,     false",
    "of Justice,            Department of Justice,          false",
    "Justice,               Department of Justice,          false",
    "National Bank,         Bank of the National Reserve,   false",
  })
  void tellsShortFormsOfOrganizations(String shorter, String full, boolean expected) {
    assertThat(OrganizationName.of(shorter).isShortFormOf(OrganizationName.of(full)))
        .isEqualTo(expected);
  }

  @Test
  void leavesArticleAndLegalFormOutOfOrganizationsNames() {
    assertThat(OrganizationName.of("The Aldan Steel Co. Ltd.").key()).isEqualTo("aldan steel");
    assertThat(OrganizationName.of("Company").key()).isEqualTo("company");
  }

  @ParameterizedTest
  @CsvSource({
    "AFRICOM, true",
    "U.N., true",
    "AfD, true",
    "The, false",
    "I, false",
    "Niger, false",
    "2024, false",
    "FANTASTICALLY, false"
  })
  void knowsAcronymsByTheirLook(String word, boolean expected) {
    assertThat(Acronym.isOne(word)).isEqualTo(expected);
  }

  @Test
  void fitsAcronymsToWhatTheyStandFor() {
    assertThat(Acronym.isInitialsOf("FDA", "Fishery Development Agency")).isTrue();
    assertThat(Acronym.isInitialsOf("ROJ", "Republic of Jormal")).isTrue();
    assertThat(Acronym.isInitialsOf("OFA", "Fishery Development Agency")).isFalse();
    assertThat(Acronym.mayAbbreviate("FISHDEV", "Fishery Development Agency")).isTrue();
    assertThat(Acronym.mayAbbreviate("XDA", "Fishery Development Agency")).isFalse();
    assertThat(Acronym.mayAbbreviate("FDA", "Fundamentals")).isFalse();
  }
}
