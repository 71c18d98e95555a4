/** Countries and places of the world by name. */
@NullMarked
package org.dateline.gazetteer;

import org.jspecify.annotations.NullMarked;
