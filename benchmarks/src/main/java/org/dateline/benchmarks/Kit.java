package org.dateline.benchmarks;

import java.io.IOException;

/** One scoring kit: prepares inputs, runs Dateline over them, has its output scored. */
interface Kit {
  /** The name it is asked for by. */
  String name();

  /**
   * The kit's section of the results.
   *
   * @throws BenchmarkException if the kit is not there, or Dateline or the scorer fails
   */
  Section run(Workspace workspace) throws IOException, InterruptedException, BenchmarkException;
}
