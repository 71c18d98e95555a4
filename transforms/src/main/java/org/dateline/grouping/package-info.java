/** Putting things into groups by what links them. */
@NullMarked
package org.dateline.grouping;

import org.jspecify.annotations.NullMarked;
