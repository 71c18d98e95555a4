package org.dateline.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

  private static final Path COMMITTED = Path.of("..", "docs", "data-dictionary.md");

  @Test
  void theCommittedDictionaryIsThatOfTheSchema() throws IOException {
    if (System.getProperty("renewDictionary") != null) {
      DataDictionary.write(COMMITTED);
    }
    assertThat(Files.readString(COMMITTED))
        .as(
            "docs/data-dictionary.md is stale; renew it with: mvn -pl pipeline -am test"
                + " -Dtest=DataDictionaryTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -DrenewDictionary")
        .isEqualTo(DataDictionary.markdown());
  }

  @Test
  void describesEveryColumnOfEveryTable() {
    for (Table table : Table.values()) {
      for (Column column : table.columns()) {
        assertThat(column.description()).as(table + "." + column.name()).endsWith(".");
        assertThat(column.name()).matches("[a-z][a-z0-9_]*");
      }
    }
  }
}
