package org.dateline.time;

/** Where a text's seasons are told from. */
public enum Hemisphere {
  NORTHERN,
  /** Summer begins in December. */
  SOUTHERN,
  /** Seasons are read as northern ones, as most news means them. */
  UNKNOWN
}
