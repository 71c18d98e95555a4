package org.dateline.transforms;

import org.apache.beam.sdk.testing.TestPipeline;

/** Test pipelines on the direct runner, with all its checks on. */
final class Pipelines {
  private Pipelines() {}

  static TestPipeline create() {
    TestPipeline pipeline = TestPipeline.create();
    // The rule that JUnit 4 would run: without it the pipeline refuses to.
    return pipeline.enableAbandonedNodeEnforcement(false);
  }
}
