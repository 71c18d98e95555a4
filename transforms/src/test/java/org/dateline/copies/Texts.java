package org.dateline.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.dateline.article.Publication;
import org.jspecify.annotations.Nullable;

/** Made-up texts: equal names give equal words, other names other words. */
public final class Texts {
  private Texts() {}

  /** So many words that no text of another name has. */
  public static String words(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                name
                    + Integer.toString(i, 36)
                        .chars()
                        .mapToObj(Texts::letter)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  /** An article on a page of its own; without url if that is null. */
  public static Article article(String uri, @Nullable String url, String text) {
    return article(uri, url, text, Publication.UNKNOWN);
  }

  /** The same of a day. */
  public static Article article(String uri, @Nullable String url, String text, LocalDate day) {
    return article(uri, url, text, Publication.onDay(day, Publication.Source.META));
  }

  private static Article article(
      String uri, @Nullable String url, String text, Publication published) {
    return new Article(
        Article.idOf(uri),
        uri,
        url,
        null,
        null,
        "Headline of " + uri,
        null,
        text,
        List.of(),
        null,
        null,
        "en",
        published,
        null,
        List.of(),
        Set.of());
  }

  /** The distinct texts of articles. */
  static List<DistinctText> distinct(List<Article> articles) {
    List<DistinctText> texts = new ArrayList<>();
    articles.forEach(article -> texts.add(DistinctText.of(article)));
    return DistinctText.merge(texts);
  }

  /** What is furniture among the articles. */
  static Hashes furniture(List<Article> articles) {
    FurnitureCounter counter = new FurnitureCounter();
    counter.add(FurnitureCounter.partsOf(distinct(articles), 1)[0]);
    return counter.furniture();
  }

  /** Furniture that is in one part. */
  static Furniture furniture(Hashes shingles) {
    return Furniture.of(1, new TreeMap<>(Map.of(0, shingles)));
  }

  static ComparedText compared(Article article, Furniture furniture) {
    DistinctText text = DistinctText.of(article);
    return ComparedText.of(text.sketch(), text.sites(), furniture);
  }

  /** Letters only: digits would make numbers of the words. */
  private static String letter(int digit) {
    return Character.toString(digit <= '9' ? digit - '0' + 'A' : digit);
  }
}
