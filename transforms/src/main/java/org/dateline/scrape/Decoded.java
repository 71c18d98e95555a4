package org.dateline.scrape;

import java.io.Serializable;

/**
 * Text decoded from bytes.
 *
 * @param text the text, without a byte order mark, NULs or lone surrogates
 * @param charset canonical name of the charset it was decoded with
 * @param replaced whether anything had to be replaced by U+FFFD
 */
public record Decoded(String text, String charset, boolean replaced) implements Serializable {}
