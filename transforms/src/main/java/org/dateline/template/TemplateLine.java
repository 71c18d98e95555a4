package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A line that a site's pages have.
 *
 * @param key hash of the line as it is compared with others
 * @param kind what it is
 * @param evidence the articles it was seen on
 */
public record TemplateLine(long key, Kind kind, LineEvidence evidence) implements Serializable {

  /** What a line of a site's pages is. */
  public enum Kind {
    /** Part of the site, wherever it stands. */
    FURNITURE,
    /** Part of the site's menus and lists; amid prose it may be a subhead, above it a lead. */
    MENU,
    /** On several pages, but perhaps body: background, quotations, subheads. */
    SHARED,
    /** Seen on one page so far. */
    SEEN
  }

  /** Best supported first; then by key. */
  static final Comparator<TemplateLine> BEST_FIRST =
      Comparator.comparingDouble((TemplateLine line) -> line.evidence().articles())
          .reversed()
          .thenComparingLong(TemplateLine::key);

  /** This line as text: key, kind and sightings, parted by blanks. */
  String encode() {
    StringBuilder text = new StringBuilder(Long.toHexString(key));
    text.append(' ').append(kind.name().toLowerCase(Locale.ROOT));
    for (Sighting sighting : evidence.sightings()) {
      text.append(' ').append(sighting.encode());
    }
    return text.toString();
  }

  /**
   * The line that was written as this text.
   *
   * @throws IllegalArgumentException if none was
   */
  static TemplateLine decode(String text) {
    String[] part = text.split(" ", -1);
    if (part.length < 3) {
      throw new IllegalArgumentException("no line of a site template: " + text);
    }
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 2; i < part.length; i++) {
      sightings.add(Sighting.decode(part[i]));
    }
    return new TemplateLine(
        Long.parseUnsignedLong(part[0], 16),
        Kind.valueOf(part[1].toUpperCase(Locale.ROOT)),
        new LineEvidence(sightings));
  }
}
