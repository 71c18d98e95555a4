package org.dateline.plover;

/** How sure a coding is: the model's probability, and less where the article lends a country. */
final class Confidence {
  /**
   * Of what the rules code, so much is right where the model gives their type no chance, and so
   * much more where it is certain: five folds over the labelled sentences.
   */
  private static final double RULES_ALONE = 0.35;

  private static final double BOTH = 0.6;

  private static final double LENT_COUNTRY = 0.85;

  private Confidence() {}

  /** Between 0 and 1, in hundredths. */
  static double of(Coding coding) {
    double sure = coding.probability;
    if (coding.isByRule()) {
      sure = RULES_ALONE + BOTH * sure;
    }
    sure *= coding.countryOfArticle ? LENT_COUNTRY : 1;
    return Math.round(sure * 100) / 100.0;
  }
}
