/** What language analysis adds to an article: sentences, parses, entities, places, dates. */
@NullMarked
package org.dateline.annotation;

import org.jspecify.annotations.NullMarked;
