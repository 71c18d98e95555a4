package org.dateline.transforms;

import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.article.Article;
import org.dateline.copies.CopyGroups;
import org.dateline.copies.PairedTexts;

/**
 * The ids of those originals of earlier runs that would be copies if all articles had come at once:
 * a new article is the better original, or shows that the texts of two are one.
 */
public final class FindSupplanted extends PTransform<PCollection<Article>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final Shards shards;
  private final ArchiveSource before;

  private FindSupplanted(Shards shards, ArchiveSource before) {
    this.shards = shards;
    this.before = before;
  }

  /** Works on a batch that is cut into so many shards, and on what earlier runs left. */
  public static FindSupplanted in(Shards shards, ArchiveSource before) {
    return new FindSupplanted(shards, before);
  }

  @Override
  public PCollection<String> expand(PCollection<Article> articles) {
    PCollectionTuple found = articles.apply("FindLinks", new LinkTexts(shards, before));
    found.get(LinkTexts.ENTRIES).apply("NoEntries", ParDo.of(new IgnoreFn<Entry>()));
    return found
        .get(LinkTexts.LINKED)
        .apply("Supplant", ParDo.of(new SupplantFn()))
        .setCoder(StringUtf8Coder.of());
  }

  static final class SupplantFn extends DoFn<KV<Integer, Iterable<PairedTexts>>, String> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<PairedTexts>> found, OutputReceiver<String> out) {
      CopyGroups copies = new CopyGroups();
      found.getValue().forEach(copies::add);
      copies.supplanted().forEach(out::output);
    }
  }
}
