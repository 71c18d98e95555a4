package org.dateline.transforms;

import java.io.Serializable;
import java.util.List;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.plover.EventMention;

/**
 * An article with the events it tells of.
 *
 * @param annotated the article
 * @param mentions its event mentions, in text order
 */
public record CodedArticle(AnnotatedArticle annotated, List<EventMention> mentions)
    implements Serializable {
  public CodedArticle {
    mentions = List.copyOf(mentions);
  }
}
