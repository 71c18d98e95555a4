package org.dateline.event;

import java.io.Serializable;
import java.util.List;
import org.dateline.plover.EventMention;

/**
 * What an original article tells of events, with what it is part of.
 *
 * @param mentions what its sentences say
 * @param storyId the story that the article reports
 * @param copies the article's copies
 */
public record ArticleReport(List<EventMention> mentions, String storyId, Copies copies)
    implements Serializable {

  public ArticleReport {
    mentions = List.copyOf(mentions);
  }

  /** Each mention with what its article is part of. */
  public List<ReportedMention> reported() {
    return mentions.stream().map(mention -> new ReportedMention(mention, storyId, copies)).toList();
  }
}
