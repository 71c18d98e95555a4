package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.article.Article;
import org.dateline.grouping.Components;
import org.junit.jupiter.api.Test;

class CandidateFinderTest {
  private static final String SHARED = Texts.words("shared", 60);

  @Test
  void findsAShortTextAmidALongOne() {
    List<DistinctText> texts =
        Texts.distinct(
            List.of(
                Texts.article("short", null, Texts.words("shared", 25)),
                Texts.article("long", null, Texts.words("other", 900) + " " + SHARED),
                Texts.article("neither", null, Texts.words("third", 300))));

    assertThat(pairs(texts, Furniture.NONE)).hasSize(1);
  }

  @Test
  void doesNotPairByFurniture() {
    List<DistinctText> texts = Texts.distinct(crowd(6));
    Furniture furniture =
        Texts.furniture(TextSketch.of(FoldedWords.of(SHARED, 100)).shingles().sorted());

    assertThat(pairs(texts, Furniture.NONE)).hasSize(15);
    assertThat(pairs(texts, furniture)).isEmpty();
  }

  @Test
  void pairsEqualTextsThatAreAllFurnitureByBands() {
    Article one = Texts.article("one", null, SHARED);
    Article other = Texts.article("other", null, SHARED + " again");
    Furniture furniture =
        Texts.furniture(TextSketch.of(FoldedWords.of(SHARED, 100)).shingles().sorted());

    assertThat(pairs(Texts.distinct(List.of(one, other)), furniture)).hasSize(1);
  }

  @Test
  void pairsOfACrowdGrowWithItsSizeAndJoinAll() {
    List<DistinctText> texts = Texts.distinct(crowd(400));
    Set<TextPair> pairs = pairs(texts, Furniture.NONE);

    // All with all would be 79,800.
    assertThat(pairs).hasSizeLessThan(400 * 10);
    Components joined = new Components();
    pairs.forEach(pair -> joined.link("" + pair.first(), "" + pair.second()));
    assertThat(joined.roots()).hasSize(400);
    assertThat(Set.copyOf(joined.roots().values())).hasSize(1);
  }

  @Test
  void orderOfArrivalDoesNotShow() {
    List<DistinctText> texts = Texts.distinct(crowd(30));
    Hashes part = CandidateFinder.partsOf(texts, Furniture.NONE, 1)[0].fingerprints();
    List<Postings> pieces = new ArrayList<>();
    for (int i = 0; i < part.size(); i += 3) {
      pieces.add(new Postings(Hashes.of(part.at(i), part.at(i + 1), part.at(i + 2)), Hashes.NONE));
    }
    CandidateFinder forwards = new CandidateFinder();
    pieces.forEach(forwards::add);
    CandidateFinder backwards = new CandidateFinder();
    Collections.reverse(pieces);
    pieces.forEach(backwards::add);

    assertThat(backwards.pairs(3)).isEqualTo(forwards.pairs(3));
  }

  @Test
  void findsTheSamePairsInAnyNumberOfPartsAndTellsBothBuckets() {
    List<DistinctText> texts = Texts.distinct(crowd(40));
    Set<TextPair> told = new TreeSet<>();
    for (Postings part : CandidateFinder.partsOf(texts, Furniture.NONE, 4)) {
      CandidateFinder finder = new CandidateFinder();
      finder.add(part);
      finder
          .pairs(7)
          .forEach(
              (bucket, pairs) -> {
                assertThat(candidates(pairs)).allMatch(pair -> bucketsOf(pair, 7).contains(bucket));
                told.addAll(candidates(pairs));
              });
    }

    assertThat(told).hasSizeGreaterThan(40).isEqualTo(pairs(texts, Furniture.NONE));
  }

  @Test
  void linksTextsThatOneAddressShows() {
    String url = "https://one.example/a/1";
    List<DistinctText> texts =
        Texts.distinct(
            List.of(
                Texts.article("old", url, Texts.words("old", 50)),
                Texts.article("new", url, Texts.words("new", 50)),
                Texts.article("other", "https://one.example/a/2", Texts.words("other", 50))));
    CandidateFinder finder = new CandidateFinder();
    finder.add(CandidateFinder.partsOf(texts, Furniture.NONE, 1)[0]);
    PairedTexts pairs = finder.pairs(1).get(0);

    assertThat(pairs.candidates().size()).isZero();
    assertThat(pairs.links().size()).isEqualTo(2);
  }

  private static Set<Integer> bucketsOf(TextPair pair, int buckets) {
    return new TreeSet<>(
        List.of(Hashes.share(pair.first(), buckets), Hashes.share(pair.second(), buckets)));
  }

  private static List<Article> crowd(int size) {
    List<Article> crowd = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name = "own" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      crowd.add(Texts.article("member" + i, null, Texts.words(name, 80) + " " + SHARED));
    }
    return crowd;
  }

  private static Set<TextPair> pairs(List<DistinctText> texts, Furniture furniture) {
    CandidateFinder finder = new CandidateFinder();
    finder.add(CandidateFinder.partsOf(texts, furniture, 1)[0]);
    PairedTexts pairs = finder.pairs(1).get(0);
    return pairs == null ? Set.of() : candidates(pairs);
  }

  private static Set<TextPair> candidates(PairedTexts pairs) {
    NavigableSet<TextPair> candidates = TextPair.none();
    TextPair.read(pairs.candidates(), candidates);
    return candidates;
  }
}
