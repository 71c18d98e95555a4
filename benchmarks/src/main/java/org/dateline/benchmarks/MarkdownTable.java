package org.dateline.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown: the first column is text, the others are figures. */
final class MarkdownTable {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(List<String> header) {
    this.header = List.copyOf(header);
  }

  /** Adds a row; cells that it lacks stay empty. */
  MarkdownTable row(List<String> cells) {
    if (cells.size() > header.size()) {
      throw new IllegalArgumentException(cells + " has more cells than " + header);
    }
    List<String> padded = new ArrayList<>(cells);
    padded.addAll(Collections.nCopies(header.size() - cells.size(), ""));
    rows.add(padded);
    return this;
  }

  /** Adds rows. */
  MarkdownTable rows(List<List<String>> more) {
    more.forEach(this::row);
    return this;
  }

  /** The table, ending with a line feed. */
  String markdown() {
    StringBuilder out = new StringBuilder();
    line(out, header);
    out.append("| --- |").append(" ---: |".repeat(header.size() - 1)).append('\n');
    rows.forEach(row -> line(out, row));
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
    }
    out.append('\n');
  }
}
