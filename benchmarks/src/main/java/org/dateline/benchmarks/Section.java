package org.dateline.benchmarks;

import java.util.List;

/**
 * A kit's part of the results.
 *
 * @param markdown tables and notes, without the heading
 * @param coverages what became of the inputs of each run
 */
record Section(String markdown, List<Coverage> coverages) {
  Section {
    coverages = List.copyOf(coverages);
  }
}
