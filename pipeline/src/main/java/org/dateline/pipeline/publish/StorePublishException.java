package org.dateline.pipeline.publish;

import java.io.IOException;

/**
 * The copy for readers could not be brought up to date. The snapshot in the output folder is not
 * concerned. The message is one line: what failed, where, why, and what to do.
 */
public final class StorePublishException extends IOException {
  private static final long serialVersionUID = 1L;

  StorePublishException(String message, Throwable cause) {
    super(message, cause);
  }
}
