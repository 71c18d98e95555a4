package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.benchmarks.OverheadKit.Time;
import org.dateline.benchmarks.OverheadKit.Times;
import org.junit.jupiter.api.Test;

class OverheadTablesTest {
  @Test
  void givesTheRatioOfMeans() throws Exception {
    String table =
        OverheadTables.warm(
            JsonLines.parse(
                """
                {"runs": [{"ingest": {"wall": 10, "cpu": 22}, "loop": {"wall": 10, "cpu": 20}},
                          {"ingest": {"wall": 14, "cpu": 22}, "loop": {"wall": 10, "cpu": 20}}]}"""));

    assertThat(table)
        .contains("| `ingest` | 12.0 | 10.0 | 14.0 | 22.0 | 22.0 | 22.0 |")
        .contains("| **ratio** | **1.200** | | | **1.100** | | |");
  }

  @Test
  void takesWhatOneArticleCostsOffBothWays() {
    Times all = new Times(List.of(new Time(32, 62)), List.of(new Time(30, 60)));
    Times one = new Times(List.of(new Time(12, 12)), List.of(new Time(10, 10)));

    assertThat(OverheadTables.fresh(all, one))
        .contains("| ratio of what all take more than one | **1.000** | | | **1.000** | | |");
  }

  @Test
  void sharesTheTimeOfAnnotationAmongItsParts() throws Exception {
    String table =
        OverheadTables.steps(
            JsonLines.parse(
                """
                {"steps": {"tokens": 2000, "seconds": {"read": 0.5, "annotate": 1.5},
                           "annotation": {"parse": 3.0, "places": 1.0}}, "pages": {}}"""));

    assertThat(table)
        .contains("| read | 250.000 | 0.250 |")
        .contains("| annotate | 750.000 | 0.750 |")
        .contains("| – parse | 562.500 | 0.563 |")
        .contains("| all steps | 1000.000 | 1.000 |");
  }
}
