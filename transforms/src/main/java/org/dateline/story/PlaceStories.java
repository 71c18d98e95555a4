package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.archive.Archive;
import org.dateline.story.StoryJoiner.Joined;

/** Places the articles of one island: first among themselves, then among what is stored. */
public final class PlaceStories {
  private PlaceStories() {}

  /** Where each article is, by article id. */
  public static List<Placement> of(
      List<ArticleTerms> island, DocumentFrequencies frequencies, Archive archive) {
    SortedMap<String, ArticleTerms> articles = new TreeMap<>();
    island.forEach(article -> articles.put(article.articleId(), article));
    SortedMap<String, List<ArticleTerms>> stories = new TreeMap<>();
    StoryGrouper.stories(
            articles.values().stream()
                .map(article -> StoryProfile.of(article, frequencies))
                .toList())
        .forEach(
            (article, story) ->
                stories.computeIfAbsent(story, id -> new ArrayList<>()).add(articles.get(article)));

    StoryJoiner joiner = new StoryJoiner(archive, frequencies);
    List<Placement> placements = new ArrayList<>();
    stories.forEach(
        (id, members) -> {
          Joined joined = archive.isEmpty() ? new Joined(id, List.of()) : joiner.join(id, members);
          for (ArticleTerms article : members) {
            placements.add(
                new Placement(
                    joined.id(),
                    article.kept(frequencies),
                    StoredBlocks.filed(article, frequencies),
                    joined.aliases()));
          }
        });
    placements.sort(Comparator.comparing(Placement::articleId));
    return placements;
  }
}
