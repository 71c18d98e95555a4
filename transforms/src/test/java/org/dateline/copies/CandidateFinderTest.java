package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.dateline.article.Article;
import org.dateline.grouping.Components;
import org.junit.jupiter.api.Test;

class CandidateFinderTest {
  private static final String SHARED = Texts.words("shared", 60);

  @Test
  void findsAShortTextAmidALongOne() {
    TextBucket bucket =
        Texts.bucket(
            List.of(
                Texts.article("short", null, Texts.words("shared", 25)),
                Texts.article("long", null, Texts.words("other", 900) + " " + SHARED),
                Texts.article("neither", null, Texts.words("third", 300))));

    assertThat(pairs(bucket, Hashes.NONE)).hasSize(1);
  }

  @Test
  void doesNotPairByFurniture() {
    TextBucket bucket = Texts.bucket(crowd(6));
    Hashes furniture = TextSketch.of(FoldedWords.of(SHARED, 100)).shingles().sorted();

    assertThat(pairs(bucket, Hashes.NONE)).hasSize(15);
    assertThat(pairs(bucket, furniture)).isEmpty();
  }

  @Test
  void pairsEqualTextsThatAreAllFurnitureByBands() {
    Article one = Texts.article("one", null, SHARED);
    Article other = Texts.article("other", null, SHARED + " again");
    Hashes furniture = TextSketch.of(FoldedWords.of(SHARED, 100)).shingles().sorted();

    assertThat(pairs(Texts.bucket(List.of(one, other)), furniture)).hasSize(1);
  }

  @Test
  void pairsOfACrowdGrowWithItsSizeAndJoinAll() {
    TextBucket bucket = Texts.bucket(crowd(400));
    List<long[]> pairs = pairs(bucket, Hashes.NONE);

    // All with all would be 79,800.
    assertThat(pairs).hasSizeLessThan(400 * 10);
    Components joined = new Components();
    pairs.forEach(pair -> joined.link("" + pair[0], "" + pair[1]));
    assertThat(joined.roots().values()).hasSize(400).containsOnly("0");
  }

  @Test
  void orderOfArrivalDoesNotShow() {
    TextBucket bucket = Texts.bucket(crowd(30));
    Hashes part = CandidateFinder.partsOf(bucket, Hashes.NONE)[0];
    List<Hashes> pieces = new ArrayList<>();
    for (int i = 0; i < part.size(); i += 3) {
      pieces.add(Hashes.of(part.at(i), part.at(i + 1), part.at(i + 2)));
    }
    CandidateFinder forwards = new CandidateFinder();
    pieces.forEach(forwards::add);
    CandidateFinder backwards = new CandidateFinder();
    Collections.reverse(pieces);
    pieces.forEach(backwards::add);

    assertThat(backwards.pairs()).isEqualTo(forwards.pairs());
  }

  private static List<Article> crowd(int size) {
    List<Article> crowd = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name = "own" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      crowd.add(Texts.article("member" + i, null, Texts.words(name, 80) + " " + SHARED));
    }
    return crowd;
  }

  private static List<long[]> pairs(TextBucket bucket, Hashes furniture) {
    CandidateFinder finder = new CandidateFinder();
    finder.add(CandidateFinder.partsOf(bucket, furniture)[0]);
    SortedMap<Integer, Hashes> found = finder.pairs();
    List<long[]> pairs = new ArrayList<>();
    for (Hashes some : found.values()) {
      for (int i = 0; i < some.size(); i += 2) {
        pairs.add(new long[] {some.at(i), some.at(i + 1)});
      }
    }
    return pairs;
  }
}
