package org.dateline.annotation;

import org.jspecify.annotations.Nullable;

/**
 * A mention before the names of its article are reconciled.
 *
 * @param mention the mention, coded by itself
 * @param known whether its name is the tables' name for it
 */
record NamedSpan(EntityMention mention, boolean known) {
  NamedSpan named(
      EntityMention.Type type,
      String name,
      @Nullable String country,
      @Nullable String role,
      boolean nameIsKnown) {
    EntityMention m = mention;
    return new NamedSpan(
        new EntityMention(m.text(), m.begin(), m.end(), type, name, country, role), nameIsKnown);
  }

  /** Whether the tokens from begin to end, offsets in the text, overlap the mention. */
  boolean overlaps(int begin, int end) {
    return mention.begin() < end && begin < mention.end();
  }
}
