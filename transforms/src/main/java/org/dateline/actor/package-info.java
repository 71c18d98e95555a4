/** Who acts: names and descriptions coded as PLOVER country and role. */
@NullMarked
package org.dateline.actor;

import org.jspecify.annotations.NullMarked;
