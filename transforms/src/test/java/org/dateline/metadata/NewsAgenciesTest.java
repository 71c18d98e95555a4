package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewsAgenciesTest {

  @Test
  void tableNamesEveryAgencyOnceInAlphabeticalOrder() {
    List<String> names = Table.read("news-agencies.tsv").stream().map(row -> row.get(0)).toList();
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    assertThat(names)
        .isSortedAccordingTo(
            (one, other) -> one.replace('Č', 'C').compareToIgnoreCase(other.replace('Č', 'C')));
  }

  @Test
  void tellsShortNamesFromWordsThatOnlyLookAlike() {
    assertThat(NewsAgencies.shortName("the Associated Press")).isEqualTo("AP");
    assertThat(NewsAgencies.shortName("AGENCE FRANCE-PRESSE")).isEqualTo("AFP");
    assertThat(NewsAgencies.shortName("map")).isNull();
    assertThat(NewsAgencies.shortName("Ap")).isNull();
  }
}
