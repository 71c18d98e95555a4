package org.dateline.archive;

import java.util.Locale;

/** What an {@link Entry} is about. Each kind belongs to the step that writes it. */
public enum Kind {
  /** An input file that was read to its end. */
  FILE,
  /** What a page showed when it was read. */
  PAGE,
  /** A uri that is to stay away. */
  FORGOTTEN,
  /** An article's row: what page it was made of, and in which generation it stands. */
  ARTICLE,
  /** A distinct text, by its fingerprints, with the original of its copies. */
  TEXT,
  /** An article as a member of its story, by the terms that others find it by. */
  MEMBER,
  /** A story: in which generation its row stands. */
  STORY,
  /** In how many articles terms stand. */
  TERMS,
  /** An entity, by the forms of its name. */
  ENTITY,
  /** An event with its mentions, by what others that may be the same share with it. */
  EVENT,
  /** A page that was rejected. */
  REJECT;

  /** The name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
