package org.dateline.reject;

import java.util.Locale;

/** The step of the flow at which a page was rejected or a problem was met. */
public enum Step {
  READ,
  STRIP,
  ANNOTATE,
  CODE,
  CONSOLIDATE,
  WRITE;

  /** The name as it stands in the rejects table: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
