package org.dateline.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.event.Copies;
import org.jspecify.annotations.Nullable;

/**
 * An article as a member of its story, as the archive holds it under the article's id: some 2 KB
 * for an original, for a copy without its terms 200 bytes. Thread safe.
 *
 * @param story the story's id
 * @param original the id of the article that this is a copy of; null if it is none
 * @param language ISO 639-1 code; empty if undecided
 * @param title headline; null if there is none
 * @param day publication day; null unless it is known
 * @param entities names of the entities in it
 * @param terms terms, ascending; none of a copy
 * @param weights each term's weight within the article
 * @param returning whether the article comes again in this run: what is alike finds its story by
 *     it, but it is not counted
 */
@SuppressWarnings("ArrayRecordComponent") // equals looks into them
public record StoredMember(
    String story,
    @Nullable String original,
    String language,
    @Nullable String title,
    @Nullable LocalDate day,
    List<String> entities,
    long[] terms,
    float[] weights,
    boolean returning) {

  public StoredMember {
    entities = List.copyOf(entities);
  }

  /** The entry of an original. */
  public static Entry ofOriginal(StoryMember member, Placement placement) {
    List<String> keys = new ArrayList<>(placement.blocks());
    keys.add(storyKey(placement.storyId()));
    keys.add(originalsKey(placement.storyId()));
    TermVector terms = placement.terms().terms();
    long[] own = new long[terms.size()];
    float[] weights = new float[own.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = terms.term(i);
      weights[i] = terms.weight(i);
    }
    return Entry.of(
        Kind.MEMBER, member.articleId(), keys, of(member, placement.storyId(), null, own, weights));
  }

  /** The entry of a copy of an article. */
  public static Entry ofCopy(StoryMember member, String story, String original) {
    return Entry.of(
        Kind.MEMBER,
        member.articleId(),
        List.of(storyKey(story), copiesKey(original)),
        of(member, story, original, new long[0], new float[0]));
  }

  /** The entry of an article that comes again in this run. */
  public static Entry returning(Entry member) {
    StoredMember stored = member.as(StoredMember.class);
    return Entry.of(
        Kind.MEMBER,
        member.id(),
        member.keys(),
        new StoredMember(
            stored.story,
            stored.original,
            stored.language,
            stored.title,
            stored.day,
            stored.entities,
            stored.terms,
            stored.weights,
            true));
  }

  /** The id of the story that an article is in, from its entry. */
  public static String storyOf(Entry member) {
    return member.as(StoredMember.class).story;
  }

  /** The id of the story that a stored article is in; none if it is not stored. */
  public static Optional<String> storyOf(Archive archive, String articleId) {
    return archive.get(Kind.MEMBER, articleId).map(StoredMember::storyOf);
  }

  /** The original of a stored article, its own id if it is no copy; none if it is not stored. */
  public static Optional<String> originalOf(Archive archive, String articleId) {
    return archive
        .get(Kind.MEMBER, articleId)
        .map(entry -> Objects.requireNonNullElse(entry.as(StoredMember.class).original, articleId));
  }

  /** What a copy adds to what its original tells, from the copy's entry. */
  public static Copies asCopy(Entry member) {
    LocalDate day = member.as(StoredMember.class).day;
    return new Copies(1, day, day);
  }

  /** The key under which all articles of a story stand. */
  public static String storyKey(String storyId) {
    return "s:" + storyId;
  }

  /** The key under which the copies of an article stand. */
  public static String copiesKey(String originalId) {
    return "o:" + originalId;
  }

  /** The key under which those articles of a story stand that are no copies. */
  static String originalsKey(String storyId) {
    return "p:" + storyId;
  }

  /** What the article adds to the summary of its story. */
  StoryMember member(String articleId) {
    return new StoryMember(articleId, original != null, language, title, day, entities);
  }

  /** What the article is about. */
  ArticleTerms terms(String articleId) {
    return new ArticleTerms(articleId, language, day, TermVector.copyOf(terms, weights));
  }

  private static StoredMember of(
      StoryMember member, String story, @Nullable String original, long[] terms, float[] weights) {
    return new StoredMember(
        story,
        original,
        member.language(),
        member.title(),
        member.day(),
        member.entities(),
        terms,
        weights,
        false);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredMember that
        && story.equals(that.story)
        && Objects.equals(original, that.original)
        && language.equals(that.language)
        && Objects.equals(title, that.title)
        && Objects.equals(day, that.day)
        && entities.equals(that.entities)
        && Arrays.equals(terms, that.terms)
        && Arrays.equals(weights, that.weights)
        && returning == that.returning;
  }

  @Override
  public int hashCode() {
    return Objects.hash(story, original, title, day, Arrays.hashCode(terms));
  }
}
