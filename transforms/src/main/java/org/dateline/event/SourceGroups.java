package org.dateline.event;

import java.io.Serializable;
import org.dateline.plover.EventMention;

/**
 * Which articles belong together: the story that a mention's article reports, and the copies of one
 * text that count as one source. Implementations are thread safe and answer the same for every
 * mention of an article.
 */
public interface SourceGroups extends Serializable {

  /** Every article is a story of its own and nobody's copy. */
  SourceGroups EACH_ARTICLE_ALONE =
      new SourceGroups() {
        private static final long serialVersionUID = 1L;

        @Override
        public String storyOf(EventMention mention) {
          return mention.articleId();
        }

        @Override
        public String copyGroupOf(EventMention mention) {
          return mention.articleId();
        }
      };

  /** Id of the story: mentions without a bounded time merge only inside it. */
  String storyOf(EventMention mention);

  /** Id of the group of copies: its articles count as one independent source. */
  String copyGroupOf(EventMention mention);
}
