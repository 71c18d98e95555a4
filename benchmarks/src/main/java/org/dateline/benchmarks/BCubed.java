package org.dateline.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * BCubed precision and recall of each article of a grouping (Bagga and Baldwin 1998): of those that
 * are put with it, itself included, how many belong to it; and of those that belong to it, how many
 * are put with it.
 */
final class BCubed {
  private final SortedMap<String, Mean> articles;

  private BCubed(SortedMap<String, Mean> articles) {
    this.articles = articles;
  }

  /**
   * Figures of one article or means over several.
   *
   * @param articles how many
   * @param precision from 0 to 1
   * @param recall from 0 to 1
   */
  record Mean(int articles, double precision, double recall) {}

  /**
   * The figures of every article of the gold.
   *
   * @param gold article to group
   * @param found article to group; an article that it lacks is alone
   */
  static BCubed of(Map<String, String> gold, Map<String, String> found) {
    Map<String, Integer> goldSize = new HashMap<>();
    Map<String, Integer> foundSize = new HashMap<>();
    Map<Map.Entry<String, String>, Integer> common = new HashMap<>();
    gold.forEach(
        (article, group) -> {
          String put = groupOf(article, found);
          goldSize.merge(group, 1, Integer::sum);
          foundSize.merge(put, 1, Integer::sum);
          common.merge(Map.entry(group, put), 1, Integer::sum);
        });
    SortedMap<String, Mean> articles = new TreeMap<>();
    gold.forEach(
        (article, group) -> {
          String put = groupOf(article, found);
          double both = common.getOrDefault(Map.entry(group, put), 0);
          articles.put(
              article,
              new Mean(
                  1,
                  both / foundSize.getOrDefault(put, 1),
                  both / goldSize.getOrDefault(group, 1)));
        });
    return new BCubed(articles);
  }

  private static String groupOf(String article, Map<String, String> found) {
    String group = found.get(article);
    return group == null ? "alone:" + article : "group:" + group;
  }

  /**
   * Means by class of article, in alphabetical order.
   *
   * @param classes article to class
   */
  SortedMap<String, Mean> by(Map<String, String> classes) {
    SortedMap<String, Mean> sums = new TreeMap<>();
    articles.forEach(
        (article, figures) ->
            sums.merge(
                classes.getOrDefault(article, ""),
                figures,
                (one, other) ->
                    new Mean(
                        one.articles() + other.articles(),
                        one.precision() + other.precision(),
                        one.recall() + other.recall())));
    SortedMap<String, Mean> means = new TreeMap<>();
    sums.forEach(
        (name, sum) ->
            means.put(
                name,
                new Mean(
                    sum.articles(),
                    sum.precision() / sum.articles(),
                    sum.recall() / sum.articles())));
    return means;
  }
}
