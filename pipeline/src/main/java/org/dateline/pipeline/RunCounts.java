package org.dateline.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.dateline.transforms.StepMetrics;

/**
 * The counters of a run, summed over the steps that keep them.
 *
 * @param values by name, see {@link StepMetrics}
 */
record RunCounts(SortedMap<String, Long> values) {

  /** The counters so far: what has been attempted. */
  static RunCounts soFar(PipelineResult result) {
    return read(result, false);
  }

  /**
   * The counters of a finished run: what was committed, or where the runner cannot tell that (as
   * Flink and Spark) what was attempted.
   */
  static RunCounts atEnd(PipelineResult result) {
    return read(result, true);
  }

  private static RunCounts read(PipelineResult result, boolean committed) {
    MetricsFilter ours =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(StepMetrics.NAMESPACE))
            .build();
    SortedMap<String, Long> values = new TreeMap<>();
    for (MetricResult<Long> counter : result.metrics().queryMetrics(ours).getCounters()) {
      Long count = committed ? counter.getCommittedOrNull() : null;
      values.merge(
          counter.getName().getName(), count == null ? counter.getAttempted() : count, Long::sum);
    }
    return new RunCounts(values);
  }

  long get(String name) {
    return values.getOrDefault(name, 0L);
  }

  /** Rejected pages by reason. */
  SortedMap<String, Long> rejected() {
    return after(StepMetrics.REJECTED_PREFIX);
  }

  /** Pages passed over by what became of them. */
  SortedMap<String, Long> skipped() {
    return after(StepMetrics.SKIPPED_PREFIX);
  }

  private SortedMap<String, Long> after(String prefix) {
    SortedMap<String, Long> counts = new TreeMap<>();
    values.forEach(
        (name, count) -> {
          if (name.startsWith(prefix)) {
            counts.put(name.substring(prefix.length()), count);
          }
        });
    return counts;
  }

  /** Rejected pages, whatever the reason. */
  long rejectedPages() {
    return rejected().values().stream().mapToLong(Long::longValue).sum();
  }
}
