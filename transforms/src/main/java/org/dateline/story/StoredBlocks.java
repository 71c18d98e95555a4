package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where stored articles are filed, and where those that come later look for them: as {@link
 * BlockKeys} has it, but each article is filed in the week of its day only, and those that come
 * later look into the weeks before and after as well. What stands in one article so far is filed
 * besides, for a later one may have it, too.
 */
final class StoredBlocks {
  private static final int TERMS = 12;

  /** Keys of a story that are looked up: those that most of its articles have. */
  private static final int MOST_WANTED = 1_000;

  private StoredBlocks() {}

  /** The keys under which an article is filed, at most 48. */
  static List<String> filed(ArticleTerms article, DocumentFrequencies frequencies) {
    List<String> keys = new ArrayList<>();
    int shared = 0;
    int single = 0;
    for (int i : article.byWeight(frequencies)) {
      long term = article.terms().term(i);
      int count = frequencies.count(article.language(), term);
      if ((count < 2 ? ++single : ++shared) > TERMS) {
        continue;
      }
      if (count <= BlockKeys.COMMON) {
        keys.add(text(BlockKeys.key(term, BlockKeys.NO_WEEK)));
      }
      if (article.day() != null) {
        keys.add(text(BlockKeys.key(term, BlockKeys.week(article.day()))));
      }
    }
    return keys;
  }

  /** The keys under which the stored articles are that may be on a story with these. */
  static List<String> wanted(List<ArticleTerms> articles, DocumentFrequencies frequencies) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (ArticleTerms article : articles) {
      wanted(article, frequencies).forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WANTED)
        .map(entry -> text(entry.getKey()))
        .toList();
  }

  private static List<Long> wanted(ArticleTerms article, DocumentFrequencies frequencies) {
    List<Long> keys = new ArrayList<>();
    int looked = 0;
    for (int i : article.byWeight(frequencies)) {
      long term = article.terms().term(i);
      int count = frequencies.count(article.language(), term);
      if (count < 2) {
        continue;
      }
      if (++looked > TERMS) {
        break;
      }
      if (count <= BlockKeys.COMMON) {
        keys.add(BlockKeys.key(term, BlockKeys.NO_WEEK));
      }
      if (article.day() != null) {
        long week = BlockKeys.week(article.day());
        for (long near = week - 1; near <= week + 1; near++) {
          keys.add(BlockKeys.key(term, near));
        }
      }
    }
    return keys;
  }

  private static String text(long key) {
    return "k:" + HexFormat.of().toHexDigits(key);
  }
}
