package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.event.Event.Conflict;
import org.dateline.event.Event.Value;
import org.jspecify.annotations.Nullable;

/** Who says what of one field: values with their words and support by independent sources. */
final class Testimony<V> {
  private final Map<String, Attested<V>> values = new TreeMap<>();

  /** Takes a statement down. To be called with the earliest published first, unknown last. */
  void add(String value, V payload, String asSaid, String source, @Nullable LocalDate published) {
    values
        .computeIfAbsent(value, v -> new Attested<>(v, payload, asSaid, published, new HashSet<>()))
        .sources()
        .add(source);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Best supported first, then earliest said, then smallest. */
  List<Attested<V>> ranked() {
    List<Attested<V>> ranked = new ArrayList<>(values.values());
    ranked.sort(
        Comparator.comparingInt((Attested<V> a) -> -a.support())
            .thenComparing(a -> day(a), Comparator.naturalOrder())
            .thenComparing(Attested::value));
    return ranked;
  }

  /** The values as a conflict. */
  Conflict conflict(String field) {
    return new Conflict(
        field, ranked().stream().map(a -> new Value(a.value(), a.asSaid(), a.support())).toList());
  }

  /** ISO days sort as they follow each other; unknown comes last. */
  private static String day(Attested<?> attested) {
    return attested.published() == null ? "~" : attested.published().toString();
  }

  /**
   * A value that somebody states.
   *
   * @param value normalized
   * @param payload what stands behind it
   * @param asSaid the words of the first who says so
   * @param published when it was first said; null if unknown
   * @param sources original articles that say so
   */
  record Attested<V>(
      String value, V payload, String asSaid, @Nullable LocalDate published, Set<String> sources) {
    int support() {
      return sources.size();
    }
  }
}
