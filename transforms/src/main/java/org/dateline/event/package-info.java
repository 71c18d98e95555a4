/** Real-world events, merged from what several articles say. */
@NullMarked
package org.dateline.event;

import org.jspecify.annotations.NullMarked;
