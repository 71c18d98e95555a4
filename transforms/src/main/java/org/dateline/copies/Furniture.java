package org.dateline.copies;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * The shingles that are furniture, as {@link FurnitureCounter} finds them part by part: eight bytes
 * each, none of those that are not. Thread safe.
 */
public final class Furniture {
  /** Nothing is furniture. */
  public static final Furniture NONE = new Furniture(new Hashes[] {Hashes.NONE});

  private final Hashes[] parts;

  private Furniture(Hashes[] parts) {
    this.parts = parts;
  }

  /**
   * The furniture of so many parts.
   *
   * @param found sorted hashes by the number of their part; parts without furniture may be missing
   */
  public static Furniture of(int parts, SortedMap<Integer, Hashes> found) {
    Hashes[] all = new Hashes[parts];
    Arrays.setAll(all, part -> found.getOrDefault(part, Hashes.NONE));
    return new Furniture(all);
  }

  /** Whether a shingle is furniture. */
  boolean contains(long shingle) {
    return parts[Hashes.share(shingle, parts.length)].containsSorted(shingle);
  }
}
