package org.dateline.event;

import java.io.Serializable;

/**
 * An event of earlier runs that turned out to be another.
 *
 * @param eventId the event
 * @param aliasOf the other, which was founded earlier
 */
public record Alias(String eventId, String aliasOf) implements Serializable {}
