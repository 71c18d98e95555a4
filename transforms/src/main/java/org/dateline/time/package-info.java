/** TIMEX3 time expressions and the day intervals they denote. */
@NullMarked
package org.dateline.time;

import org.jspecify.annotations.NullMarked;
