package org.dateline.transforms;

import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

/** What the grouping steps share: comparing candidates, joining what is linked. */
class LinkingTest {
  @Test
  void comparesEachCandidatePairOnceSmallerIdFirst() {
    TestPipeline pipeline = Pipelines.create();
    PCollection<KV<String, String>> values =
        pipeline.apply(
            "Values",
            Create.of(List.of(KV.of("a", "red 1"), KV.of("b", "red 2"), KV.of("c", "blue 3"))));
    PCollection<KV<String, String>> accepted =
        pipeline
            .apply(
                "Candidates",
                Create.of(
                    List.of(
                        KV.of("b", "a"),
                        KV.of("a", "b"),
                        KV.of("a", "c"),
                        KV.of("a", "a"),
                        KV.of("a", "nowhere"))))
            .apply(
                ComparePairs.of(
                    values,
                    (first, second) ->
                        first.charAt(0) == second.charAt(0) && first.compareTo(second) < 0));

    PAssert.that(accepted).containsInAnyOrder(List.of(KV.of("a", "b")));
    pipeline.run();
  }

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
