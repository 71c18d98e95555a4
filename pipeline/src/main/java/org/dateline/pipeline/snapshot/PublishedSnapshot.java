package org.dateline.pipeline.snapshot;

import java.nio.file.Path;

/**
 * The snapshot that is current after a run.
 *
 * @param id such as {@code 000001-1a2b3c4d}
 * @param folder where it lies
 * @param isNew false if the run changed nothing and the earlier snapshot stays
 * @param summary the run's summary as written, with snapshot and files
 */
public record PublishedSnapshot(String id, Path folder, boolean isNew, RunSummary summary) {}
