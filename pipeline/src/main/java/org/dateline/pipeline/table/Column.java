package org.dateline.pipeline.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.dateline.pipeline.table.ColumnType.ListOf;
import org.dateline.pipeline.table.ColumnType.Scalar;

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

  static Column scalar(String name, ColumnType type, String description) {
    return new Column(name, type, false, description, List.of());
  }

  static Column string(String name, String description) {
    return scalar(name, Scalar.STRING, description);
  }

  static Column integer(String name, String description) {
    return scalar(name, Scalar.INT, description);
  }

  static Column number(String name, String description) {
    return scalar(name, Scalar.DOUBLE, description);
  }

  static Column date(String name, String description) {
    return scalar(name, Scalar.DATE, description);
  }

  static Column list(String name, ColumnType element, String description) {
    return scalar(name, new ListOf(element), description);
  }

  /** This column, but values may be missing. */
  Column orNull() {
    return new Column(name, type, true, description, allowed);
  }

  /** This column with a closed list of values. */
  Column oneOf(List<String> values) {
    return new Column(name, type, nullable, description, values);
  }

  /** This column with the codes of an enum as its closed list of values. */
  <T> Column oneOf(T[] values, Function<T, String> code) {
    return oneOf(Arrays.stream(values).map(code).toList());
  }
}
