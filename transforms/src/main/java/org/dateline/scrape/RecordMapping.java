package org.dateline.scrape;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which keys of a JSON record hold what.
 *
 * @param keys the user's keys for our fields; fields that are not named are found by the keys that
 *     known tools use. A key may be a path: {@code data.body}.
 */
public record RecordMapping(Map<RecordField, List<String>> keys) implements Serializable {

  /** The keys of well-known tools alone. */
  public static final RecordMapping DEFAULT = new RecordMapping(Map.of());

  public RecordMapping {
    TreeMap<RecordField, List<String>> copy = new TreeMap<>();
    keys.forEach((field, names) -> copy.put(field, List.copyOf(names)));
    keys = Collections.unmodifiableMap(copy);
  }

  /**
   * The mapping that {@code --map} options such as {@code text=body} give: our field, then their
   * key. The first of several keys of one field that holds a value wins.
   *
   * @throws IllegalArgumentException if an option is not of that form; the message is for the user
   */
  public static RecordMapping parse(List<String> options) {
    TreeMap<RecordField, List<String>> keys = new TreeMap<>();
    for (String option : options) {
      int equals = option.indexOf('=');
      String code = equals < 0 ? option : option.substring(0, equals).strip();
      String key = equals < 0 ? "" : option.substring(equals + 1).strip();
      Optional<RecordField> field = RecordField.byCode(code.toLowerCase(Locale.ROOT));
      if (field.isEmpty() || key.isEmpty()) {
        throw new IllegalArgumentException(
            String.format(
                "--map=%s: expected our field, '=' and their key, as in --map=text=body; our fields"
                    + " are %s",
                option, RecordField.codes()));
      }
      keys.computeIfAbsent(field.get(), f -> new ArrayList<>()).add(key);
    }
    return new RecordMapping(keys);
  }

  /** Whether the user named the key of this field. */
  boolean isMapped(RecordField field) {
    return keys.containsKey(field);
  }

  /** The keys under which to look for the field, best first. */
  List<String> keysOf(RecordField field) {
    List<String> mapped = keys.get(field);
    return mapped == null ? field.keys() : mapped;
  }
}
