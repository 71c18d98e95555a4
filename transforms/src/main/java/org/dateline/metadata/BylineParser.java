package org.dateline.metadata;

import java.util.Optional;

/** Reads bylines. Stateless and thread safe. */
public final class BylineParser {

  /**
   * What the line says if it is a byline and nothing else (a stamp or reading time may stand beside
   * it). A byline that names no person and no agency ("by admin") is a byline without authors.
   */
  public Optional<Byline> parse(String line) {
    return Optional.empty();
  }
}
