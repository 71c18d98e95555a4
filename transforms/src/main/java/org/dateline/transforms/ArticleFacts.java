package org.dateline.transforms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.article.Article;
import org.dateline.event.ArticleReport;
import org.dateline.event.Copies;
import org.dateline.plover.EventMention;
import org.dateline.story.StoryGrouper;
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
 */
record ArticleFacts(
    String original,
    List<StoryMember> members,
    List<EventMention> mentions,
    Copies copies,
    @Nullable String story)
    implements Serializable {

  static ArticleFacts ofOriginal(CodedArticle coded) {
    Article article = coded.annotated().article();
    return new ArticleFacts(
        article.id(),
        List.of(StoryMember.of(article).naming(coded.names())),
        coded.renamedMentions(),
        Copies.NONE,
        null);
  }

  /** Of a copy, which knows its original. */
  static ArticleFacts ofCopy(Article copy) {
    return new ArticleFacts(
        Objects.requireNonNull(copy.copyOf()),
        List.of(StoryMember.of(copy)),
        List.of(),
        Copies.of(copy),
        null);
  }

  static ArticleFacts ofStory(String original, String story) {
    return new ArticleFacts(original, List.of(), List.of(), Copies.NONE, story);
  }

  /** All that several say of the same original; at least one. */
  static ArticleFacts together(List<ArticleFacts> parts) {
    List<StoryMember> members = new ArrayList<>();
    List<EventMention> mentions = new ArrayList<>();
    Copies copies = Copies.NONE;
    String story = null;
    for (ArticleFacts part : parts) {
      members.addAll(part.members);
      mentions.addAll(part.mentions);
      copies = copies.plus(part.copies);
      story = story == null ? part.story : story;
    }
    return new ArticleFacts(parts.get(0).original, members, mentions, copies, story);
  }

  /** The story's id; an original that is not in the batch founds a story, as if it stood alone. */
  String storyId() {
    return story == null ? StoryGrouper.idOf(original) : story;
  }

  ArticleReport report() {
    return new ArticleReport(mentions, storyId(), copies);
  }
}
