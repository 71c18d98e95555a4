package org.dateline.plover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Multinomial logistic regression over named features: how probable each PLOVER type is for a
 * candidate, and how probable that it is no event. The weights stand in {@code type-model.txt}, one
 * feature a line: its name, then {@code TYPE:weight} where the weight is not nought. Immutable,
 * thread safe.
 */
final class TypeModel {
  /** The class of what is no event: it stands behind the sixteen types. */
  static final int NONE = EventType.values().length;

  private static final List<EventType> TYPES = List.of(EventType.values());

  static final int CLASSES = NONE + 1;

  private static final String WORDS = "words";

  private final Map<String, float[]> weights;
  private final Set<String> words;

  /**
   * @param words what may tell an event though the lexicon has no entry that fits, as lemma and
   *     letter of the part of speech
   */
  TypeModel(Map<String, float[]> weights, Set<String> words) {
    this.weights = weights;
    this.words = Set.copyOf(words);
  }

  /** The model that ships with Dateline, read once. */
  static TypeModel standard() {
    return Holder.STANDARD;
  }

  /** The model that the lines describe: words after {@code words}, all others features. */
  static TypeModel read(Iterable<String> lines) {
    Map<String, float[]> weights = new HashMap<>();
    Set<String> words = new HashSet<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t");
      if (fields[0].equals(WORDS)) {
        words.addAll(List.of(fields).subList(1, fields.length));
        continue;
      }
      float[] row = new float[CLASSES];
      for (int i = 1; i < fields.length; i++) {
        int colon = fields[i].indexOf(':');
        row[classOf(fields[i].substring(0, colon))] =
            Float.parseFloat(fields[i].substring(colon + 1));
      }
      weights.put(fields[0], row);
    }
    return new TypeModel(weights, words);
  }

  /**
   * The lines that {@link #read} reads, sorted by feature; weights below the least are left out.
   */
  List<String> lines(double least) {
    List<String> lines = new ArrayList<>();
    lines.add(WORDS + '\t' + String.join("\t", new TreeSet<>(words)));
    for (Map.Entry<String, float[]> entry : new TreeMap<>(weights).entrySet()) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < CLASSES; c++) {
        if (Math.abs(entry.getValue()[c]) >= least) {
          line.append(String.format(Locale.ROOT, "\t%s:%.2f", nameOf(c), entry.getValue()[c]));
        }
      }
      if (line.length() > 0) {
        lines.add(entry.getKey() + line);
      }
    }
    return lines;
  }

  static int classOf(String name) {
    return name.equals("NONE") ? NONE : classOf(EventType.valueOf(name));
  }

  static int classOf(EventType type) {
    return TYPES.indexOf(type);
  }

  /** The type of a class other than {@link #NONE}. */
  static EventType typeOf(int index) {
    return TYPES.get(index);
  }

  static String nameOf(int index) {
    return index == NONE ? "NONE" : TYPES.get(index).name();
  }

  /** Whether the word may tell an event where no entry of the lexicon fits. */
  boolean knows(String word) {
    return words.contains(word);
  }

  /** The probability of each type, by its class, and last of no event; they sum to 1. */
  double[] probabilities(Map<String, Float> features) {
    double[] scores = new double[CLASSES];
    features.forEach(
        (name, value) -> {
          float[] row = weights.get(name);
          if (row != null) {
            for (int c = 0; c < CLASSES; c++) {
              scores[c] += (double) row[c] * value;
            }
          }
        });
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int c = 0; c < CLASSES; c++) {
      scores[c] = Math.exp(scores[c] - highest);
      sum += scores[c];
    }
    for (int c = 0; c < CLASSES; c++) {
      scores[c] /= sum;
    }
    return scores;
  }

  /** The features that speak most for the class against the others, best first. */
  List<String> reasons(Map<String, Float> features, int index, int most) {
    record Reason(String name, double weight) {}
    List<Reason> reasons = new ArrayList<>();
    features.forEach(
        (name, value) -> {
          float @Nullable [] row = weights.get(name);
          if (row != null && !name.equals("bias")) {
            double mean = 0;
            for (float weight : row) {
              mean += weight / CLASSES;
            }
            double weight = (row[index] - mean) * value;
            if (weight > 0.05) {
              reasons.add(new Reason(name, weight));
            }
          }
        });
    reasons.sort(Comparator.comparingDouble(Reason::weight).reversed().thenComparing(Reason::name));
    return reasons.stream()
        .limit(most)
        .map(r -> String.format(Locale.ROOT, "%s:%+.2f", r.name(), r.weight()))
        .toList();
  }

  /**
   * What each feature adds to the log odds of one class against another, greatest first, the sign
   * aside; without what is always there.
   */
  List<Contribution> contributions(Map<String, Float> features, int index, int other) {
    List<Contribution> found = new ArrayList<>();
    features.forEach(
        (name, value) -> {
          float @Nullable [] row = weights.get(name);
          if (row != null && !name.equals("bias") && row[index] != row[other]) {
            found.add(new Contribution(name, ((double) row[index] - row[other]) * value));
          }
        });
    found.sort(
        Comparator.comparingDouble((Contribution c) -> -Math.abs(c.weight()))
            .thenComparing(Contribution::feature));
    return found;
  }

  private static final class Holder {
    static final TypeModel STANDARD = read(Lexicon.lines("type-model.txt"));
  }
}
