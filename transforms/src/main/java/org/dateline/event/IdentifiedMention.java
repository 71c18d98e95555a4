package org.dateline.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import org.dateline.plover.EventMention;

/**
 * A mention with its id, which is costly to ask for again and again.
 *
 * @param id of the mention
 * @param reported what a sentence says and what its article is part of
 */
record IdentifiedMention(String id, ReportedMention reported) implements Serializable {
  /** Earliest publication first, unknown last, then by id. */
  static final Comparator<IdentifiedMention> EARLIEST =
      Comparator.comparing(
              (IdentifiedMention m) -> m.mention().published(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(IdentifiedMention::id);

  static IdentifiedMention of(ReportedMention reported) {
    return new IdentifiedMention(reported.mention().id(), reported);
  }

  EventMention mention() {
    return reported.mention();
  }

  /** Id of the independent source: the original article, as its copies say nothing of their own. */
  String source() {
    return reported.mention().articleId();
  }
}
