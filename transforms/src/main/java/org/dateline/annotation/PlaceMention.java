package org.dateline.annotation;

import java.io.Serializable;
import org.dateline.gazetteer.Place;

/**
 * A toponym where it stands in an article, put on the map.
 *
 * @param text as printed
 * @param begin offset in the article's text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 * @param place the place that is meant
 * @param confidence 0 to 1
 */
public record PlaceMention(String text, int begin, int end, Place place, double confidence)
    implements Serializable {}
