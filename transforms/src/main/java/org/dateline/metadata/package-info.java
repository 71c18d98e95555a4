/** What a page says about itself: headline, authors, agency, outlet, language, publication day. */
@NullMarked
package org.dateline.metadata;

import org.jspecify.annotations.NullMarked;
