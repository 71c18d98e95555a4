package org.dateline.copies;

import java.io.Serializable;

/**
 * What some texts can be found by, as far as it is in one part of all.
 *
 * @param fingerprints fingerprint, order and reference of text, three and three
 * @param addresses hash of address and reference of text, two and two
 */
public record Postings(Hashes fingerprints, Hashes addresses) implements Serializable {
  /** Whether there is nothing to be found by. */
  public boolean isEmpty() {
    return fingerprints.size() == 0 && addresses.size() == 0;
  }
}
