package org.dateline.pipeline;

import java.io.PrintWriter;
import java.util.Locale;
import org.dateline.ledger.ReadingList;
import org.dateline.reject.Reject;
import org.dateline.scrape.ScrapeFile;

/** Tells what a run would read. */
final class DryRun {
  private DryRun() {}

  static void print(PrintWriter out, ReadingList reading) {
    for (ScrapeFile file : reading.fresh()) {
      out.println("new        " + file.location());
    }
    for (ScrapeFile file : reading.changed()) {
      out.println("changed    " + file.location());
    }
    for (Reject reject : reading.rejects()) {
      out.println("unreadable " + reject.uri() + ": " + reject.detail());
    }
    out.printf(
        Locale.ROOT,
        "dateline: would read %d new and %d changed files, %.1f MB; %d unchanged, %d older than"
            + " --since; nothing was read or written%n",
        reading.fresh().size(),
        reading.changed().size(),
        reading.bytes() / 1e6,
        reading.unchanged(),
        reading.older());
    out.flush();
  }
}
