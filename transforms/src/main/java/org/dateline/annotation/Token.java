package org.dateline.annotation;

import java.io.Serializable;

/**
 * A token with what the tagger and the entity recognizer say of it.
 *
 * @param text as printed
 * @param begin offset in the article's text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 * @param lemma lower-case base form for common words
 * @param tag Penn Treebank part of speech
 * @param entity named entity class, {@code O} for none
 */
public record Token(String text, int begin, int end, String lemma, String tag, String entity)
    implements Serializable {

  /** Whether the token is a verb form (Penn tags VB, VBD, VBG, VBN, VBP, VBZ). */
  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  /** Whether the token is a common or proper noun. */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }
}
