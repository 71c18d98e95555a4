/** Which language a text is in. */
@NullMarked
package org.dateline.language;

import org.jspecify.annotations.NullMarked;
