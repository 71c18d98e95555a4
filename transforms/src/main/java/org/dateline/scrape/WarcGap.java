package org.dateline.scrape;

import org.dateline.reject.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A part of an archive that could not be read.
 *
 * @param from where the damage was met
 * @param to where the next sound record begins; null if none follows
 * @param reason code of the cause
 * @param cause what was found where the gap begins
 */
record WarcGap(WarcPosition from, @Nullable WarcPosition to, Reason reason, String cause) {

  /** The cause, and what is lost. */
  String detail() {
    String end = to == null ? "the end of the file" : "byte " + to.label();
    return cause + "; lost: from byte " + from.label() + " up to " + end;
  }
}
