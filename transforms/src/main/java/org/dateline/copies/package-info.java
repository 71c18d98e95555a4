/** Which articles are copies of one text, and which of them is the original. */
@NullMarked
package org.dateline.copies;

import org.jspecify.annotations.NullMarked;
