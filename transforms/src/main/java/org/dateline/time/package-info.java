/**
 * TIMEX3 time expressions and the day intervals they denote.
 *
 * <p>{@link org.dateline.time.TimeExpressionFinder} reads each sentence by a grammar of words and
 * parts of speech ({@code TimeGrammar}; a class for each family of expressions), which gives what
 * the words mean by themselves ({@code Meaning}). {@code Resolver} makes TIMEX3 values of it, from
 * the tense of the clause, the publication day and the times told before, and from nothing else.
 */
@NullMarked
package org.dateline.time;

import org.jspecify.annotations.NullMarked;
