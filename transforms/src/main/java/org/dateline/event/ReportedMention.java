package org.dateline.event;

import java.io.Serializable;
import org.dateline.plover.EventMention;

/**
 * An event mention with what its article is part of.
 *
 * @param mention what a sentence of an original article says
 * @param storyId the story that the article reports
 * @param copies the article's copies
 */
public record ReportedMention(EventMention mention, String storyId, Copies copies)
    implements Serializable {

  /** A mention of an article without copies that is its own story. */
  public static ReportedMention alone(EventMention mention) {
    return new ReportedMention(mention, mention.articleId(), Copies.NONE);
  }

  /** This mention of an article with these copies. */
  public ReportedMention withCopies(Copies others) {
    return new ReportedMention(mention, storyId, others);
  }
}
