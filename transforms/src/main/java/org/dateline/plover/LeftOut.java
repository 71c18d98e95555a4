package org.dateline.plover;

import org.jspecify.annotations.Nullable;

/**
 * A word that may tell an event and is not coded.
 *
 * @param sentenceIndex 0-based
 * @param sentence as printed
 * @param word as printed
 * @param begin of the word in the article's text
 * @param type what the rules make of it; null if they have no type for it
 * @param omission why it is left out
 * @param refused why the rules do not code it; null if they would, or have no entry for it
 * @param ground what its realis rests on; null if that was not asked
 * @param instead the word that tells the event in its place; null if none does
 * @param choice what the model held it for; null if it was not asked
 */
public record LeftOut(
    int sentenceIndex,
    String sentence,
    String word,
    int begin,
    @Nullable EventType type,
    Omission omission,
    @Nullable String refused,
    @Nullable RealisGround ground,
    @Nullable String instead,
    @Nullable TypeChoice choice) {}
