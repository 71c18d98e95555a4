package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.MapArchive;
import org.junit.jupiter.api.Test;

/** Counts of terms that outlive a run. */
class StoredTermsTest {
  @Test
  void countsReadBackAsTheyWereWrittenInHoweverManySlices() {
    TermCounts counts = counts("flood rescue", "flood strike", "school");

    for (int slice : new int[] {1, 2, 99}) {
      List<Entry> entries = StoredTerms.entries(counts.mostFrequent(99), slice);
      assertThat(entries).hasSize(slice == 99 ? 1 : slice == 2 ? 3 : 5);
      assertThat(StoredTerms.read(new MapArchive(entries))).isEqualTo(counts);
    }
    assertThat(StoredTerms.read(new MapArchive(StoredTerms.entries(counts)))).isEqualTo(counts);
    assertThat(StoredTerms.read(Archive.EMPTY)).isEqualTo(new TermCounts());
  }

  @Test
  void countsOfTwoRunsAddUpToThoseOfOne() {
    TermCounts both =
        StoredTerms.read(new MapArchive(StoredTerms.entries(counts("flood rescue", "flood"))));
    both.addAll(counts("strike", "rescue flood"));

    assertThat(both).isEqualTo(counts("flood rescue", "flood", "strike", "rescue flood"));
  }

  @Test
  void whatStandsInFewArticlesIsDroppedFirstThenTheLargerHash() {
    TermCounts counts = counts("flood rescue", "flood rescue", "flood strike", "school");
    StoredTerms all = counts.mostFrequent(5);
    StoredTerms some = counts.mostFrequent(4);

    assertThat(all.counts()).containsExactlyInAnyOrder(4, 3, 2, 1, 1);
    assertThat(some.counts()).containsExactlyInAnyOrder(4, 3, 2, 1);
    assertThat(some.keys()).isSorted();
    assertThat(some.articles()).isEqualTo(4);
    long dropped = 0;
    long kept = 0;
    for (int i = 0; i < all.keys().length; i++) {
      if (all.counts()[i] == 1) {
        kept = dropped == 0 && kept == 0 ? all.keys()[i] : kept;
        dropped = all.keys()[i];
      }
    }
    assertThat(some.keys()).contains(kept).doesNotContain(dropped);
    assertThat(counts.mostFrequent(2).counts()).containsExactlyInAnyOrder(4, 3);
  }

  private static TermCounts counts(String... texts) {
    TermCounts counts = new TermCounts();
    for (String text : texts) {
      counts.add(ArticleTerms.of(text, "en", null, null, text));
    }
    return counts;
  }
}
