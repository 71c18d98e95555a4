package org.dateline.pipeline;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dateline.transforms.StepMetrics;

/** Shows on the error stream how far a run has come. Shows nothing unless asked to. */
final class ProgressDisplay implements AutoCloseable {
  private final ProgressBar bar;
  private final long files;
  private final boolean annotates;

  private ProgressDisplay(ProgressBar bar, long files, boolean annotates) {
    this.bar = bar;
    this.files = files;
    this.annotates = annotates;
  }

  /**
   * A display for a run over so many files.
   *
   * @param annotates whether articles are to be annotated, which is what takes the time
   */
  static ProgressDisplay of(long files, boolean annotates) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(annotates ? "pages annotated" : "pages stripped")
            .setInitialMax(-1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .showSpeed()
            .build();
    return new ProgressDisplay(bar, files, annotates);
  }

  /** Shows the counters as they are now. */
  void update(RunCounts counts, Duration elapsed) {
    long pages = counts.get(StepMetrics.PAGES_READ);
    long done =
        counts.rejectedPages()
            + (annotates
                ? counts.get(StepMetrics.ANNOTATED) + counts.get(StepMetrics.COPIES)
                : counts.get(StepMetrics.ARTICLES));
    if (counts.get(StepMetrics.FILES_READ) >= files && pages > 0) {
      bar.maxHint(pages);
    }
    bar.stepTo(Math.min(done, Math.max(pages, 1)));
    bar.setExtraMessage(
        String.format(
            java.util.Locale.ROOT,
            "%d rejected, %d mentions, %.0f tokens/s",
            counts.rejectedPages(),
            counts.get(StepMetrics.MENTIONS),
            counts.get(StepMetrics.TOKENS) / Math.max(0.001, elapsed.toMillis() / 1000.0)));
  }

  @Override
  public void close() {
    bar.close();
  }
}
