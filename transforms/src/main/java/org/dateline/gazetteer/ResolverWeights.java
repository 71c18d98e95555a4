package org.dateline.gazetteer;

/**
 * How much each kind of evidence counts when a place is chosen. All are added to one score, of
 * which confidence is the softmax.
 *
 * @param population a tenfold population
 * @param country being a country
 * @param admin1 being a first-level division
 * @param admin2 being a second-level division
 * @param region being a region or water
 * @param seat being the seat of a first-level division
 * @param capital being a capital
 * @param cityNamesake taken from a division that its own main city or the capital shares a name
 *     with
 * @param minor being a section of a place, a locality or abandoned
 * @param alternate going by an alternate name
 * @param nearTwin a country whose people are at times called by the demonym of another
 * @param variant found only after the name was changed ("St." to "Saint")
 * @param sameCountry all other places of the document lie in the country
 * @param sameAdmin1 all other places of the document lie in the division
 * @param near other places of the document are close by
 * @param stated the text names the division or country right behind ("Paris, Texas")
 * @param described a word beside it tells the kind ("county", "city of")
 * @param sameName another mention of the name was taken for it
 * @param named of a demonym: the document has the place by its name
 * @param home the outlet's home country
 * @param idiom all idioms of the text are spoken in the country
 */
record ResolverWeights(
    double population,
    double country,
    double admin1,
    double admin2,
    double region,
    double seat,
    double capital,
    double cityNamesake,
    double minor,
    double alternate,
    double nearTwin,
    double variant,
    double sameCountry,
    double sameAdmin1,
    double near,
    double stated,
    double described,
    double sameName,
    double named,
    double home,
    double idiom) {

  /**
   * Fitted on annotated news kept apart from the repository; capitals weigh more than local news
   * alone would have it, for in news of the world "Berlin" is seldom in New Jersey.
   */
  static final ResolverWeights FITTED =
      new ResolverWeights(
          1.0, 3.5, 1.5, -0.3, 1.5, 0.2, 2.0, 3.5, -1.0, -1.3, -0.8, -0.5, 3.5, 3.0, 3.5, 6.0, 2.0,
          3.0, 2.5, 1.5, 2.5);
}
