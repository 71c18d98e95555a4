package org.dateline.plover;

import java.util.Locale;

/** In what sense a mention says that its event is real. */
public enum Realis {
  /** It has happened or is happening. */
  ACTUAL,
  /** It is announced or scheduled. */
  PLANNED,
  /** It may happen, might have happened, or is only spoken of. */
  HYPOTHETICAL,
  /** It did not or will not happen. */
  NEGATED,
  /** It happened long before the news of the day and is told as background. */
  BACKGROUND;

  /** The name as it stands in the tables: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
