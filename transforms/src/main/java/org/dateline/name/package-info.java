/** Names and their short forms: persons, organizations, acronyms. */
@NullMarked
package org.dateline.name;

import org.jspecify.annotations.NullMarked;
