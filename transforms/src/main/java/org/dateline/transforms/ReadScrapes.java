package org.dateline.transforms;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.InvalidPathException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.archive.Entry;
import org.dateline.article.RawPage;
import org.dateline.ledger.Ledger;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.scrape.ReadOptions;
import org.dateline.scrape.ScrapeFile;
import org.dateline.scrape.ScrapeReader;

/**
 * Reads scraped files into pages. Every file is opened once, wherever it lies; archives once more
 * for every damage.
 */
public final class ReadScrapes extends PTransform<PCollection<ScrapeFile>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Pages as fetched. */
  public static final TupleTag<RawPage> PAGES = new TupleTag<>("pages");

  /** Files, or parts of files, that cannot be used. */
  public static final TupleTag<Reject> REJECTS = new TupleTag<>("rejects");

  /** What the archive is to know of files that were read to their end. */
  public static final TupleTag<Entry> ENTRIES = new TupleTag<>("entries");

  /** Files are dealt out in so many groups a shard: half a megabyte each, or one larger file. */
  private static final int GROUPS = 16;

  private final ReadOptions options;
  private final Shards groups;
  private final String configuration;
  private final long generation;

  private ReadScrapes(ReadOptions options, Shards groups, String configuration, long generation) {
    this.options = options;
    this.groups = groups;
    this.configuration = configuration;
    this.generation = generation;
  }

  /**
   * Reads a batch that is cut into so many shards, with the given limits and mappings.
   *
   * @param configuration see {@link Ledger#configuration}
   * @param generation number of the run
   */
  public static ReadScrapes with(
      ReadOptions options, Shards shards, String configuration, long generation) {
    return new ReadScrapes(options, new Shards(GROUPS * shards.count()), configuration, generation);
  }

  @Override
  public PCollectionTuple expand(PCollection<ScrapeFile> files) {
    PCollectionTuple read =
        files
            .apply("Deal", ParDo.of(Deal.to(groups, ScrapeFile::uri)))
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(ScrapeFile.class)))
            .apply("Spread", GroupByKey.create())
            .apply(
                "Read",
                ParDo.of(new ReadFn(options, configuration, generation))
                    .withOutputTags(PAGES, TupleTagList.of(REJECTS).and(ENTRIES)));
    read.get(PAGES).setCoder(SerializableCoder.of(RawPage.class));
    read.get(REJECTS).setCoder(SerializableCoder.of(Reject.class));
    read.get(ENTRIES).setCoder(SerializableCoder.of(Entry.class));
    return read;
  }

  static final class ReadFn extends DoFn<KV<Integer, Iterable<ScrapeFile>>, RawPage> {
    private static final long serialVersionUID = 1L;

    private final Counter filesRead = StepMetrics.counter(StepMetrics.FILES_READ);
    private final Counter pagesRead = StepMetrics.counter(StepMetrics.PAGES_READ);
    private final ReadOptions options;
    private final String configuration;
    private final long generation;
    private transient ScrapeReader reader;

    ReadFn(ReadOptions options, String configuration, long generation) {
      this.options = options;
      this.configuration = configuration;
      this.generation = generation;
    }

    @Setup
    public void setup() {
      reader = new ScrapeReader(options);
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<ScrapeFile>> files, MultiOutputReceiver out) {
      files.getValue().forEach(file -> read(file, out));
    }

    private void read(ScrapeFile file, MultiOutputReceiver out) {
      filesRead.inc();
      AtomicBoolean readable = new AtomicBoolean(true);
      reader.read(
          file,
          () -> open(file),
          page -> {
            pagesRead.inc();
            out.get(PAGES).output(page.from(file.location()));
          },
          reject -> {
            pagesRead.inc();
            StepMetrics.count(reject);
            out.get(REJECTS).output(reject);
            out.get(ENTRIES).output(Ledger.entry(reject, generation, file.uri()));
            if (reject.reason() == Reason.UNREADABLE) {
              readable.set(false);
            }
          });
      if (readable.get()) {
        out.get(ENTRIES).output(Ledger.read(file, configuration));
      }
    }

    private static InputStream open(ScrapeFile file) throws java.io.IOException {
      // A resource id, not a pattern: characters such as * and [ stand for themselves.
      try {
        return Channels.newInputStream(
            FileSystems.open(FileSystems.matchNewResource(file.location(), false)));
      } catch (InvalidPathException e) {
        // Such as a name that the system's locale has no letters for.
        throw new java.io.IOException(e.getMessage(), e);
      }
    }
  }
}
