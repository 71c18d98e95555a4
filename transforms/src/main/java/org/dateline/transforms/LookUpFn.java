package org.dateline.transforms;

import org.apache.beam.sdk.transforms.DoFn;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveSource;

/**
 * A step that looks up what earlier runs left.
 *
 * @param <I> type of what comes in
 * @param <O> type of what goes out
 */
abstract class LookUpFn<I, O> extends DoFn<I, O> {
  private static final long serialVersionUID = 1L;

  private final ArchiveSource source;
  private transient Archive archive = Archive.EMPTY;

  LookUpFn(ArchiveSource source) {
    this.source = source;
  }

  /** Opens the archive. */
  @Setup
  public void open() {
    archive = source.open();
  }

  /** Closes the archive. */
  @Teardown
  public void close() {
    archive.close();
  }

  /** What earlier runs left. */
  final Archive archive() {
    return archive;
  }
}
