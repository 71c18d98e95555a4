package org.dateline.transforms;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.dateline.reject.Reject;

/**
 * Names of the counters that the steps keep. Progress display, run summary and the checks before
 * publishing read them.
 */
public final class StepMetrics {
  /** Namespace of all counters. */
  public static final String NAMESPACE = "dateline";

  public static final String FILES_READ = "files_read";
  public static final String PAGES_READ = "pages_read";
  public static final String ARTICLES = "articles";
  public static final String COPIES = "copies";
  public static final String ANNOTATED = "articles_annotated";
  public static final String NOT_ENGLISH = "articles_not_english";
  public static final String SENTENCES = "sentences";
  public static final String TOKENS = "tokens";
  public static final String MENTIONS = "mentions";
  public static final String EVENTS = "events";

  /** Followed by a reason's code. */
  public static final String REJECTED_PREFIX = "rejected:";

  /** Followed by what became of the page. */
  public static final String SKIPPED_PREFIX = "skipped:";

  /** Pages that were read before, as they are. */
  public static final String UNCHANGED = SKIPPED_PREFIX + "unchanged";

  /** Pages that changed after a run had begun: the next one reads them. */
  public static final String CHANGING = SKIPPED_PREFIX + "changing";

  /** Pages that are to stay away. */
  public static final String FORGOTTEN = SKIPPED_PREFIX + "forgotten";

  private StepMetrics() {}

  static Counter counter(String name) {
    return Metrics.counter(NAMESPACE, name);
  }

  static void count(Reject reject) {
    counter(REJECTED_PREFIX + reject.reason().code()).inc();
  }
}
