package org.dateline.plover;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An actor or recipient of an event as a sentence names it.
 *
 * @param text as printed
 * @param begin offset in the article's text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 * @param name canonical name; null if the words name nobody
 * @param country ISO 3166 alpha-3 or PLOVER's UNO, EUR, IGO, NGO, ISM, IMG, MNC; null if unknown
 * @param role PLOVER role; null for a bare country or none
 * @param entityId id of the entity; null if the words name nobody
 */
public record Participant(
    String text,
    int begin,
    int end,
    @Nullable String name,
    @Nullable String country,
    @Nullable String role,
    @Nullable String entityId)
    implements Serializable {}
