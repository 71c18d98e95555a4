package org.dateline.event;

import java.io.Serializable;

/**
 * Copies of an article that came in a later run than the article.
 *
 * @param articleId id of the original
 * @param copies those that came later
 */
public record LateCopies(String articleId, Copies copies) implements Serializable {}
