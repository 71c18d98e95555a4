package org.dateline.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.archive.Archive;
import org.dateline.story.StoryJoiner.Joined;

/** Places the articles of one island: among themselves, then among what is stored. */
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

    SortedMap<String, Joined> joined =
        archive.isEmpty()
            ? new TreeMap<>()
            : new StoryJoiner(archive, frequencies).join(stories.values());
    List<Placement> placements = new ArrayList<>();
    stories.forEach(
        (id, members) -> {
          for (ArticleTerms article : members) {
            Joined place = joined.getOrDefault(article.articleId(), new Joined(id, List.of()));
            placements.add(
                new Placement(
                    place.id(),
                    article.kept(frequencies),
                    StoredBlocks.filed(article, frequencies),
                    place.aliases()));
          }
        });
    placements.sort(Comparator.comparing(Placement::articleId));
    return placements;
  }
}
