package org.dateline.boilerplate;

import java.util.Map;
import java.util.TreeMap;

/**
 * Weights of features, found by the parts of a feature's name without joining them: since the hash
 * of a joined string follows from those of its parts. Immutable.
 */
final class FeatureWeights {
  /** Slots for each name: most names that are asked for are found in the first one. */
  private static final int ROOM = 4;

  /** Powers of 31, the base of {@link String#hashCode}, by how many characters follow. */
  private static final int[] POWERS = powers(64);

  private final int mask;
  private final int[] hashes;
  private final String[] names;
  private final double[] weights;

  FeatureWeights(Map<String, Double> weights) {
    int size = Integer.highestOneBit(ROOM * weights.size() + 1);
    mask = size - 1;
    hashes = new int[size];
    names = new String[size];
    this.weights = new double[size];
    new TreeMap<>(weights).forEach(this::put);
  }

  private void put(String name, double weight) {
    int slot = slot(name.hashCode());
    while (names[slot] != null) {
      slot = slot + 1 & mask;
    }
    hashes[slot] = name.hashCode();
    names[slot] = name;
    weights[slot] = weight;
  }

  /** The weight of the feature with that name; 0 if it has none. */
  double of(String name) {
    return of(name, "", "", "", "");
  }

  /** The weight of the feature whose name these parts make; 0 if it has none. */
  double of(String one, String two, String three, String four, String five) {
    int hash = one.hashCode();
    hash = joined(hash, two);
    hash = joined(hash, three);
    hash = joined(hash, four);
    hash = joined(hash, five);
    for (int slot = slot(hash); names[slot] != null; slot = slot + 1 & mask) {
      if (hashes[slot] == hash && isJoined(names[slot], one, two, three, four, five)) {
        return weights[slot];
      }
    }
    return 0;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & mask;
  }

  private static int joined(int hash, String part) {
    int length = part.length();
    return length == 0
        ? hash
        : hash * (length < POWERS.length ? POWERS[length] : power(length)) + part.hashCode();
  }

  private static boolean isJoined(
      String name, String one, String two, String three, String four, String five) {
    int at = one.length();
    return name.startsWith(one)
        && name.startsWith(two, at)
        && name.startsWith(three, at += two.length())
        && name.startsWith(four, at += three.length())
        && name.startsWith(five, at += four.length())
        && name.length() == at + five.length();
  }

  private static int[] powers(int count) {
    int[] powers = new int[count];
    for (int i = 0; i < count; i++) {
      powers[i] = power(i);
    }
    return powers;
  }

  private static int power(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 31;
    }
    return power;
  }
}
