package org.dateline.plover;

/** What lends a country to a participant who has none. */
public enum Lender {
  ARTICLE("the country that the article is about"),
  SENTENCE("the only country that the sentence names"),
  PLACE("the country where it happened"),
  ACTOR("the country of the actor, who deals with its own people");

  private final String sentence;

  Lender(String sentence) {
    this.sentence = sentence;
  }

  /** The lender in a few words. */
  public String sentence() {
    return sentence;
  }
}
