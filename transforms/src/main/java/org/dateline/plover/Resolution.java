package org.dateline.plover;

/** What beside its own words tells who a noun phrase or pronoun is. */
public enum Resolution {
  PRONOUN("a pronoun: who was named before"),
  DESCRIPTION("a description of a country or power named before"),
  PAIR("the two named before"),
  SHARED("each of the countries coordinated in it"),
  POSSESSOR("country of the possessor"),
  BESIDE("country of an apposition or place beside it"),
  EARLIER("country of such a power, or the nearest, named before"),
  PERSON("country or role where the person is introduced");

  private final String sentence;

  Resolution(String sentence) {
    this.sentence = sentence;
  }

  /** The step in a few words. */
  public String sentence() {
    return sentence;
  }
}
