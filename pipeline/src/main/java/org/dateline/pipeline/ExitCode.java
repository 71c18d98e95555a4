package org.dateline.pipeline;

/** What the process tells its caller when it ends. */
enum ExitCode {
  DONE(0),
  /** Nothing was published. */
  FAILED(1),
  /** The command line was wrong. */
  USAGE(2),
  /** Published, but more pages were rejected than allowed. */
  TOO_MANY_REJECTS(3),
  /** Another run holds the output. */
  OUTPUT_IN_USE(4),
  /** Java, memory, models or disk will not do. */
  ENVIRONMENT(5);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
