package org.dateline.plover;

/**
 * What a feature of a coding adds to log odds.
 *
 * @param feature its name; what it says stands behind {@code =}
 * @param weight what it adds
 */
public record Contribution(String feature, double weight) {}
