package org.dateline.gazetteer;

import java.io.Serializable;
import org.dateline.annotation.PlaceMention.Naming;

/**
 * A name of a place where it stands in a text, not yet on the map.
 *
 * @param text as printed
 * @param begin offset in the text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 * @param naming how the text names the place, as far as is known
 */
public record ToponymMention(String text, int begin, int end, Naming naming)
    implements Serializable {

  /** A place that the text names by its name, or a demonym that the gazetteer knows for one. */
  public ToponymMention(String text, int begin, int end) {
    this(text, begin, end, Naming.NAME);
  }
}
