package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SnapshotFilesTest {

  @Test
  void filesOfTheGenerationAndNewFilesOfTheArchiveWereWrittenTheOthersLinked() throws Exception {
    JsonNode before = JsonLines.parse("{\"archive\": [{\"path\": \"archive/a\", \"bytes\": 7}]}");
    JsonNode now =
        JsonLines.parse(
            """
            {"generation": 2,
             "files": [{"table": "events", "written": 1, "bytes": 10},
                       {"table": "events", "written": 2, "bytes": 20},
                       {"table": "events", "written": 2, "bytes": 30}],
             "archive": [{"path": "archive/a", "bytes": 7}, {"path": "archive/b", "bytes": 5}]}
            """);

    assertThat(SnapshotFiles.of(before, now))
        .isEqualTo(new SnapshotFiles(3, 2, new TreeMap<>(Map.of("events", 50L, "archive", 5L))));
  }
}
