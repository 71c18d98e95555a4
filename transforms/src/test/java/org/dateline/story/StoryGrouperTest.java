package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which articles tell one story. Articles are written for this test. */
class StoryGrouperTest {
  private static final String FLOOD =
      "Floods in the Torvane valley drove hundreds from their homes as the river Isk burst its"
          + " banks. Rescuers in boats brought families to a school.";
  private static final String FLOOD_AGAIN =
      "Rescuers in the Torvane valley brought hundreds of families out of flooded homes after the"
          + " river Isk rose above its banks.";
  private static final String STRIKE =
      "Bus drivers in Melburg began a strike over pay. Their union called the company's offer an"
          + " insult.";

  @Test
  void putsTwoReportsOfOneFloodTogetherAndAStrikeApart() {
    Map<String, String> stories =
        group(
            terms("a", null, "Floods empty Torvane villages", FLOOD),
            terms("b", null, null, FLOOD_AGAIN),
            terms("c", null, "Buses stand still in Melburg", STRIKE));

    assertThat(stories.get("b")).isEqualTo(stories.get("a"));
    assertThat(stories.get("c")).isNotEqualTo(stories.get("a"));
  }

  @Test
  void givesEveryArticleAStoryEvenOneWithoutWords() {
    Map<String, String> stories =
        group(
            terms("a", null, null, ""),
            terms("b", null, null, "1 2 3"),
            terms("c", null, null, FLOOD));

    assertThat(stories.keySet()).containsExactly("a", "b", "c");
    assertThat(stories.values()).doesNotHaveDuplicates();
  }

  @Test
  void namesTheStoryAfterItsEarliestDatedArticle() {
    Map<String, String> stories =
        group(
            terms("a", null, null, FLOOD),
            terms("b", LocalDate.of(2023, 5, 3), null, FLOOD_AGAIN),
            terms("c", LocalDate.of(2023, 5, 2), null, FLOOD));

    assertThat(stories.values()).containsOnly(StoryGrouper.idOf("c"));
  }

  @Test
  void findsTheSameStoriesInAnyOrder() {
    List<ArticleTerms> articles =
        new ArrayList<>(
            List.of(
                terms("a", null, null, FLOOD),
                terms("b", LocalDate.of(2023, 5, 3), null, FLOOD_AGAIN),
                terms("c", null, null, STRIKE),
                terms("d", LocalDate.of(2023, 6, 1), "Strike in Melburg", STRIKE + FLOOD)));
    Map<String, String> stories = group(articles);
    Collections.reverse(articles);

    assertThat(group(articles)).isEqualTo(stories);
  }

  @Test
  void takesArticlesWeeksApartForLessAlike() {
    DocumentFrequencies frequencies = new TermCounts().frequencies();
    StoryProfile first =
        StoryProfile.of(terms("a", LocalDate.of(2023, 5, 1), null, FLOOD), frequencies);
    StoryProfile week =
        StoryProfile.of(terms("b", LocalDate.of(2023, 5, 8), null, FLOOD_AGAIN), frequencies);
    StoryProfile year =
        StoryProfile.of(terms("c", LocalDate.of(2024, 5, 1), null, FLOOD_AGAIN), frequencies);
    StoryProfile undated = StoryProfile.of(terms("d", null, null, FLOOD_AGAIN), frequencies);

    assertThat(first.similarity(week)).isEqualTo(first.similarity(undated)).isPositive();
    assertThat(first.similarity(year)).isLessThan(0.75 * first.similarity(week)).isPositive();
  }

  @Test
  void doesNotLinkSmallBatchesOfALanguageByItsFunctionWords() {
    Map<String, String> french =
        group(
            terms("a", "fr", "Le maire de la ville a dit que les travaux sont pour cette semaine"),
            terms("b", "fr", "Les joueurs de la sélection ont dit que cette équipe est pour eux"));
    Map<String, String> unlisted =
        group(
            terms("a", "xx", "om ta lo vindra be no sel ta kimo lo om ta"),
            terms("b", "xx", "om ta lo garest be no pulo ta ferin lo om ta"));

    assertThat(french.values()).doesNotHaveDuplicates();
    assertThat(unlisted.values()).doesNotHaveDuplicates();
  }

  @Test
  void looksForDatedArticlesUpToAWeekApartAndForUndatedOnesUnderSharedKeys() {
    TermCounts counts = new TermCounts();
    List<ArticleTerms> articles =
        List.of(
            terms("a", LocalDate.of(2023, 5, 1), null, FLOOD),
            terms("b", LocalDate.of(2023, 5, 8), null, FLOOD),
            terms("c", null, null, FLOOD));
    articles.forEach(counts::add);
    DocumentFrequencies frequencies = counts.frequencies();
    List<List<Long>> keys = new ArrayList<>();
    for (ArticleTerms article : articles) {
      List<Long> own = new ArrayList<>();
      for (long key : BlockKeys.of(StoryProfile.of(article, frequencies), "en", frequencies)) {
        own.add(key);
      }
      keys.add(own);
    }

    assertThat(keys.get(0)).hasSize(36).doesNotHaveDuplicates();
    assertThat(keys.get(2)).hasSize(12).isSubsetOf(keys.get(0)).isSubsetOf(keys.get(1));
    List<Long> shared = new ArrayList<>(keys.get(0));
    shared.retainAll(keys.get(1));
    assertThat(shared).hasSize(24);
  }

  private static ArticleTerms terms(
      String id, @Nullable LocalDate day, @Nullable String headline, String text) {
    return ArticleTerms.of(id, "en", day, headline, text);
  }

  private static ArticleTerms terms(String id, String language, String text) {
    return ArticleTerms.of(id, language, null, null, text);
  }

  private static Map<String, String> group(ArticleTerms... articles) {
    return group(List.of(articles));
  }

  private static Map<String, String> group(List<ArticleTerms> articles) {
    TermCounts counts = new TermCounts();
    articles.forEach(counts::add);
    DocumentFrequencies frequencies = counts.frequencies();
    return StoryGrouper.stories(
        articles.stream().map(article -> StoryProfile.of(article, frequencies)).toList());
  }
}
