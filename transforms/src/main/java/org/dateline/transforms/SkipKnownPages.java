package org.dateline.transforms;

import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.archive.ArchiveSource;
import org.dateline.archive.Entry;
import org.dateline.article.ContentHash;
import org.dateline.article.RawPage;
import org.dateline.ledger.Ledger;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.Step;

/**
 * Passes over the pages that earlier runs have read as they are, and those that are to stay away.
 * Gives the other {@link #PAGES}, {@link #REJECTS} of pages that are older than what is stored
 * under their uri, and {@link #ENTRIES} that say what was read.
 */
public final class SkipKnownPages extends PTransform<PCollection<RawPage>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Pages to work on. */
  public static final TupleTag<RawPage> PAGES = new TupleTag<>("pages");

  /** Pages that are outdated. */
  public static final TupleTag<Reject> REJECTS = new TupleTag<>("rejects");

  /** What the archive is to know of the pages read. */
  public static final TupleTag<Entry> ENTRIES = new TupleTag<>("entries");

  private final ArchiveSource archive;
  private final String configuration;

  private SkipKnownPages(ArchiveSource archive, String configuration) {
    this.archive = archive;
    this.configuration = configuration;
  }

  /** By what the archive knows, see {@link Ledger}. */
  public static SkipKnownPages of(ArchiveSource archive, String configuration) {
    return new SkipKnownPages(archive, configuration);
  }

  @Override
  public PCollectionTuple expand(PCollection<RawPage> pages) {
    PCollectionTuple sorted =
        pages.apply(
            "Look up",
            ParDo.of(new SkipFn(archive, configuration))
                .withOutputTags(PAGES, TupleTagList.of(REJECTS).and(ENTRIES)));
    sorted.get(PAGES).setCoder(SerializableCoder.of(RawPage.class));
    sorted.get(REJECTS).setCoder(SerializableCoder.of(Reject.class));
    sorted.get(ENTRIES).setCoder(SerializableCoder.of(Entry.class));
    return sorted;
  }

  static final class SkipFn extends LookUpFn<RawPage, RawPage> {
    private static final long serialVersionUID = 1L;

    private final Counter unchanged = StepMetrics.counter(StepMetrics.UNCHANGED);
    private final Counter changing = StepMetrics.counter(StepMetrics.CHANGING);
    private final Counter forgotten = StepMetrics.counter(StepMetrics.FORGOTTEN);
    private final String configuration;

    SkipFn(ArchiveSource source, String configuration) {
      super(source);
      this.configuration = configuration;
    }

    @ProcessElement
    public void process(@Element RawPage page, MultiOutputReceiver out) {
      switch (ledger().stateOf(page)) {
        case UNCHANGED, SUPERSEDED -> unchanged.inc();
        case FORGOTTEN -> forgotten.inc();
        case OUTDATED -> {
          Reject reject =
              new Reject(
                  page.uri(),
                  Step.STRIP,
                  Reason.DUPLICATE_URI,
                  "an earlier run read a page of this uri that was fetched later; it is kept",
                  ContentHash.sha256(page.content()));
          StepMetrics.count(reject);
          out.get(REJECTS).output(reject);
          out.get(ENTRIES).output(ledger().outdated(page));
        }
        // What changed was taken out of the archive before: this came while the run was at work.
        case CHANGED -> changing.inc();
        case NEW -> {
          out.get(PAGES).output(page);
          out.get(ENTRIES).output(ledger().read(page));
        }
      }
    }

    private Ledger ledger() {
      return new Ledger(archive(), configuration);
    }
  }
}
