package org.dateline.scrape;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of scraped pages, as it was when it was found.
 *
 * @param location where it lies: an absolute local path, or a name that only the file system at
 *     hand understands ({@code s3://bucket/key})
 * @param uri the file's uri in the tables; records in it add {@code #…}
 * @param bytes its size; 0 if that is not known
 * @param modified when it was changed last; null if that is not known, or so short ago that a later
 *     change might not show
 */
public record ScrapeFile(String location, String uri, long bytes, @Nullable Instant modified)
    implements Serializable {

  /** A file of which size and time are not known. */
  public ScrapeFile(String location, String uri) {
    this(location, uri, 0, null);
  }

  /** The file's name without its folders. */
  public String name() {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
