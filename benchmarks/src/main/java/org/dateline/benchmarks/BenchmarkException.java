package org.dateline.benchmarks;

/** A benchmark cannot go on; the message tells the user why. */
public final class BenchmarkException extends Exception {
  private static final long serialVersionUID = 1L;

  public BenchmarkException(String message) {
    super(message);
  }
}
