package org.dateline.pipeline.snapshot;

import java.util.SortedMap;

/**
 * What became of the pages read: {@code read = originals + copies + skipped + rejected}.
 *
 * @param read pages read
 * @param originals articles that are no copies
 * @param copies articles that are copies of others
 * @param skipped pages skipped, by reason
 * @param rejected pages rejected, by reason
 */
public record PageCounts(
    long read,
    long originals,
    long copies,
    SortedMap<String, Long> skipped,
    SortedMap<String, Long> rejected) {

  /** Whether the sum adds up. */
  public boolean addsUp() {
    return read == originals + copies + total(skipped) + total(rejected);
  }

  private static long total(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
