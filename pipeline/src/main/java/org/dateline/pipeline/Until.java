package org.dateline.pipeline;

/** The step after which a run stops. */
enum Until {
  /** Articles without annotation; no model is loaded. */
  STRIP,
  /** Articles with entities, places and dates. */
  ANNOTATE,
  /** Event mentions, but no events. */
  CODE,
  /** Everything. */
  END;

  boolean reaches(Until step) {
    return compareTo(step) >= 0;
  }
}
