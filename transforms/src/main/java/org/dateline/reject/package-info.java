/** Pages that could not be used, as values: which, where, why. */
@NullMarked
package org.dateline.reject;

import org.jspecify.annotations.NullMarked;
