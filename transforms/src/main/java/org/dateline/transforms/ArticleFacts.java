package org.dateline.transforms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.archive.Entry;
import org.dateline.article.Article;
import org.dateline.event.Copies;
import org.dateline.plover.EventMention;
import org.dateline.story.Placement;
import org.dateline.story.StoredMember;
import org.dateline.story.StoryMember;
import org.jspecify.annotations.Nullable;

/**
 * Some of what is known of an original and its copies, beside their texts.
 *
 * @param original the original's id
 * @param members what the original, and each copy, adds to its story
 * @param mentions events that the original tells of
 * @param copies the copies
 * @param story the story's id; null if not known here
 * @param placement where the original is; null if not known here, or if it is not in the batch
 */
record ArticleFacts(
    String original,
    List<StoryMember> members,
    List<EventMention> mentions,
    Copies copies,
    @Nullable String story,
    @Nullable Placement placement)
    implements Serializable {

  static ArticleFacts ofOriginal(CodedArticle coded) {
    Article article = coded.annotated().article();
    return new ArticleFacts(
        article.id(),
        List.of(StoryMember.of(article).naming(coded.names())),
        coded.renamedMentions(),
        Copies.NONE,
        null,
        null);
  }

  /** Of a copy, which knows its original. */
  static ArticleFacts ofCopy(Article copy) {
    return new ArticleFacts(
        Objects.requireNonNull(copy.copyOf()),
        List.of(StoryMember.of(copy)),
        List.of(),
        Copies.of(copy),
        null,
        null);
  }

  static ArticleFacts of(Placement placement) {
    return new ArticleFacts(
        placement.articleId(), List.of(), List.of(), Copies.NONE, placement.storyId(), placement);
  }

  /** Of no article: says that a story is to be summed up again. */
  static ArticleFacts touching(String story) {
    return new ArticleFacts(story, List.of(), List.of(), Copies.NONE, story, null);
  }

  /** All that several say of the same original; at least one. */
  static ArticleFacts together(List<ArticleFacts> parts) {
    List<StoryMember> members = new ArrayList<>();
    List<EventMention> mentions = new ArrayList<>();
    Copies copies = Copies.NONE;
    String story = null;
    Placement placement = null;
    for (ArticleFacts part : parts) {
      members.addAll(part.members);
      mentions.addAll(part.mentions);
      copies = copies.plus(part.copies);
      story = story == null ? part.story : story;
      placement = placement == null ? part.placement : placement;
    }
    return new ArticleFacts(parts.get(0).original, members, mentions, copies, story, placement);
  }

  /** Stored stories that turned out to be the original's. */
  List<String> aliases() {
    return placement == null ? List.of() : placement.aliases();
  }

  /** What later runs must know of each of the articles, which are in a story. */
  List<Entry> entries(String storyId) {
    return members.stream()
        .map(
            member ->
                placement == null || member.isCopy()
                    ? StoredMember.ofCopy(member, storyId, original)
                    : StoredMember.ofOriginal(member, placement))
        .toList();
  }
}
