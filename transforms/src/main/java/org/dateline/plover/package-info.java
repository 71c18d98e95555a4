/** Event coding by the PLOVER ontology: who did what to whom, when and where. */
@NullMarked
package org.dateline.plover;

import org.jspecify.annotations.NullMarked;
