package org.dateline.pipeline;

/**
 * What a look at the surroundings of a run found.
 *
 * @param grade how bad it is
 * @param subject what was looked at, one word
 * @param text what it is like, and what to do if it is not well
 */
record Finding(Grade grade, String subject, String text) {

  /** How bad a finding is. */
  enum Grade {
    OK,
    /** Runs will work, but perhaps not well. */
    WARNING,
    /** Runs will fail. */
    FAILURE
  }

  static Finding ok(String subject, String text) {
    return new Finding(Grade.OK, subject, text);
  }

  static Finding warning(String subject, String text) {
    return new Finding(Grade.WARNING, subject, text);
  }

  static Finding failure(String subject, String text) {
    return new Finding(Grade.FAILURE, subject, text);
  }
}
