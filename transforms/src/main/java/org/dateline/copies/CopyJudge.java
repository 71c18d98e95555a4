package org.dateline.copies;

/**
 * Decides whether two texts are copies of one. What counts is how much of the shorter text stands
 * in the other (containment, Broder 1997), so that a cut copy is one and a text that quotes is
 * none. Thread safe.
 */
final class CopyJudge {
  /** Least share of the shorter text's own shingles that both have. */
  private static final double SHARED_OWN = 0.4;

  /** The same for two pages of one site, where texts of a series share phrases. */
  private static final double SHARED_OWN_ON_ONE_SITE = 0.8;

  /** Least share of a text that is its own, if that is to decide: less is a local footer. */
  private static final double OWN_OF_TEXT = 0.25;

  /** Least own shingles that both have: below, chance phrases decide. */
  private static final int LEAST_SHARED = 10;

  /** Least share of both texts that both have, furniture included, if that is to decide. */
  private static final double SHARED_OF_BOTH = 0.8;

  private static final double SHARED_OF_BOTH_ON_ONE_SITE = 0.95;

  /** A run of so many shingles that only one text has is a statement of its own. */
  private static final int OWN_STATEMENT = 20;

  /** Fewer different numbers say nothing. */
  private static final int SOME_NUMBERS = 4;

  private static final double SHARED_NUMBERS = 0.5;

  private CopyJudge() {}

  /** Whether two texts, which are not equal, are copies; the same either way round. */
  static boolean areCopies(ComparedText one, ComparedText other) {
    return numbersAgree(one, other) && (shareTheirOwn(one, other) || agreeThroughout(one, other));
  }

  private static boolean shareTheirOwn(ComparedText one, ComparedText other) {
    int shared = one.own().sharedSorted(other.own());
    int shorter = Math.min(one.own().size(), other.own().size());
    boolean oneSite = one.isOfSiteOf(other);
    return shared >= LEAST_SHARED
        && one.own().size() >= OWN_OF_TEXT * one.all().size()
        && other.own().size() >= OWN_OF_TEXT * other.all().size()
        && shared >= (oneSite ? SHARED_OWN_ON_ONE_SITE : SHARED_OWN) * shorter;
  }

  /** Whether so little is left beside what both have that it cannot say anything else. */
  private static boolean agreeThroughout(ComparedText one, ComparedText other) {
    int shared = one.all().sharedSorted(other.all());
    int longer = Math.max(one.all().size(), other.all().size());
    boolean oneSite = one.isOfSiteOf(other);
    return shared >= LEAST_SHARED
        && shared >= (oneSite ? SHARED_OF_BOTH_ON_ONE_SITE : SHARED_OF_BOTH) * longer
        && Math.min(one.longestRunNotIn(other), other.longestRunNotIn(one)) < OWN_STATEMENT;
  }

  /** Reports of a series share their sentences, but not their figures and days. */
  private static boolean numbersAgree(ComparedText one, ComparedText other) {
    int fewer = Math.min(one.numbers().size(), other.numbers().size());
    return fewer < SOME_NUMBERS
        || one.numbers().sharedSorted(other.numbers()) >= SHARED_NUMBERS * fewer;
  }
}
