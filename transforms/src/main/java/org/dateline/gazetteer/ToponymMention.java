package org.dateline.gazetteer;

import java.io.Serializable;

/**
 * A name of a place where it stands in a text, not yet on the map.
 *
 * @param text as printed
 * @param begin offset in the text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 */
public record ToponymMention(String text, int begin, int end) implements Serializable {}
