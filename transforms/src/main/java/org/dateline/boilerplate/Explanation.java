package org.dateline.boilerplate;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.metadata.DateEvidence;
import org.dateline.metadata.Statement;
import org.dateline.reject.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * How a page was read: what {@link BoilerplateStripper#strip} makes of it, and why.
 *
 * @param article what was made of it; null if the page was rejected
 * @param rejection why it was rejected; null if it was not
 * @param blocks the page's blocks in page order; empty for given main text and for pages that were
 *     rejected before they were read
 * @param statements what an HTML page says of its title and authors
 * @param dates evidence for the publication date, what decided first; without days after the fetch
 */
public record Explanation(
    @Nullable Article article,
    @Nullable RejectedException rejection,
    List<BlockReason> blocks,
    List<Statement> statements,
    List<DateEvidence> dates) {

  public Explanation {
    blocks = List.copyOf(blocks);
    statements = List.copyOf(statements);
    dates = List.copyOf(dates);
  }
}
