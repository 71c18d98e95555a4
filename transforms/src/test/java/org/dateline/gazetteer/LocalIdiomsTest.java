package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalIdiomsTest {
  private final LocalIdioms idioms = new LocalIdioms(List.of("CA", "GB", "US"));

  @Test
  void wordsOfLocalNewsSpeakForTheirCountry() {
    assertThat(idioms.shares("The sheriff spoke to the school board."))
        .containsOnlyKeys(2)
        .hasEntrySatisfying(2, share -> assertThat(share).isBetween(0.6, 0.7));
    assertThat(idioms.shares("Leeds Magistrates’ Court heard of lorries.")).containsOnlyKeys(1);
  }

  @Test
  void moreIdiomsSayMoreAndOtherCountriesIdiomsSayLess() {
    double one = idioms.shares("A sheriff came.").get(2);
    double two = idioms.shares("A sheriff and the highway patrol came.").get(2);
    double mixed = idioms.shares("A sheriff and an NHS clerk of the RCMP came.").get(2);

    assertThat(two).isGreaterThan(one);
    assertThat(mixed).isLessThan(one);
  }

  @Test
  void telephoneNumbersSpeakForNorthAmerica() {
    assertThat(idioms.shares("Call 555-010-0199.")).containsOnlyKeys(0, 2);
  }

  @Test
  void plainWordsSayNothing() {
    assertThat(idioms.shares("It rained in the morning.")).isEmpty();
    assertThat(idioms.shares("")).isEmpty();
  }

  @Test
  void idiomsAreSortedAndTheirCountriesKnown() {
    List<List<String>> rows = TableFile.rows(LocalIdioms.class, "local-idioms.tsv", 2);
    assertThat(rows).extracting(row -> row.get(0)).isSorted().doesNotHaveDuplicates();
    for (List<String> row : rows) {
      assertThat(row.get(0)).isEqualTo(FoldedName.of(row.get(0))).matches("\\S+( \\S+){0,2}");
      for (String code : TableFile.list(row.get(1))) {
        assertThat(Countries.standard().byIso2(code)).as(code).isPresent();
      }
    }
  }
}
