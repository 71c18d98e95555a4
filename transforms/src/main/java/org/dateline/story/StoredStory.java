package org.dateline.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A story as the archive holds it, under its id. Its members stand by themselves.
 *
 * @param generation the generation in which its row stands
 * @param aliasOf the story that it turned out to be; null if none
 * @param firstPublished earliest known publication day; null if none is known
 */
public record StoredStory(
    long generation, @Nullable String aliasOf, @Nullable LocalDate firstPublished) {

  /** The entry of a story whose row stands in a generation. */
  static Entry entry(Story story, long generation) {
    return Entry.of(
        Kind.STORY,
        story.id(),
        story.aliasOf() == null ? List.of() : List.of(aliasKey(story.aliasOf())),
        new StoredStory(generation, story.aliasOf(), story.firstPublished()));
  }

  /** Ids of the stored stories that turned out to be the given one, sorted. */
  public static List<String> aliasesOf(Archive archive, String storyId) {
    return archive.find(Kind.STORY, List.of(aliasKey(storyId))).stream().map(Entry::id).toList();
  }

  static Optional<StoredStory> of(Archive archive, String storyId) {
    return archive.get(Kind.STORY, storyId).map(entry -> entry.as(StoredStory.class));
  }

  /** Whether articles of a story are stored. */
  static boolean hasMembers(Archive archive, String storyId) {
    return !archive.closest(Kind.MEMBER, List.of(StoredMember.storyKey(storyId)), 1).isEmpty();
  }

  /** The story that it turned out to be; none if it has not, or if nothing is left of the other. */
  Optional<String> standingAlias(Archive archive) {
    return Optional.ofNullable(aliasOf).filter(other -> hasMembers(archive, other));
  }

  private static String aliasKey(String storyId) {
    return "a:" + storyId;
  }
}
