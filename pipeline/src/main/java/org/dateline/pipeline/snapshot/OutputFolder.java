package org.dateline.pipeline.snapshot;

import java.io.IOException;
import java.nio.file.Path;

/** An output folder held by one run. Close it to let the next run in. Not thread safe. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"}) // until the bodies are written
public final class OutputFolder implements AutoCloseable {
  private final Path root;

  private OutputFolder(Path root) {
    this.root = root;
  }

  /**
   * The folder, created if need be, locked for this run and freed of what dead runs left.
   *
   * @param runId see {@link RunSummary#idOf}
   * @throws OutputInUseException if another run holds it
   * @throws IOException if it cannot be created or written
   */
  public static OutputFolder open(Path root, String runId)
      throws IOException, OutputInUseException {
    throw new UnsupportedOperationException("coming: " + root + runId);
  }

  /** The folder that {@code WriteTables} is to write into; it exists. */
  public Path staging() {
    return root;
  }

  /**
   * Checks what stands in the staging folder, makes it the current snapshot and writes the run's
   * summary. If the content equals the current snapshot's, that one is kept.
   *
   * @throws PublishException if a check failed; nothing is published then
   */
  public PublishedSnapshot publish(RunSummary summary, int keepSnapshots)
      throws IOException, PublishException {
    throw new UnsupportedOperationException("coming: " + summary + keepSnapshots);
  }

  /** Writes the summary of a run that publishes nothing (failed, dry run). */
  public void recordUnpublished(RunSummary summary) throws IOException {
    throw new UnsupportedOperationException("coming: " + summary);
  }

  @Override
  public void close() throws IOException {}
}
