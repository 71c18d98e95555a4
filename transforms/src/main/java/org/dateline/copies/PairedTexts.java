package org.dateline.copies;

import java.io.Serializable;
import java.util.List;

/**
 * Distinct texts, pairs of texts, or both, on their way to where they meet. Pairs name texts by
 * {@link DistinctText#reference}, two and two.
 *
 * @param texts the texts, no two with one key
 * @param candidates pairs to compare
 * @param links pairs known to belong together
 */
public record PairedTexts(List<DistinctText> texts, Hashes candidates, Hashes links)
    implements Serializable {

  public PairedTexts {
    texts = List.copyOf(texts);
  }

  /** Texts alone. */
  public static PairedTexts of(List<DistinctText> texts) {
    return new PairedTexts(texts, Hashes.NONE, Hashes.NONE);
  }

  /** Whether neither texts nor pairs are there. */
  public boolean isEmpty() {
    return texts.isEmpty() && candidates.size() == 0 && links.size() == 0;
  }
}
