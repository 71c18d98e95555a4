package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.event.Event.Conflict;
import org.dateline.event.Event.Value;
import org.jspecify.annotations.Nullable;

/** Who says what of one field: values with their words and support by independent sources. */
final class Testimony<V> {
  /** Ways to say one value that are kept. */
  private static final int MOST_WORDINGS = 3;

  private final Map<String, Attested<V>> values = new TreeMap<>();

  /** Takes a statement down. To be called with the earliest published first, unknown last. */
  void add(String value, V payload, String asSaid, String source, @Nullable LocalDate published) {
    Attested<V> attested =
        values.computeIfAbsent(
            value,
            v -> new Attested<>(v, payload, new LinkedHashSet<>(), published, new HashSet<>()));
    attested.sources().add(source);
    if (attested.wordings().size() < MOST_WORDINGS) {
      attested.wordings().add(asSaid);
    }
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
   * @param wordings the words of those who say so first
   * @param published when it was first said; null if unknown
   * @param sources original articles that say so
   */
  record Attested<V>(
      String value,
      V payload,
      Set<String> wordings,
      @Nullable LocalDate published,
      Set<String> sources) {
    String asSaid() {
      return String.join(" / ", wordings);
    }

    int support() {
      return sources.size();
    }
  }
}
