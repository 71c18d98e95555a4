package org.dateline.event;

import java.io.Serializable;

/**
 * An event that is not linked with others yet.
 *
 * @param event the event
 * @param outline what its links are found by
 */
public record ConsolidatedEvent(Event event, EventOutline outline) implements Serializable {}
