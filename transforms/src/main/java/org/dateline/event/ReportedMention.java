package org.dateline.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dateline.plover.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * An event mention with what its article is part of.
 *
 * @param mention what a sentence of an original article says
 * @param storyId the story that the article reports
 * @param copies the article's copies, which say the same but are no sources of their own; sorted
 */
public record ReportedMention(EventMention mention, String storyId, List<Copy> copies)
    implements Serializable {
  public ReportedMention {
    copies = copies.stream().sorted(Comparator.comparing(Copy::articleId)).distinct().toList();
  }

  /** A mention of an article without copies that is its own story. */
  public static ReportedMention alone(EventMention mention) {
    return new ReportedMention(mention, mention.articleId(), List.of());
  }

  /**
   * A copy of an article.
   *
   * @param articleId its id
   * @param published its publication day; null if unknown
   */
  public record Copy(String articleId, @Nullable LocalDate published) implements Serializable {}
}
