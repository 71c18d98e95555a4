package org.dateline.pipeline.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.dateline.article.Article;
import org.dateline.article.Flag;
import org.dateline.article.Publication;
import org.dateline.article.RemovedBlock;
import org.jspecify.annotations.Nullable;

/** Articles as they were before they were annotated, from their rows. */
public final class ArticleFromRow {
  /** Remarks that annotation makes; it will make them again. */
  private static final Set<Flag> OF_ANNOTATION =
      EnumSet.of(Flag.LONG_SENTENCE_CUT, Flag.LONG_TOKEN_MASKED);

  private ArticleFromRow() {}

  /**
   * The article of which the row was made, except that nothing is known of the places of its
   * paragraphs on the page, and of its copies.
   *
   * @param row a row of the articles table
   * @param fetchedAt when the page was fetched, which no row tells; null if unknown
   */
  public static Article of(GenericRecord row, @Nullable Instant fetchedAt) {
    return new Article(
        required(row, "article_id"),
        required(row, "uri"),
        text(row, "url"),
        text(row, "canonical_url"),
        text(row, "site"),
        text(row, "title"),
        text(row, "subtitle"),
        required(row, "text"),
        list(row, "authors").stream().map(String::valueOf).toList(),
        text(row, "agency"),
        text(row, "dateline_place"),
        text(row, "language"),
        publication(row),
        fetchedAt,
        list(row, "removed").stream().map(block -> removed((GenericRecord) block)).toList(),
        flags(row),
        List.of(),
        null,
        text(row, "template_version"));
  }

  private static Publication publication(GenericRecord row) {
    Object at = row.get("published_at");
    String source = text(row, "published_source");
    return new Publication(
        day(row, "published_date"),
        at == null ? null : Instant.ofEpochMilli((Long) at),
        Publication.Precision.valueOf(upper(required(row, "published_precision"))),
        source == null ? null : Publication.Source.valueOf(upper(source)),
        day(row, "published_from"),
        day(row, "published_to"));
  }

  private static RemovedBlock removed(GenericRecord block) {
    return new RemovedBlock(
        RemovedBlock.Kind.valueOf(upper(required(block, "kind"))),
        (Integer) block.get("begin"),
        (Integer) block.get("end"),
        text(block, "path"),
        required(block, "text"));
  }

  private static Set<Flag> flags(GenericRecord row) {
    List<Flag> flags = new ArrayList<>();
    for (Object flag : list(row, "flags")) {
      flags.add(Flag.valueOf(upper(flag.toString())));
    }
    flags.removeAll(OF_ANNOTATION);
    return Set.copyOf(flags);
  }

  private static @Nullable LocalDate day(GenericRecord row, String column) {
    Object days = row.get(column);
    return days == null ? null : LocalDate.ofEpochDay((Integer) days);
  }

  private static @Nullable String text(GenericRecord row, String column) {
    Object value = row.get(column);
    return value == null ? null : value.toString();
  }

  private static String required(GenericRecord row, String column) {
    Object value = row.get(column);
    if (value == null) {
      throw new IllegalArgumentException("a stored row has no " + column);
    }
    return value.toString();
  }

  private static List<?> list(GenericRecord row, String column) {
    Object values = row.get(column);
    return values == null ? List.of() : (List<?>) values;
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
