package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

/** From texts to groups without a pipeline, in buckets and parts. */
class ComparisonTest {
  private static final String WIRE = Texts.words("wire", 200);

  @Test
  void groupsDependNeitherOnBucketsNorPartsNorOrder() {
    List<Article> articles = articles();
    SortedMap<String, String> groups = groups(articles, 1, 1);

    assertThat(groups).hasSize(27);
    assertThat(groups.values().stream().distinct()).hasSize(3);
    assertThat(groups(articles, 5, 3)).isEqualTo(groups);
    Collections.reverse(articles);
    assertThat(groups(articles, 64, 2)).isEqualTo(groups);
  }

  @Test
  void aTextOfManyPagesTravelsWithTwo() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      articles.add(Texts.article("p" + i, "https://s" + i / 2 + ".example/a/" + i, WIRE));
    }
    DistinctText text = Texts.distinct(articles).get(0);

    assertThat(text.pages()).hasSize(9);
    assertThat(text.inBrief().pages()).hasSize(2);
    assertThat(text.inBrief().sites().size()).isEqualTo(2);
  }

  /** Twenty near copies, one shown twice; five equal texts; two versions of a page; some alone. */
  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      String own = Texts.words("own" + (char) ('a' + i), 40);
      articles.add(Texts.article("near" + i, "https://s" + i + ".example/a/1", WIRE + " " + own));
    }
    articles.add(Texts.article("again", null, WIRE + " " + Texts.words("owna", 40)));
    for (int i = 0; i < 5; i++) {
      articles.add(Texts.article("equal" + i, null, Texts.words("equal", 60)));
    }
    articles.add(Texts.article("old", "https://one.example/b/1", Texts.words("old", 50)));
    articles.add(Texts.article("new", "https://one.example/b/1", Texts.words("new", 50)));
    for (int i = 0; i < 6; i++) {
      articles.add(Texts.article("alone" + i, null, Texts.words("alone" + (char) ('a' + i), 70)));
    }
    return articles;
  }

  private static SortedMap<String, String> groups(List<Article> articles, int buckets, int parts) {
    List<List<DistinctText>> texts = new ArrayList<>();
    List<List<PairedTexts>> arrived = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      texts.add(new ArrayList<>());
      arrived.add(new ArrayList<>());
    }
    for (DistinctText text : Texts.distinct(articles)) {
      texts.get(Hashes.share(text.reference(), buckets)).add(text);
    }
    Furniture furniture = Texts.furniture(Texts.furniture(articles));
    for (int part = 0; part < parts; part++) {
      CandidateFinder finder = new CandidateFinder();
      for (List<DistinctText> bucket : texts) {
        finder.add(CandidateFinder.partsOf(bucket, furniture, parts)[part]);
      }
      finder.pairs(buckets).forEach((bucket, pairs) -> arrived.get(bucket).add(pairs));
    }
    SortedMap<Integer, List<PairedTexts>> sent = new TreeMap<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      arrived.get(bucket).add(PairedTexts.of(texts.get(bucket)));
      Comparison.send(bucket, buckets, arrived.get(bucket))
          .forEach(
              (number, some) -> sent.computeIfAbsent(number, any -> new ArrayList<>()).add(some));
    }
    CopyGroups groups = new CopyGroups();
    sent.values().forEach(some -> groups.add(Comparison.compare(some, furniture)));
    SortedMap<String, String> originals = new TreeMap<>();
    groups.originals((id, original) -> originals.put(id, original));
    return originals;
  }
}
