package org.dateline.story;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Two articles that may tell one story.
 *
 * @param first the smaller article id
 * @param second the other
 * @param similarity how alike they look, above 0
 */
public record Link(String first, String second, float similarity) implements Serializable {
  /** Strongest first; a total order. */
  static final Comparator<Link> STRONGEST =
      Comparator.<Link>comparingDouble(link -> -link.similarity())
          .thenComparing(Link::first)
          .thenComparing(Link::second);

  static Link of(StoryProfile one, StoryProfile other, double similarity) {
    boolean inOrder = one.articleId().compareTo(other.articleId()) < 0;
    return new Link(
        inOrder ? one.articleId() : other.articleId(),
        inOrder ? other.articleId() : one.articleId(),
        (float) similarity);
  }
}
