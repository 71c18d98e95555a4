package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In how many articles terms stand. Articles are written for this test. */
class TermCountsTest {
  private static final List<ArticleTerms> ARTICLES =
      List.of(
          article("en", "flood rescue flood school"),
          article("en", "flood strike"),
          article("fr", "flood"),
          article("en", "school strike flood"),
          article("en", ""));

  @Test
  void countsArticlesOfTheSameLanguageNotOccurrences() {
    DocumentFrequencies frequencies = count(ARTICLES).frequencies();

    assertThat(frequencies.articles()).isEqualTo(5);
    assertThat(of("flood", frequencies)).isEqualTo(3);
    assertThat(of("school", frequencies)).isEqualTo(2);
    assertThat(of("rescue", frequencies)).isEqualTo(1);
    assertThat(of("boat", frequencies)).isEqualTo(1);
  }

  @Test
  void addsUpToTheSameInWhateverPartsArticlesCome() {
    TermCounts all = count(ARTICLES);
    for (int cut = 0; cut <= ARTICLES.size(); cut++) {
      TermCounts last = count(ARTICLES.subList(cut, ARTICLES.size()));
      TermCounts parts = new TermCounts();
      parts.addAll(last);
      parts.addAll(count(ARTICLES.subList(0, cut)));

      assertThat(parts).isEqualTo(all).hasSameHashCodeAs(all);
      assertThat(parts.frequencies()).isEqualTo(all.frequencies());
      assertThat(last).isEqualTo(count(ARTICLES.subList(cut, ARTICLES.size())));
    }
    assertThat(count(ARTICLES.subList(0, 4))).isNotEqualTo(all);
  }

  private static ArticleTerms article(String language, String text) {
    return ArticleTerms.of(text, language, null, null, text);
  }

  private static int of(String word, DocumentFrequencies frequencies) {
    return frequencies.count("en", article("en", word).terms().term(0));
  }

  private static TermCounts count(List<ArticleTerms> articles) {
    TermCounts counts = new TermCounts();
    articles.forEach(counts::add);
    return counts;
  }
}
