package org.dateline.plover;

import java.util.Locale;

/** Why the rules do not code a candidate. */
enum Refusal {
  /** What is promised, asked or refused makes no event of the word's type. */
  COMPLEMENT,
  /** Nobody is named who takes part. */
  PARTICIPANTS,
  /** It is asked, supposed or merely possible. */
  REALIS,
  /** It did not happen, and nobody known is said to have left it undone. */
  NOBODY,
  /** Something is said, hoped or denied. */
  STATEMENT,
  /** The event is spoken of in passing. */
  MENTION;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
