package org.dateline.scrape;

import java.util.Locale;
import org.dateline.reject.Reason;

/** A place of an archive where no sound record begins. */
final class WarcDamageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  WarcDamageException(String cause) {
    this(Reason.DAMAGED_RECORD, cause);
  }

  WarcDamageException(CompressionException e) {
    this(
        e.reason() == Reason.TOO_LARGE ? Reason.TOO_LARGE : Reason.DAMAGED_RECORD,
        String.valueOf(e.getMessage()));
  }

  private WarcDamageException(Reason reason, String cause) {
    // Without a stack trace: a file of noise can bring about millions.
    super(cause, null, false, false);
    this.reason = reason;
  }

  /** A length that no data bear out. */
  static WarcDamageException wrongLength(long length, String found) {
    return new WarcDamageException(
        String.format(Locale.ROOT, "the record should have %d bytes, but %s", length, found));
  }

  Reason reason() {
    return reason;
  }
}
