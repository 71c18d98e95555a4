package org.dateline.pipeline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.dateline.pipeline.snapshot.PageCounts;
import org.dateline.pipeline.snapshot.PublishedSnapshot;
import org.dateline.pipeline.snapshot.RunSummary;
import org.dateline.transforms.StepMetrics;

/** Tells at the end of a run what came of it: a table on a terminal, else one line. */
final class SummaryTable {
  private SummaryTable() {}

  static void print(PrintWriter out, PublishedSnapshot snapshot, Path output, boolean terminal) {
    RunSummary summary = snapshot.summary();
    if (terminal) {
      table(out, snapshot, output);
    } else {
      out.printf(
          Locale.ROOT,
          "dateline: %s %s: %d pages, %d articles, %d copies, %d rejected, %d mentions, %d events in"
              + " %.1f s%n",
          snapshot.isNew() ? "published" : "unchanged",
          snapshot.id(),
          summary.pages().read(),
          summary.pages().originals(),
          summary.pages().copies(),
          sum(summary.pages().rejected()),
          count(summary, StepMetrics.MENTIONS),
          count(summary, StepMetrics.EVENTS),
          seconds(summary));
    }
    out.flush();
  }

  private static void table(PrintWriter out, PublishedSnapshot snapshot, Path output) {
    RunSummary summary = snapshot.summary();
    PageCounts pages = summary.pages();
    out.println();
    row(out, "pages read", pages.read());
    row(out, "  articles", pages.originals());
    row(out, "  copies of them", pages.copies());
    pages.skipped().forEach((reason, n) -> row(out, "  skipped: " + reason, n));
    pages.rejected().forEach((reason, n) -> row(out, "  rejected: " + reason, n));
    row(out, "sentences", count(summary, StepMetrics.SENTENCES));
    row(out, "event mentions", count(summary, StepMetrics.MENTIONS));
    row(out, "events", count(summary, StepMetrics.EVENTS));
    out.printf(Locale.ROOT, "%-28s %10.1f%n", "seconds", seconds(summary));
    out.println();
    out.println(
        (snapshot.isNew() ? "Published " : "Nothing changed since ")
            + snapshot.id()
            + ": "
            + output.resolve("current"));
    out.println("Run summary: " + output.resolve("runs").resolve(summary.runId() + ".json"));
  }

  private static void row(PrintWriter out, String name, long value) {
    out.printf(Locale.ROOT, "%-28s %10d%n", name, value);
  }

  private static long count(RunSummary summary, String name) {
    return summary.counts().getOrDefault(name, 0L);
  }

  private static long sum(java.util.SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double seconds(RunSummary summary) {
    return Duration.between(summary.started(), summary.finished()).toMillis() / 1000.0;
  }
}
