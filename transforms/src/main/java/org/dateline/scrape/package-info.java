/** Reading scraped files: formats, compression, character sets, records. */
@NullMarked
package org.dateline.scrape;

import org.jspecify.annotations.NullMarked;
