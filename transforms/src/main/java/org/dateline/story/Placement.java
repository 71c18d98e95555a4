package org.dateline.story;

import java.io.Serializable;
import java.util.List;

/**
 * Which story an original is in, and what later articles find it by.
 *
 * @param storyId the story's id
 * @param terms what the article is about, as far as it is kept
 * @param blocks where it is filed, see {@link StoredBlocks}
 * @param aliases stored stories that turned out to be this one, sorted
 */
public record Placement(
    String storyId, ArticleTerms terms, List<String> blocks, List<String> aliases)
    implements Serializable {
  public Placement {
    blocks = List.copyOf(blocks);
    aliases = List.copyOf(aliases);
  }

  /** The id of the article. */
  public String articleId() {
    return terms.articleId();
  }
}
