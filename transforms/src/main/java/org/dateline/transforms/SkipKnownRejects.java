package org.dateline.transforms;

import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.archive.ArchiveSource;
import org.dateline.ledger.Ledger;
import org.dateline.reject.Reject;

/**
 * Passes over rejects that have a row already: those of a file that was read again, of records that
 * bring uris of their own.
 */
public final class SkipKnownRejects extends PTransform<PCollection<Reject>, PCollection<Reject>> {
  private static final long serialVersionUID = 1L;

  private final ArchiveSource archive;

  private SkipKnownRejects(ArchiveSource archive) {
    this.archive = archive;
  }

  /** By what the archive knows. */
  public static SkipKnownRejects of(ArchiveSource archive) {
    return new SkipKnownRejects(archive);
  }

  @Override
  public PCollection<Reject> expand(PCollection<Reject> rejects) {
    return rejects
        .apply("Look up", ParDo.of(new SkipFn(archive)))
        .setCoder(SerializableCoder.of(Reject.class));
  }

  static final class SkipFn extends LookUpFn<Reject, Reject> {
    private static final long serialVersionUID = 1L;

    SkipFn(ArchiveSource source) {
      super(source);
    }

    @ProcessElement
    public void process(@Element Reject reject, OutputReceiver<Reject> out) {
      if (!new Ledger(archive(), "").isStored(reject)) {
        out.output(reject);
      }
    }
  }
}
