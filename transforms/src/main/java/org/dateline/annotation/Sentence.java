package org.dateline.annotation;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence with its tokens and parse.
 *
 * @param index 0-based position in the article
 * @param begin offset in the article's text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 * @param tokens the tokens, in text order
 * @param tree dependencies over the tokens
 */
public record Sentence(int index, int begin, int end, List<Token> tokens, DependencyTree tree)
    implements Serializable {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** The sentence without tokens and parse. */
  Sentence outline() {
    return new Sentence(index, begin, end, List.of(), DependencyTree.unparsed(0));
  }

  /** Position of the token that covers the offset, or -1. */
  public int tokenAt(int offset) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).begin() <= offset && offset < tokens.get(i).end()) {
        return i;
      }
    }
    return -1;
  }
}
