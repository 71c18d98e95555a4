package org.dateline.copies;

/**
 * What the comparison of two texts looks at.
 *
 * @param inOrder shingles in text order
 * @param all the same sorted, each once
 * @param own those of {@code all} that are no furniture
 * @param numbers words with a digit, sorted
 * @param sites hashes of the known sites that show the text, sorted
 */
record ComparedText(Hashes inOrder, Hashes all, Hashes own, Hashes numbers, Hashes sites) {

  static ComparedText of(TextSketch sketch, Hashes sites, Furniture furniture) {
    return new ComparedText(
        sketch.shingles(),
        sketch.shingles().sorted(),
        Hashes.sorted(Fingerprints.withoutFurniture(sketch.shingles(), furniture)),
        sketch.numbers(),
        sites);
  }

  /** Whether both stand on one and the same site only. */
  boolean isOfSiteOf(ComparedText other) {
    return sites.size() == 1 && sites.equals(other.sites);
  }

  /** The longest run of own shingles that the other text does not have, in shingles. */
  int longestRunNotIn(ComparedText other) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      boolean differs =
          own.containsSorted(inOrder.at(i)) && !other.all.containsSorted(inOrder.at(i));
      run = differs ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
