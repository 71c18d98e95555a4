package org.dateline.event;

import java.util.Locale;

/**
 * What an event is to another. Relations come in pairs: of two linked events one has the {@link
 * #inverse} of the other.
 */
public enum Relation {
  /** Says or plans that the other will happen. */
  ANNOUNCES,
  /** Was said or planned by the other. */
  ANNOUNCED_BY,
  /** Is the beginning that the other completes. */
  PRECEDES,
  /** Completes what the other begins. */
  FOLLOWS,
  /** Asks for what the other grants or does. */
  REQUESTS,
  /** Grants or does what the other asks for. */
  REQUESTED_BY,
  /** Is one act of those that the other takes together: nested in it by place or time. */
  PART_OF,
  /** Takes the other together with more. */
  HAS_PART;

  /** What the other event is to this one. */
  public Relation inverse() {
    return switch (this) {
      case ANNOUNCES -> ANNOUNCED_BY;
      case ANNOUNCED_BY -> ANNOUNCES;
      case PRECEDES -> FOLLOWS;
      case FOLLOWS -> PRECEDES;
      case REQUESTS -> REQUESTED_BY;
      case REQUESTED_BY -> REQUESTS;
      case PART_OF -> HAS_PART;
      case HAS_PART -> PART_OF;
    };
  }

  /** The name as it stands in the tables: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
