/** The ledger: which files and pages earlier runs have read, and what became of them. */
@NullMarked
package org.dateline.ledger;

import org.jspecify.annotations.NullMarked;
