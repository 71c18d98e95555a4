package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as they are printed: the same everywhere. */
final class Figures {
  /** How Dateline's own rows are named. */
  static final String DATELINE = "**Dateline**";

  private Figures() {}

  /** A share or score from 0 to 1, three decimals; a dash if there is none. */
  static String share(JsonNode value) {
    return value.isNumber() ? share(value.asDouble()) : "-";
  }

  static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** A score from 0 to 1 in percent, two decimals; a dash if there is none. */
  static String percent(JsonNode value) {
    return value.isNumber() ? percent(value.asDouble()) : "-";
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f", 100 * value);
  }

  /** A whole number; a dash if there is none. */
  static String count(JsonNode value) {
    return value.isNumber() ? String.format(Locale.ROOT, "%.0f", value.asDouble()) : "-";
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A row for Dateline: its name, then the named shares. */
  static List<String> shares(JsonNode scores, List<String> names) {
    List<String> cells = new ArrayList<>(List.of(DATELINE));
    names.forEach(name -> cells.add(share(scores.path(name))));
    return cells;
  }
}
