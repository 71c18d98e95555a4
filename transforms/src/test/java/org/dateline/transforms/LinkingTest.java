package org.dateline.transforms;

import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

/** What the grouping steps share: joining what is linked. */
class LinkingTest {
  @Test
  void namesTheSmallestNodeOfEveryLinkedNode() {
    TestPipeline pipeline = Pipelines.create();
    PCollection<KV<String, String>> roots =
        pipeline
            .apply(
                Create.of(
                    List.of(KV.of("d", "c"), KV.of("b", "c"), KV.of("y", "x"), KV.of("a", "b"))))
            .apply(new ConnectedComponents());

    PAssert.that(roots)
        .containsInAnyOrder(
            List.of(
                KV.of("a", "a"),
                KV.of("b", "a"),
                KV.of("c", "a"),
                KV.of("d", "a"),
                KV.of("x", "x"),
                KV.of("y", "x")));
    pipeline.run();
  }
}
