package org.dateline.fivew;

import java.util.ArrayList;
import java.util.List;
import org.dateline.annotation.PlaceMention;
import org.dateline.fivew.FiveW.WhereBasis;
import org.dateline.gazetteer.Place;

/** What speaks for a place as that of the main event. Gathered by {@link WhereFinder}. */
final class PlaceEvidence {
  private static final double TITLE = 2;
  private static final double LEAD = 1.5;
  private static final double DATELINE = 1.5;
  private static final double TIMES_NAMED = 0.7;
  private static final double TIMES_SITED = 0.3;

  /** A place within a country tells more than the country. */
  private static final double SMALLER = 0.7;

  /** Of a place within a larger one, so much of its score is enough to prefer it. */
  private static final double ENOUGH = 0.6;

  private static final int EARLY = 8;

  final Place place;
  final List<PlaceMention> mentions = new ArrayList<>();
  private final int firstSentence;
  private int sited;
  private boolean title;
  private boolean lead;
  private boolean dateline;

  PlaceEvidence(Place place, int firstSentence) {
    this.place = place;
    this.firstSentence = firstSentence;
  }

  /**
   * One more mention.
   *
   * @param isSited whether a preposition of place stands before it
   * @param inTitle whether the title has the name, too
   * @param inLead whether it stands in the lead
   * @param isDateline whether it is the dateline's
   */
  void add(
      PlaceMention mention, boolean isSited, boolean inTitle, boolean inLead, boolean isDateline) {
    mentions.add(mention);
    sited += isSited ? 1 : 0;
    title |= inTitle;
    lead |= inLead;
    dateline |= isDateline;
  }

  double score() {
    boolean within = place.country() != null && place.kind() != Place.Kind.COUNTRY;
    return (title ? TITLE : 0)
        + (lead ? LEAD : 0)
        + (dateline ? DATELINE : 0)
        + TIMES_NAMED * log2(1 + mentions.size())
        + TIMES_SITED * log2(1 + sited)
        + Math.max(0, 1 - 0.1 * firstSentence)
        + (within ? SMALLER : 0);
  }

  /** Whether it is where, more exactly, that happens which happens in the larger place. */
  boolean refines(PlaceEvidence larger) {
    return Locality.isIn(place, larger.place)
        && (title || lead || (firstSentence < EARLY && mentions.size() > 1))
        && score() >= ENOUGH * larger.score();
  }

  WhereBasis basis() {
    return title
        ? WhereBasis.TITLE
        : lead ? WhereBasis.SENTENCE : dateline ? WhereBasis.DATELINE : WhereBasis.TEXT;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
