package org.dateline.time;

import java.time.LocalDate;
import org.dateline.time.TenseCues.Direction;
import org.jspecify.annotations.Nullable;

/**
 * All that the value of an expression may rest on beside its own words.
 *
 * @param published the publication day; null if unknown
 * @param direction which way the clause looks
 * @param told what the text has told of times before
 * @param sentence index of the sentence
 * @param bounding whether the expression bounds a period: "the quarter ended" it
 */
record Context(
    @Nullable LocalDate published,
    Direction direction,
    Narrative told,
    int sentence,
    boolean bounding) {}
