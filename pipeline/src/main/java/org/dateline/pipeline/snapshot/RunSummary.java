package org.dateline.pipeline.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.dateline.pipeline.write.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a run into {@code runs/<id>.json} and the snapshot's {@code run.json}.
 *
 * @param runId see {@link #idOf}
 * @param outcome published, unchanged or failed
 * @param started start of the run
 * @param finished end of the run's work, before the switch
 * @param phases duration of each phase, in order
 * @param version of Dateline
 * @param options names and values as given or by default, sorted
 * @param inputs patterns as given
 * @param pages what became of the pages
 * @param counts other counts by name, such as sentences, mentions, events
 * @param models versions of models and tables of names, by name
 * @param snapshot id of the current snapshot after the run; null if there is none
 * @param files files of that snapshot
 */
public record RunSummary(
    String runId,
    Outcome outcome,
    Instant started,
    Instant finished,
    Map<String, Duration> phases,
    String version,
    SortedMap<String, String> options,
    List<String> inputs,
    PageCounts pages,
    SortedMap<String, Long> counts,
    SortedMap<String, String> models,
    @Nullable String snapshot,
    List<WrittenFile> files) {

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** How a run ended. */
  public enum Outcome {
    PUBLISHED,
    UNCHANGED,
    FAILED
  }

  /** The id of a run that starts at the instant, such as {@code 20240917T060000123Z}. */
  public static String idOf(Instant started) {
    return ID.format(started);
  }

  /** This summary with the run's end filled in. */
  RunSummary ended(Outcome how, @Nullable String current, List<WrittenFile> written) {
    return new RunSummary(
        runId, how, started, finished, phases, version, options, inputs, pages, counts, models,
        current, written);
  }
}
