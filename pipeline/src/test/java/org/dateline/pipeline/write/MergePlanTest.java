package org.dateline.pipeline.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.pipeline.table.Table;
import org.junit.jupiter.api.Test;

class MergePlanTest {

  @Test
  void sevenSegmentsStayAndEightBecomeOne() {
    assertThat(plan(10, 20, 30, 40, 50, 60, 70)).isEqualTo(MergePlan.NONE);
    MergePlan plan = plan(10, 20, 30, 40, 50, 60, 70, 0, 80);
    assertThat(plan.merges()).hasSize(1);
    assertThat(plan.merges().get(0).part(0)).isEqualTo(new SegmentPart(Table.ARTICLES, 1, 9, 0, 1));
    assertThat(plan.merges().get(0).rows()).isEqualTo(360);
  }

  @Test
  void aLargeSegmentIsNotWrittenAgainForSmallOnes() {
    MergePlan plan = plan(39_000, 10, 20, 30, 40, 50, 60, 70, 80);
    assertThat(plan.merges()).hasSize(1);
    assertThat(plan.merges().get(0).part(0).first()).isEqualTo(2);
    assertThat(plan(39_000, 10, 20, 30, 40, 50, 60, 70)).isEqualTo(MergePlan.NONE);
  }

  @Test
  void filesOfAMergedSegmentHaveABoundedNumberOfRows() {
    List<Segment> segments = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      segments.add(segment(i, 30_000));
    }
    assertThat(MergePlan.of(stored(segments), 4).merges().get(0).of()).isEqualTo(12);
  }

  @Test
  void largeFilesOfAFirstRunAreDividedOnce() {
    Segment first = new Segment(Table.ARTICLES, 1, 1, 4, List.of(0, 1, 2, 3), 1_000_000);
    Merge division = MergePlan.of(stored(List.of(first)), 4).merges().get(0);
    assertThat(division).isEqualTo(new Merge(List.of(first), 50));
    Segment divided = new Segment(Table.ARTICLES, 1, 1, 50, List.of(0), 1_000_000);
    assertThat(MergePlan.of(stored(List.of(divided)), 4)).isEqualTo(MergePlan.NONE);
  }

  @Test
  void filesOfTablesWhoseRowsChangeAreSmaller() {
    Segment articles = new Segment(Table.ARTICLES, 1, 1, 1, List.of(0), 39_000);
    Segment events = new Segment(Table.EVENTS, 1, 1, 1, List.of(0), 39_000);

    assertThat(
            MergePlan.of(
                    new StoredLayout("", 1, List.of(articles, events), true, Table.SCHEMA_VERSION),
                    4)
                .merges())
        .containsExactly(new Merge(List.of(events), 8));
  }

  /** Batches between 1 and 3,000 rows, 3,000 times: 4.5 million rows, five tiers. */
  @Test
  void segmentsAreFewAndRowsAreWrittenAFewTimesHoweverManyRunsThereAre() {
    List<Segment> segments = new ArrayList<>();
    long batches = 0;
    long written = 0;
    int most = 0;
    for (int run = 1; run <= 3_000; run++) {
      for (Merge merge : MergePlan.of(stored(segments), 4).merges()) {
        SegmentPart part = merge.part(0);
        int place = segments.indexOf(merge.sources().get(0));
        segments.removeAll(merge.sources());
        segments.add(
            place,
            new Segment(
                Table.ARTICLES, part.first(), part.last(), merge.of(), List.of(0), merge.rows()));
        written += merge.rows();
      }
      long rows = 1 + run * 7919L % 3_000;
      segments.add(segment(run, rows));
      batches += rows;
      written += rows;
      most = Math.max(most, segments.size());
    }
    assertThat(segments.stream().mapToLong(Segment::rows).sum()).isEqualTo(batches);
    assertThat(most).isBetween(8, 40);
    assertThat(written).isBetween(2 * batches, 6 * batches);
  }

  private static MergePlan plan(long... rows) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      segments.add(segment(i + 1, rows[i]));
    }
    return MergePlan.of(stored(segments), 4);
  }

  private static StoredLayout stored(List<Segment> segments) {
    return new StoredLayout("snapshot", segments.size() + 1L, segments, true, Table.SCHEMA_VERSION);
  }

  private static Segment segment(long generation, long rows) {
    return new Segment(Table.ARTICLES, generation, generation, 1, List.of(0), rows);
  }
}
