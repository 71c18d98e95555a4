package org.dateline.ledger;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.article.Article;
import org.dateline.plover.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * An article that has a row, and what else has one because of it.
 *
 * @param uri the page's uri
 * @param fetchedAt when the page was fetched
 * @param generation in which its row and those of its mentions stand
 * @param original the original that it is a copy of; null if it is none
 * @param mentions ids of its mentions, sorted
 * @param entities ids of the entities that it names, sorted
 */
public record StoredArticle(
    String uri,
    @Nullable Instant fetchedAt,
    long generation,
    @Nullable String original,
    List<String> mentions,
    List<String> entities) {

  public StoredArticle {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
  }

  /** That an original has rows in a generation. */
  public static Entry original(
      Article article, List<EventMention> mentions, SortedSet<String> entities, long generation) {
    List<String> ids = mentions.stream().map(EventMention::id).sorted().distinct().toList();
    return entry(article, ids, List.copyOf(entities), generation);
  }

  /** That a copy has a row in a generation; found by its original. */
  public static Entry copy(Article article, long generation) {
    return entry(article, List.of(), List.of(), generation);
  }

  /** The key of an original's copies. */
  public static String copiesOf(String original) {
    return "o:" + original;
  }

  private static Entry entry(
      Article article, List<String> mentions, List<String> entities, long generation) {
    String original = article.copyOf();
    return Entry.of(
        Kind.ARTICLE,
        article.id(),
        original == null ? List.of() : List.of(copiesOf(original)),
        new StoredArticle(
            article.uri(), article.fetchedAt(), generation, original, mentions, entities));
  }
}
