/** Which language a text is in, and words of a language that several readers need. */
@NullMarked
package org.dateline.language;

import org.jspecify.annotations.NullMarked;
