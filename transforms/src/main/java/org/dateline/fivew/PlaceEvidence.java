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

  /** Who acts, or is acted upon, is named without a preposition of place, and counts so much. */
  private static final double UNSITED = 0.5;

  private static final double TIMES_NAMED = 0.7;
  private static final double TIMES_SITED = 0.3;

  /** A people counts for its country so much of a mention. */
  private static final double PEOPLE = 0.3;

  /** A place within a country tells more than the country. */
  private static final double SMALLER = 0.7;

  /** Of a place within a country, so much of the country's score is enough to prefer it. */
  private static final double ENOUGH_FOR_COUNTRY = 0.6;

  /** Likewise of a place within a smaller one, where less can go wrong. */
  private static final double ENOUGH = 0.45;

  private static final int EARLY = 8;
  private static final int LATE = 16;

  final Place place;
  final List<PlaceMention> mentions = new ArrayList<>();
  private final int firstSentence;
  private int named;
  private int sited;
  private boolean byName;
  private boolean title;
  private boolean lead;
  private boolean sitedInLead;
  private boolean dateline;

  PlaceEvidence(Place place, int firstSentence) {
    this.place = place;
    this.firstSentence = firstSentence;
  }

  /**
   * One more mention.
   *
   * @param isSited whether a preposition of place stands before it: "at the Belgian Grand Prix"
   * @param inTitle whether the title has the name, too
   * @param inLead whether it stands in the lead
   * @param isDateline whether it is the dateline's
   */
  void add(
      PlaceMention mention, boolean isSited, boolean inTitle, boolean inLead, boolean isDateline) {
    mentions.add(mention);
    named += mention.isNamed() || isSited ? 1 : 0;
    byName |= mention.isNamed();
    sited += isSited ? 1 : 0;
    title |= inTitle;
    lead |= inLead;
    sitedInLead |= inLead && isSited;
    dateline |= isDateline;
  }

  /** Whether more speaks for it than one mention in passing. */
  boolean isEnough() {
    return title || firstSentence < EARLY / 2 || (mentions.size() > 1 && firstSentence < LATE);
  }

  /** Whether the title, the lead or the dateline names it. */
  boolean isProminent() {
    return title || lead || dateline;
  }

  double score() {
    boolean within = place.country() != null && place.kind() != Place.Kind.COUNTRY;
    return (title ? (sited > 0 ? TITLE : UNSITED * TITLE) : 0)
        + (lead ? (sitedInLead ? LEAD : UNSITED * LEAD) : 0)
        + (dateline ? DATELINE : 0)
        + TIMES_NAMED * log2(1 + named + PEOPLE * (mentions.size() - named))
        + TIMES_SITED * log2(1 + sited)
        + Math.max(0, 1 - 0.1 * firstSentence)
        + (within ? SMALLER : 0);
  }

  /** Whether it is where, more exactly, that happens which happens in the larger place. */
  boolean refines(PlaceEvidence larger) {
    double enough = larger.place.kind() == Place.Kind.COUNTRY ? ENOUGH_FOR_COUNTRY : ENOUGH;
    return sited > 0
        && Locality.isIn(place, larger.place)
        && (title || lead || (firstSentence < EARLY && named > 1))
        && score() >= enough * larger.score();
  }

  WhereBasis basis() {
    if (!byName) {
      return WhereBasis.DEMONYM;
    }
    return title
        ? WhereBasis.TITLE
        : lead ? WhereBasis.SENTENCE : dateline ? WhereBasis.DATELINE : WhereBasis.TEXT;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
