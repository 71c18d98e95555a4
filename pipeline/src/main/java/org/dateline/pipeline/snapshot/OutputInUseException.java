package org.dateline.pipeline.snapshot;

/** Another run holds the output folder (exit code 4). */
public final class OutputInUseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String holder;

  OutputInUseException(String holder) {
    super("the output is in use by " + holder);
    this.holder = holder;
  }

  /** Who holds it: run id and process id. */
  public String holder() {
    return holder;
  }
}
