package org.dateline.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was when it was read to its end.
 *
 * @param uri the file's uri
 * @param bytes its size
 * @param modified when it was changed last; null if that was too short ago to tell a later change
 * @param configuration see {@link Ledger#configuration}
 */
public record ReadFile(String uri, long bytes, @Nullable Instant modified, String configuration) {}
