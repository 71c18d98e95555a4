package org.dateline.pipeline.table;

import java.util.List;
import java.util.function.Function;
import org.apache.avro.generic.GenericRecord;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.plover.EventMention;
import org.jspecify.annotations.Nullable;

/** Rows of the mentions table. */
@SuppressWarnings("DoNotCallSuggester") // until the bodies are written
public final class MentionRows {
  private MentionRows() {}

  /**
   * One row for each mention of the article, in the order given. Offsets become code points.
   *
   * @param eventIdOf event id of a mention; null for a mention that founds no event
   */
  public static List<GenericRecord> of(
      AnnotatedArticle article,
      List<EventMention> mentions,
      Function<EventMention, @Nullable String> eventIdOf) {
    throw new UnsupportedOperationException("coming: " + article + mentions + eventIdOf);
  }

  /** A copy of the row with the event's id: for ids that are known only after consolidation. */
  public static GenericRecord withEvent(GenericRecord row, @Nullable String eventId) {
    throw new UnsupportedOperationException("coming: " + row + eventId);
  }
}
