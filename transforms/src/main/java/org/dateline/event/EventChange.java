package org.dateline.event;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as a run leaves it, before its links are found anew.
 *
 * @param id its id
 * @param event the event; null if nothing is left of it
 * @param stored what later runs must know, with the links that stay; null if nothing is left
 * @param replaces the generation in which its row stands so far; 0 if it has none
 * @param unlinked ids of events that were linked with it, or were it, and may no longer be
 */
public record EventChange(
    String id,
    @Nullable ConsolidatedEvent event,
    @Nullable StoredEvent stored,
    long replaces,
    List<String> unlinked)
    implements Serializable {}
