/** Telling an article from the site around it. */
@NullMarked
package org.dateline.boilerplate;

import org.jspecify.annotations.NullMarked;
