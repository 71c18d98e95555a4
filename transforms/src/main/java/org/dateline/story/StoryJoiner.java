package org.dateline.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.article.ContentHash;
import org.dateline.story.StoredNeighbours.Neighbour;

/**
 * Puts new articles into stored stories as one run over both would: they are grouped once more
 * together with the articles of the stored stories near them, each by itself. A group is the stored
 * story that has most of its articles there; if it is that of several, they turned out to be one,
 * and the later become aliases of the earliest. What is stored stays where it is: a group that is
 * no story's is a new one, and stored articles in it that do not fit their story remain with that.
 * Not thread safe.
 */
final class StoryJoiner {
  private final Archive archive;
  private final DocumentFrequencies frequencies;
  private final StoredNeighbours neighbours;

  StoryJoiner(Archive archive, DocumentFrequencies frequencies) {
    this.archive = archive;
    this.frequencies = frequencies;
    this.neighbours = new StoredNeighbours(archive, frequencies);
  }

  /**
   * The story that some new articles are in.
   *
   * @param aliases other stored stories that turned out to be the same, sorted
   */
  record Joined(String id, List<String> aliases) {}

  /**
   * Where each article goes, by article id.
   *
   * @param stories the articles of one island by the stories that they would be without what is
   *     stored
   */
  SortedMap<String, Joined> join(Collection<List<ArticleTerms>> stories) {
    List<Neighbour> near = neighbours.of(stories);
    SortedMap<String, StoryProfile> profiles = new TreeMap<>();
    near.forEach(
        story -> story.members().forEach(member -> profiles.put(member.articleId(), member)));
    SortedMap<String, StoryProfile> added = new TreeMap<>();
    stories.stream()
        .flatMap(List::stream)
        .forEach(article -> added.put(article.articleId(), StoryProfile.of(article, frequencies)));
    profiles.putAll(added);
    List<List<StoryProfile>> groups = StoryGrouper.groups(List.copyOf(profiles.values()));
    Map<Integer, List<Neighbour>> homes = homes(near, groups);
    SortedMap<String, Joined> joined = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      List<StoryProfile> own =
          groups.get(i).stream().filter(article -> added.containsKey(article.articleId())).toList();
      if (!own.isEmpty()) {
        Joined story = joined(own, homes.getOrDefault(i, List.of()));
        own.forEach(article -> joined.put(article.articleId(), story));
      }
    }
    return joined;
  }

  private Joined joined(List<StoryProfile> added, List<Neighbour> stored) {
    if (stored.isEmpty()) {
      return new Joined(freeId(StoryGrouper.idOf(added)), List.of());
    }
    List<Neighbour> same = stored.stream().sorted(Neighbour.EARLIEST).toList();
    return new Joined(same.get(0).id(), same.stream().skip(1).map(Neighbour::id).sorted().toList());
  }

  /** The stored stories that have most of their articles in a group, by the group's number. */
  private static Map<Integer, List<Neighbour>> homes(
      List<Neighbour> stories, List<List<StoryProfile>> groups) {
    Map<String, Integer> groupOf = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (StoryProfile article : groups.get(i)) {
        groupOf.put(article.articleId(), i);
      }
    }
    Map<Integer, List<Neighbour>> homes = new TreeMap<>();
    for (Neighbour story : stories) {
      SortedMap<Integer, Integer> articles = new TreeMap<>();
      for (StoryProfile member : story.members()) {
        Integer group = groupOf.get(member.articleId());
        if (group != null) {
          articles.merge(group, 1, Integer::sum);
        }
      }
      // Of equal ones that with the smallest id.
      articles.entrySet().stream()
          .min(
              Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .ifPresent(home -> homes.merge(home, List.of(story), StoryJoiner::concatenated));
    }
    return homes;
  }

  private static List<Neighbour> concatenated(List<Neighbour> some, List<Neighbour> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** The id, or another if articles that are not in the batch have it: it lost its founder. */
  private String freeId(String id) {
    String free = id;
    for (int i = 2; StoredStory.hasMembers(archive, free); i++) {
      free = ContentHash.id("story again", id, Integer.toString(i));
    }
    return free;
  }
}
