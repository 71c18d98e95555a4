package org.dateline.scrape;

import java.io.IOException;
import org.dateline.reject.Reason;

/** Damage or a bomb met while decompressed data are read. */
final class CompressionException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean bomb;

  CompressionException(boolean bomb, String message) {
    super(message);
    this.bomb = bomb;
  }

  /** The reason to reject what was being read. */
  Reason reason() {
    return bomb ? Reason.TOO_LARGE : Reason.DAMAGED_COMPRESSION;
  }
}
