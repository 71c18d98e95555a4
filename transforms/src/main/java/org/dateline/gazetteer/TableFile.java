package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table that ships with Dateline: UTF-8, one row a line, cells parted by tabs, lists
 * within a cell by semicolons, lines that begin with {@code #} are remarks.
 */
public final class TableFile {
  private TableFile() {}

  /**
   * The rows, each with exactly so many cells.
   *
   * @param owner class beside which the resource lies
   * @throws IllegalStateException if the resource is missing or a row has other cells
   */
  public static List<List<String>> rows(Class<?> owner, String resource, int cells) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> row = List.of(line.split("\t", -1));
          if (row.size() != cells) {
            throw new IllegalStateException(
                resource + ": " + row.size() + " cells instead of " + cells + ": " + line);
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of a cell that holds a list. */
  public static List<String> list(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split(";", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
