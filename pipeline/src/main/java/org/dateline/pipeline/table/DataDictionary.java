package org.dateline.pipeline.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dateline.pipeline.table.ColumnType.ListOf;
import org.dateline.pipeline.table.ColumnType.Struct;

/** The data dictionary: every column of every table in Markdown, made from the schema. */
public final class DataDictionary {
  private DataDictionary() {}

  private static final String HEAD =
      """
      # Data dictionary

      <!-- Made from the schema; a test fails when it is stale. Renew it with
           mvn -pl pipeline -am test -Dtest=DataDictionaryTest -Dsurefire.failIfNoSpecifiedTests=false -DrenewDictionary -->

      Schema version %d. Every column stands in every file, in this order, in Parquet and in JSON
      Lines alike; `null` in the third column says that values may be missing. Lists are never null.
      Days are DATE in Parquet and `YYYY-MM-DD` in JSON, instants are TIMESTAMP (UTC, milliseconds)
      and ISO 8601 with `Z`. Offsets count Unicode code points from 0, end exclusive:
      `text[begin:end]` in Python, `substr(text, begin + 1, end - begin)` in SQL. Ids are hashes of
      content: 32 hex digits, the same in every run.

      In SQL `begin`, `end` and `values` want quotes: `e."begin"`. JSON has no schema of its own: a
      reader that guesses types finds none for a column that is null in all rows.
      """;

  /** Writes the dictionary into the file named by the first argument. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  /** Writes the dictionary into the file, its folder made if need be. */
  static void write(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.writeString(file, markdown());
  }

  /** The dictionary; the same schema gives the same text. */
  static String markdown() {
    StringBuilder out = new StringBuilder(HEAD.formatted(Table.SCHEMA_VERSION));
    for (Table table : Table.values()) {
      out.append("\n## ").append(table.folder()).append("\n\n").append(table.description());
      out.append("\n\n| column | type | null | meaning |\n|---|---|---|---|\n");
      rows(out, "", table.columns());
    }
    return out.toString();
  }

  private static void rows(StringBuilder out, String prefix, List<Column> columns) {
    for (Column column : columns) {
      out.append("| `")
          .append(prefix)
          .append(column.name())
          .append("` | ")
          .append(name(column.type()))
          .append(" | ")
          .append(column.nullable() ? "null" : "")
          .append(" | ")
          .append(column.description().replace("|", "\\|"));
      if (!column.allowed().isEmpty()) {
        out.append(" One of `").append(String.join("`, `", column.allowed())).append("`.");
      }
      out.append(" |\n");
      if (column.type() instanceof ListOf list && list.element() instanceof Struct struct) {
        rows(out, prefix + column.name() + "[].", struct.fields());
      }
    }
  }

  private static String name(ColumnType type) {
    if (type instanceof ListOf list) {
      return "list of " + name(list.element());
    }
    return type instanceof Struct ? "struct" : type.toString().toLowerCase(Locale.ROOT);
  }
}
