package org.dateline.time;

/**
 * What is known of the place where a text was written, as far as its times depend on it.
 *
 * @param zones the time zones that it means
 * @param hemisphere where its seasons are told from
 */
public record Setting(ClockZones zones, Hemisphere hemisphere) {
  /** Nothing is known of it. */
  public static final Setting UNKNOWN = new Setting(ClockZones.UNIVERSAL, Hemisphere.UNKNOWN);
}
