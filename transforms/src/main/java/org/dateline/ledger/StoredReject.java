package org.dateline.ledger;

import org.dateline.reject.Reject;

/**
 * A row of the rejects table.
 *
 * @param reject what it says
 * @param generation in which it stands
 */
public record StoredReject(Reject reject, long generation) {}
