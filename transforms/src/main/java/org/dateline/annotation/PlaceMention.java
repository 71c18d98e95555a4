package org.dateline.annotation;

import java.io.Serializable;
import java.util.Locale;
import org.dateline.gazetteer.Place;

/**
 * A toponym where it stands in an article, put on the map.
 *
 * @param text as printed
 * @param begin offset in the article's text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 * @param place the place that is meant
 * @param confidence 0 to 1
 * @param naming how the text names the place
 */
public record PlaceMention(
    String text, int begin, int end, Place place, double confidence, Naming naming)
    implements Serializable {

  /** A place that the text names by its own name. */
  public PlaceMention(String text, int begin, int end, Place place, double confidence) {
    this(text, begin, end, place, confidence, Naming.NAME);
  }

  /** How a text names a place. */
  public enum Naming {
    /** By its name: "in Niamey". */
    NAME,
    /** By its people or their adjective: "Nigerien troops". */
    DEMONYM,
    /** In the name of something else: "the Paris Police Department". */
    WITHIN;

    /** The naming as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the place itself is meant, not its people or what bears its name. */
  public boolean isNamed() {
    return naming == Naming.NAME;
  }
}
