package org.dateline.archive;

import java.io.Serializable;

/**
 * A run as one of many onto the same output.
 *
 * @param number 1 for the first, higher for each later one
 * @param before what earlier runs left
 */
public record Generation(long number, ArchiveSource before) implements Serializable {

  /** The first run onto an output. */
  public static final Generation FIRST = new Generation(1, ArchiveSource.NONE);

  public Generation {
    if (number < 1) {
      throw new IllegalArgumentException("generation " + number);
    }
  }
}
