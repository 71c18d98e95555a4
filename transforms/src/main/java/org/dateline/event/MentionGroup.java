package org.dateline.event;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mentions of one profile: what one of them agrees with, all agree with.
 *
 * @param profile of them all
 * @param mentions by id, at least one
 * @param article the one article they all stand in; null if there are several
 * @param story the one story they all belong to; null if there are several
 */
record MentionGroup(
    MentionProfile profile,
    List<IdentifiedMention> mentions,
    @Nullable String article,
    @Nullable String story) {

  static MentionGroup of(
      MentionProfile profile, List<IdentifiedMention> mentions, SourceGroups sources) {
    String article = mentions.get(0).mention().articleId();
    String story = sources.storyOf(mentions.get(0).mention());
    boolean oneArticle = true;
    boolean oneStory = true;
    for (IdentifiedMention m : mentions) {
      oneArticle &= article.equals(m.mention().articleId());
      oneStory &= story.equals(sources.storyOf(m.mention()));
    }
    return new MentionGroup(
        profile, mentions, oneArticle ? article : null, oneStory ? story : null);
  }

  /** Smallest id of a mention. */
  String id() {
    return mentions.get(0).id();
  }

  /** How close every mention here is to every mention there; see {@link Compatibility}. */
  int distance(MentionGroup other) {
    return Compatibility.distance(
        profile,
        other.profile,
        article != null && Objects.equals(article, other.article),
        story != null && Objects.equals(story, other.story));
  }
}
