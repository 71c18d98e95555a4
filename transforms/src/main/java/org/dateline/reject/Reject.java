package org.dateline.reject;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A page, or a part of a file, that could not be used.
 *
 * @param uri the page's uri, as the articles table would have it
 * @param step where in the flow it was rejected
 * @param reason stable code of the cause
 * @param detail what exactly was wrong and where, for people
 * @param sha256 lower-case hex digest of the rejected bytes; null if they could not be read
 */
public record Reject(String uri, Step step, Reason reason, String detail, @Nullable String sha256)
    implements Serializable {}
