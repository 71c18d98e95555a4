package org.dateline.pipeline.snapshot;

/** A check before the switch failed: nothing was published, the earlier snapshot stands. */
public final class PublishException extends Exception {
  private static final long serialVersionUID = 1L;

  PublishException(String message) {
    super(message);
  }

  PublishException(String message, Throwable cause) {
    super(message, cause);
  }
}
