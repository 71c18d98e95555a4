package org.dateline.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.plover.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A number that an article states.
 *
 * @param quantity the number
 * @param source the original article
 * @param published its publication day; null if unknown
 * @param mentionId where it says so
 */
public record Statement(
    Quantity quantity, String source, @Nullable LocalDate published, String mentionId)
    implements Serializable {
  /** Earliest publication first, unknown last, then as the text goes. */
  static final Comparator<Statement> EARLIEST =
      Comparator.comparing(
              Statement::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Statement::mentionId);

  /** All numbers of some mentions, earliest first. */
  static List<Statement> of(List<IdentifiedMention> mentions) {
    List<Statement> statements = new ArrayList<>();
    for (IdentifiedMention m : mentions) {
      for (Quantity quantity : m.mention().quantities()) {
        statements.add(new Statement(quantity, m.source(), m.mention().published(), m.id()));
      }
    }
    statements.sort(EARLIEST);
    return statements;
  }
}
