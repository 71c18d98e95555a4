package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/** Tokens for tests, written as "word/TAG word/TAG". */
final class TaggedTokens {
  private TaggedTokens() {}

  static List<CoreLabel> of(String tagged) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (String word : tagged.split(" ")) {
      CoreLabel token = new CoreLabel();
      token.setWord(word.substring(0, word.indexOf('/')));
      token.setTag(word.substring(word.indexOf('/') + 1));
      tokens.add(token);
    }
    return tokens;
  }
}
