package org.dateline.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.dateline.scrape.FoundFiles;
import org.dateline.scrape.ReadOptions;

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
    List<String> patterns,
    SortedMap<String, String> options) {}
