package org.dateline.time;

import java.util.Locale;

/**
 * A word of a sentence, as the tokenizer and the tagger see it.
 *
 * @param form as printed
 * @param lower the form in lower case
 * @param tag part of speech, Penn Treebank
 * @param begin offset in the article's text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 * @param person whether it belongs to the name of a person
 */
public record Word(String form, String lower, String tag, int begin, int end, boolean person) {

  /** A word of the form as printed. */
  public static Word of(String form, String tag, int begin, int end, boolean person) {
    return new Word(form, form.toLowerCase(Locale.ROOT), tag, begin, end, person);
  }

  boolean isHyphen() {
    return form.length() == 1 && "-\u2010\u2011\u2013\u2014".indexOf(form.charAt(0)) >= 0;
  }

  boolean isVerb() {
    return tag.startsWith("VB");
  }
}
