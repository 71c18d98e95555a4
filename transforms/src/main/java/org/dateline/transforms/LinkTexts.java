package org.dateline.transforms;

import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.article.Article;
import org.dateline.copies.CopyGroups;
import org.dateline.copies.Hashes;
import org.dateline.copies.PairedTexts;

/**
 * The texts of articles that belong together, those of earlier runs among them: what links texts,
 * and the pages of texts that are linked or have several, all {@link #LINKED} under one key; and
 * what later runs must know of the texts.
 *
 * <p>Equal texts are made one before anything else, so that 50,000 copies cost as much as one. All
 * grouping is by a few keys, with arrays of hashes as values: each holds a share of the batch,
 * however its texts are spread, and the direct runner, which pays for every key, has few of them.
 * What links texts and the pages of texts that are linked come together in one place: see {@link
 * CopyGroups} for its size.
 */
final class LinkTexts extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** What {@link CopyGroups} takes in. */
  static final TupleTag<KV<Integer, Iterable<PairedTexts>>> LINKED = new TupleTag<>("linked");

  /** What later runs must know of texts. */
  static final TupleTag<Entry> ENTRIES = new TupleTag<>("entries");

  /** Above 2 GB of input buckets grow: of 1,000,000 texts one holds about 4,000, 15 MB. */
  private static final int MOST_BUCKETS = 256;

  /** Each part sends pairs to each bucket, and the direct runner may copy it each time. */
  private static final int MOST_PARTS = 64;

  private final Shards shards;
  private final ArchiveSource before;

  LinkTexts(Shards shards, ArchiveSource before) {
    this.shards = shards;
    this.before = before;
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    Shards buckets = new Shards(Math.min(shards.count(), MOST_BUCKETS));
    Shards parts = new Shards(Math.min(shards.count(), MOST_PARTS));
    PCollectionTuple collapsed =
        articles.apply("Collapse", new CollapseTexts(buckets, parts, before));
    PCollectionView<Iterable<KV<Integer, Hashes>>> furniture =
        collapsed.get(CollapseTexts.SHINGLES).apply("FindFurniture", new FindFurniture());
    PCollection<KV<Integer, PairedTexts>> texts = collapsed.get(CollapseTexts.TEXTS);
    PCollection<KV<Integer, PairedTexts>> pairs =
        texts.apply("FindCandidates", new FindCandidates(furniture, buckets, parts));
    return PCollectionTuple.of(
            LINKED,
            PCollectionList.of(texts)
                .and(pairs)
                .apply("TextsAndPairs", Flatten.pCollections())
                .apply("FindCopies", new FindCopies(furniture, buckets, parts))
                .apply("AllCopies", GroupByKey.create()))
        .and(ENTRIES, collapsed.get(CollapseTexts.ENTRIES));
  }
}
