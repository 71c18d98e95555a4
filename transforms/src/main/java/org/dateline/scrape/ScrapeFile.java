package org.dateline.scrape;

import java.io.Serializable;

/**
 * A file of scraped pages.
 *
 * @param location where it lies: an absolute local path, or a name that only the file system at
 *     hand understands ({@code s3://bucket/key})
 * @param uri the file's uri in the tables; records in it add {@code #…}
 */
public record ScrapeFile(String location, String uri) implements Serializable {

  /** The file's name without its folders. */
  public String name() {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
