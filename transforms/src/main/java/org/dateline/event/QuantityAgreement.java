package org.dateline.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.event.Event.Conflict;
import org.dateline.event.Testimony.Attested;
import org.dateline.plover.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What several articles say of a number: the interval on which most of them agree, and, if some
 * cannot be reconciled with it, all values.
 */
final class QuantityAgreement {
  private final List<Quantity> agreed = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  /** Weighs numbers, the earliest first. */
  QuantityAgreement(List<Statement> earliestFirst) {
    Map<String, Testimony<Quantity>> kinds = new TreeMap<>();
    for (Statement statement : earliestFirst) {
      Quantity quantity = statement.quantity();
      kinds
          .computeIfAbsent(kind(quantity), k -> new Testimony<>())
          .add(
              code(quantity), quantity, quantity.text(), statement.source(), statement.published());
    }
    kinds.forEach(this::weigh);
  }

  /** One quantity a kind, sorted by kind; of money one a unit. */
  List<Quantity> agreed() {
    return List.copyOf(agreed);
  }

  /** Kinds on which there is no interval that all agree with: {@code quantities.troops}. */
  List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  /** {@code [1001,null]}: smallest and largest possible value. */
  static String code(Quantity quantity) {
    return "[" + quantity.min() + "," + quantity.max() + "]";
  }

  /** Sums in different currencies cannot be compared. */
  private static String kind(Quantity quantity) {
    return quantity.kind().equals("money") && quantity.unit() != null
        ? quantity.kind() + "." + quantity.unit()
        : quantity.kind();
  }

  private void weigh(String kind, Testimony<Quantity> testimony) {
    List<Attested<Quantity>> ranked = testimony.ranked();
    List<Attested<Quantity>> widest = List.of();
    int mostSources = 0;
    for (Attested<Quantity> probe : ranked) {
      // intervals that meet at all meet where one of them begins
      long point = min(probe.payload());
      List<Attested<Quantity>> holding =
          ranked.stream()
              .filter(a -> min(a.payload()) <= point && point <= max(a.payload()))
              .toList();
      Set<String> sources = new HashSet<>();
      holding.forEach(a -> sources.addAll(a.sources()));
      if (sources.size() > mostSources
          || (sources.size() == mostSources && holding.size() > widest.size())) {
        widest = holding;
        mostSources = sources.size();
      }
    }
    if (widest.isEmpty()) {
      throw new IllegalStateException("no value of " + kind);
    }
    agreed.add(intersection(widest));
    if (widest.size() < ranked.size()) {
      conflicts.add(testimony.conflict("quantities." + kind));
    }
  }

  /** The interval in all of them, with the words of the value that comes nearest to it. */
  private static Quantity intersection(List<Attested<Quantity>> holding) {
    long min = Long.MIN_VALUE;
    long max = Long.MAX_VALUE;
    for (Attested<Quantity> a : holding) {
      min = Math.max(min, min(a.payload()));
      max = Math.min(max, max(a.payload()));
    }
    Quantity words = holding.get(0).payload();
    for (Attested<Quantity> a : holding) {
      if (min(a.payload()) == min && max(a.payload()) == max) {
        words = a.payload();
        break;
      }
    }
    return new Quantity(
        words.kind(),
        bound(min, Long.MIN_VALUE),
        bound(max, Long.MAX_VALUE),
        words.unit(),
        words.text());
  }

  private static @Nullable Long bound(long value, long unbounded) {
    return value == unbounded ? null : value;
  }

  private static long min(Quantity quantity) {
    return Objects.requireNonNullElse(quantity.min(), Long.MIN_VALUE);
  }

  private static long max(Quantity quantity) {
    return Math.max(min(quantity), Objects.requireNonNullElse(quantity.max(), Long.MAX_VALUE));
  }
}
