package org.dateline.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.dateline.pipeline.publish.StoreTarget;
import org.dateline.scrape.FoundFiles;
import org.dateline.scrape.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do, as plain values.
 *
 * @param inputs files to read, and those skipped or unreadable
 * @param readOptions how to read them
 * @param output folder to write to, absolute
 * @param until step to stop after
 * @param json whether to write JSON Lines beside Parquet
 * @param partitions files a table
 * @param keepSnapshots newest snapshots that are kept
 * @param maxRejectedFraction largest share of rejected pages that still counts as success
 * @param since files that were changed last before are passed over; null for none
 * @param reprocess whether files and pages that did not change are worked on again
 * @param learnTemplates whether site templates are learned, not only used
 * @param dryRun whether only to say what would be read
 * @param forget uris to take out, and to keep out
 * @param publishTo where a copy for readers is to lie; null for nowhere
 * @param engines what it annotates and codes with
 * @param configuration hash of what makes the same page give other rows; see {@link Configuration}
 * @param patterns input patterns as given
 * @param options options as given or by default, for the summary
 */
record IngestPlan(
    FoundFiles inputs,
    ReadOptions readOptions,
    Path output,
    Until until,
    boolean json,
    int partitions,
    int keepSnapshots,
    double maxRejectedFraction,
    @Nullable Instant since,
    boolean reprocess,
    boolean learnTemplates,
    boolean dryRun,
    List<String> forget,
    @Nullable StoreTarget publishTo,
    Engines engines,
    String configuration,
    List<String> patterns,
    SortedMap<String, String> options) {}
