package org.dateline.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.article.ContentHash;

/**
 * Groups the articles of one island to stories: average link over all pairs, so that no chain of
 * articles each a little like the next makes a story.
 */
public final class StoryGrouper {
  /** How many articles are looked at together at most: the square of it is held in memory. */
  public static final int MAX_ISLAND = 1_000;

  /** Mean similarity that makes one story of two: the middle of a plateau from 0.17 to 0.21. */
  private static final double MIN_MEAN_SIMILARITY = 0.19;

  /** The founder of a story: the earliest, where a day is known; of equal ones the smallest id. */
  private static final Comparator<StoryProfile> FOUNDING =
      Comparator.comparing(StoryProfile::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(StoryProfile::articleId);

  private StoryGrouper() {}

  /**
   * The story of each article. A story's id comes from its founding article's id, so that articles
   * published later do not change it; an article alone founds a story of its own.
   */
  public static SortedMap<String, String> stories(List<StoryProfile> island) {
    SortedMap<String, String> stories = new TreeMap<>();
    for (List<StoryProfile> group : groups(island)) {
      String story = idOf(group);
      group.forEach(profile -> stories.put(profile.articleId(), story));
    }
    return stories;
  }

  /** The groups, in the order of their smallest article ids, each sorted by article id. */
  static List<List<StoryProfile>> groups(List<StoryProfile> island) {
    List<StoryProfile> profiles =
        island.stream().sorted(Comparator.comparing(StoryProfile::articleId)).toList();
    int[] groups = AverageLink.groups(similarities(profiles), MIN_MEAN_SIMILARITY);
    SortedMap<Integer, List<StoryProfile>> members = new TreeMap<>();
    for (int i = 0; i < groups.length; i++) {
      members.computeIfAbsent(groups[i], first -> new ArrayList<>()).add(profiles.get(i));
    }
    return List.copyOf(members.values());
  }

  /** The id of the story that a group is, of at least one article. */
  static String idOf(List<StoryProfile> group) {
    return idOf(Collections.min(group, FOUNDING).articleId());
  }

  /** The id of the story that an article founds. */
  public static String idOf(String founderId) {
    return ContentHash.id("story", founderId);
  }

  /** Whether so high a mean similarity makes one story of two. */
  static boolean isOne(double meanSimilarity) {
    return meanSimilarity >= MIN_MEAN_SIMILARITY;
  }

  private static double[][] similarities(List<StoryProfile> profiles) {
    double[][] similarities = new double[profiles.size()][profiles.size()];
    for (int i = 0; i < similarities.length; i++) {
      for (int j = 0; j < i; j++) {
        double similarity = profiles.get(i).similarity(profiles.get(j));
        similarities[i][j] = similarity;
        similarities[j][i] = similarity;
      }
    }
    return similarities;
  }
}
