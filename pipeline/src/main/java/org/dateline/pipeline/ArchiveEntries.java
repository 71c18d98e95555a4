package org.dateline.pipeline;

import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.archive.Entry;
import org.dateline.article.Article;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.StoredArticle;
import org.dateline.reject.Reject;
import org.dateline.transforms.CodedArticle;

/**
 * What the archive is to know of rows that no step keeps itself: articles, copies, rejects.
 *
 * @param <T> what has rows
 */
final class ArchiveEntries<T> extends PTransform<PCollection<T>, PCollection<Entry>> {
  private static final long serialVersionUID = 1L;

  private final SerializableFunction<T, List<Entry>> entries;

  private ArchiveEntries(SerializableFunction<T, List<Entry>> entries) {
    this.entries = entries;
  }

  /** Of originals, each with its mentions and entities. */
  static ArchiveEntries<CodedArticle> ofOriginals(long generation) {
    return new ArchiveEntries<>(
        coded ->
            List.of(
                StoredArticle.original(
                    coded.annotated().article(), coded.mentions(), coded.entityIds(), generation)));
  }

  /** Of those articles that are copies. */
  static ArchiveEntries<Article> ofCopies(long generation) {
    return new ArchiveEntries<>(
        article -> article.isCopy() ? List.of(StoredArticle.copy(article, generation)) : List.of());
  }

  static ArchiveEntries<Reject> ofRejects(long generation) {
    return new ArchiveEntries<>(reject -> List.of(Ledger.entry(reject, generation)));
  }

  @Override
  public PCollection<Entry> expand(PCollection<T> elements) {
    return elements
        .apply("Entries", FlatMapElements.into(TypeDescriptor.of(Entry.class)).via(entries))
        .setCoder(SerializableCoder.of(Entry.class));
  }
}
