package org.dateline.article;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a paragraph of an article's body stood on its page.
 *
 * @param removedBefore number of removed blocks above it on the page: with it the page's order of
 *     kept and removed blocks can be told
 * @param begin offset in the decoded file in code points, as in {@link RemovedBlock}; null for HTML
 * @param end offset, exclusive; null for HTML
 * @param path DOM path; null for dumps
 */
public record BodyBlock(
    int removedBefore, @Nullable Integer begin, @Nullable Integer end, @Nullable String path)
    implements Serializable {}
