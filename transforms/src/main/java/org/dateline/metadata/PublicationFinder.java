package org.dateline.metadata;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Publication;
import org.jspecify.annotations.Nullable;

/** Weighs evidence for the publication date. Stateless and thread safe. */
public final class PublicationFinder {

  /**
   * The publication date that the evidence supports best.
   *
   * @param evidence in any order; of equal evidence the first wins
   * @param fetchedAt when the page was fetched: later dates (one day of slack) are disregarded
   */
  public Finding find(List<DateEvidence> evidence, @Nullable Instant fetchedAt) {
    return new Finding(Publication.UNKNOWN, false);
  }

  /** What a record's fields say: ISO and other stamps, epoch seconds and milliseconds. */
  public List<DateEvidence> fromRecord(
      @Nullable String published, @Nullable String modified, PageLocale locale) {
    return List.of();
  }

  /** What the path of a url says, such as {@code /2024/09/17/}. */
  public List<DateEvidence> fromUrl(@Nullable String url) {
    return List.of();
  }

  /**
   * A publication date and whether other evidence contradicts it.
   *
   * @param publication the date, {@link Publication#UNKNOWN} without evidence
   * @param conflicting whether evidence of the same role and rank names another day
   */
  public record Finding(Publication publication, boolean conflicting) implements Serializable {}
}
