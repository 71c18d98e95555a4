package org.dateline.event;

import java.time.LocalDate;
import java.util.Comparator;
import org.dateline.plover.EventMention;

/**
 * A mention with its id, which is costly to ask for again and again.
 *
 * @param id of the mention
 * @param mention what a sentence says
 */
record IdentifiedMention(String id, EventMention mention) {
  /** Earliest publication first, unknown last, then by id. */
  static final Comparator<IdentifiedMention> EARLIEST =
      Comparator.comparing(
              (IdentifiedMention m) -> m.mention().published(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(IdentifiedMention::id);

  static IdentifiedMention of(EventMention mention) {
    return new IdentifiedMention(mention.id(), mention);
  }
}
