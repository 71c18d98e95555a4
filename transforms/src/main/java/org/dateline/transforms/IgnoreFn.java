package org.dateline.transforms;

import org.apache.beam.sdk.transforms.DoFn;

/**
 * Takes elements for nothing: Beam's Spark runner gives outputs of a step that nobody takes to
 * those who take another of its outputs.
 *
 * @param <T> type of the elements
 */
public final class IgnoreFn<T> extends DoFn<T, Void> {
  private static final long serialVersionUID = 1L;

  @ProcessElement
  public void process() {
    // Nothing is wanted of them.
  }
}
