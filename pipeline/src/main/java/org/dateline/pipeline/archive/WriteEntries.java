package org.dateline.pipeline.archive;

import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.dateline.archive.Entry;
import org.dateline.pipeline.write.StagingFiles;

/**
 * Writes what the archive is to know into {@link EntryFiles}, each entry once. Two entries of one
 * kind and id that differ stop the run.
 */
public final class WriteEntries extends PTransform<PCollection<Entry>, PDone> {
  private static final long serialVersionUID = 1L;

  private final StagingFiles staging;
  private final int files;

  private WriteEntries(StagingFiles staging, int files) {
    this.staging = staging;
    this.files = files;
  }

  /**
   * Writes into a staging folder.
   *
   * @param files how many files; each is sorted in memory
   */
  public static WriteEntries to(String staging, int files) {
    return new WriteEntries(new StagingFiles(staging), files);
  }

  @Override
  public PDone expand(PCollection<Entry> entries) {
    entries
        .apply("Deal", ParDo.of(new DealFn(files)))
        .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Entry.class)))
        .apply("Gather", GroupByKey.create())
        .apply("Write", ParDo.of(new WriteFn(staging)));
    return PDone.in(entries.getPipeline());
  }

  static final class DealFn extends DoFn<Entry, KV<Integer, Entry>> {
    private static final long serialVersionUID = 1L;

    private final int files;

    DealFn(int files) {
      this.files = files;
    }

    @ProcessElement
    public void process(@Element Entry entry, OutputReceiver<KV<Integer, Entry>> out) {
      out.output(KV.of(Math.floorMod(entry.id().hashCode(), files), entry));
    }
  }

  static final class WriteFn extends DoFn<KV<Integer, Iterable<Entry>>, Void> {
    private static final long serialVersionUID = 1L;

    private final StagingFiles staging;

    WriteFn(StagingFiles staging) {
      this.staging = staging;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Entry>> file) throws IOException {
      List<Entry> sorted = new ArrayList<>();
      file.getValue().forEach(sorted::add);
      sorted.sort(Entry.ORDER);
      List<Entry> distinct = new ArrayList<>();
      for (Entry entry : sorted) {
        Entry last = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
        if (last == null || Entry.ORDER.compare(last, entry) != 0) {
          distinct.add(entry);
        } else if (!last.equals(entry)) {
          throw new IllegalStateException("two entries differ of the " + entry);
        }
      }
      staging.write(
          EntryFiles.FOLDER + "/part-" + file.getKey(),
          channel -> {
            EntryFiles.write(distinct, Channels.newOutputStream(channel));
            return distinct.size();
          });
    }
  }
}
