package org.dateline.metadata;

import java.io.Serializable;

/**
 * Something on a page that speaks of its title or its authors, for people who want to know why.
 *
 * @param field which of the two
 * @param where what it stands in, such as {@code og:title}
 * @param value as written
 * @param chosen whether it decided
 */
public record Statement(Field field, String where, String value, boolean chosen)
    implements Serializable {

  /** What is spoken of. */
  public enum Field {
    TITLE,
    AUTHORS
  }
}
