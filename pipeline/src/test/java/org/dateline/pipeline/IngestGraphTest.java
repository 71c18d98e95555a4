package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.runners.TransformHierarchy.Node;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PValue;
import org.dateline.ledger.ReadingList;
import org.dateline.scrape.FoundFiles;
import org.dateline.scrape.ReadOptions;
import org.junit.jupiter.api.Test;

/** What runners ask of the graph's shape. */
class IngestGraphTest {
  private final List<Node> steps = new ArrayList<>();
  private final Map<PValue, Node> producers = new HashMap<>();

  IngestGraphTest() {
    Pipeline pipeline = Pipeline.create();
    FoundFiles nothing = new FoundFiles(List.of(), List.of(), List.of(), 0);
    IngestPipeline.build(
        pipeline,
        new IngestPlan(
            nothing,
            ReadOptions.DEFAULT,
            Path.of("output"),
            Until.END,
            true,
            4,
            3,
            1,
            null,
            false,
            true,
            false,
            List.of(),
            null,
            Engines.STANDARD,
            "",
            List.of(),
            new TreeMap<>()),
        ReadingList.NOTHING,
        Continuation.NONE,
        Path.of("staging"));
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public void visitPrimitiveTransform(Node node) {
            steps.add(node);
            node.getOutputs().values().forEach(output -> producers.put(output, node));
          }
        });
  }

  /** The direct runner's driver looks at each step all the time. */
  @Test
  void hasFewSteps() {
    assertThat(steps).hasSizeBetween(50, 170);
  }

  /** Flink's planner visits a step once for every way that leads from it to an end. */
  @Test
  void hasFewWaysThroughIt() {
    Map<Node, Long> ways = new HashMap<>();
    long visits = 0;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Node step = steps.get(i);
      long own =
          steps.subList(i + 1, steps.size()).stream()
              .filter(
                  later -> later.getInputs().values().stream().anyMatch(outputs(step)::contains))
              .mapToLong(later -> ways.getOrDefault(later, 0L))
              .sum();
      ways.put(step, Math.max(1, own));
      visits += Math.max(1, own);
    }
    assertThat(visits).isBetween(1_000L, 100_000L);
  }

  /** See NeverEmpty: the direct runner may wait for an empty side input for ever. */
  @Test
  void hasNoSideInputThatMayBeEmpty() {
    List<Node> views =
        steps.stream()
            .filter(step -> step.getTransform() instanceof View.CreatePCollectionView)
            .toList();
    assertThat(views).isNotEmpty();
    for (Node view : views) {
      Node source = view;
      while (source.getInputs().size() == 1) {
        source = producers.get(source.getInputs().values().iterator().next());
      }
      assertThat(source.getInputs().values())
          .as(view.getFullName())
          .anyMatch(input -> producers.get(input).getFullName().contains("/Neutral/"));
    }
  }

  private static Collection<PValue> outputs(Node step) {
    return step.getOutputs().values().stream().<PValue>map(output -> output).toList();
  }
}
