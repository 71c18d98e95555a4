package org.dateline.pipeline.publish;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The ids of snapshots: a number that grows, and a digest of the content. */
final class SnapshotId {
  /** Oldest first. */
  static final Comparator<String> BY_AGE =
      Comparator.comparingLong(SnapshotId::number).thenComparing(Comparator.naturalOrder());

  private static final Pattern FORM = Pattern.compile("[0-9]{6,18}-[0-9a-f]{8}");

  private SnapshotId() {}

  /** Whether the text is an id. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(0, id.indexOf('-')));
  }
}
