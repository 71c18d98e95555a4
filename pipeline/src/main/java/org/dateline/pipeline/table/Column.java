package org.dateline.pipeline.table;

import java.util.List;

/**
 * A column of a table or a field of a struct.
 *
 * @param name snake_case, as it stands in the files
 * @param type what its values are
 * @param nullable whether a value may be missing
 * @param description for the data dictionary, one or two sentences
 * @param allowed the values that may occur, in the dictionary's order; empty if they are open
 */
public record Column(
    String name, ColumnType type, boolean nullable, String description, List<String> allowed) {

  public Column {
    allowed = List.copyOf(allowed);
  }

  /** A column that always has a value. */
  static Column of(String name, ColumnType type, String description) {
    return new Column(name, type, false, description, List.of());
  }

  /** This column, but values may be missing. */
  Column orNull() {
    return new Column(name, type, true, description, allowed);
  }

  /** This column with a closed list of values. */
  Column oneOf(List<String> values) {
    return new Column(name, type, nullable, description, values);
  }
}
