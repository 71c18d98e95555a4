package org.dateline.plover;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A number that belongs to an event.
 *
 * @param kind what is counted: dead, injured, arrested, displaced, troops, protesters, people,
 *     money
 * @param min smallest possible value, inclusive; null if unbounded
 * @param max largest possible value, inclusive; null if unbounded
 * @param unit what one of them is, as said: "troops", "dollars"
 * @param text the words, as printed
 */
public record Quantity(
    String kind, @Nullable Long min, @Nullable Long max, @Nullable String unit, String text)
    implements Serializable {}
