package org.dateline.time;

import java.time.LocalDate;
import org.dateline.time.TenseCues.Direction;
import org.jspecify.annotations.Nullable;

/**
 * All that the value of an expression may rest on beside its own words.
 *
 * @param published the publication day; null if unknown
 * @param hemisphere where its seasons are told from
 * @param direction which way the clause looks
 * @param told what the text has told of times before
 * @param sentence index of the sentence
 * @param bounding whether the expression bounds a period: "the quarter ended" it
 * @param ahead whether a length of time begins with the publication: "will leave in two weeks"
 */
record Context(
    @Nullable LocalDate published,
    Hemisphere hemisphere,
    Direction direction,
    Narrative told,
    int sentence,
    boolean bounding,
    boolean ahead) {}
