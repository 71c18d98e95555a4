package org.dateline.scrape;

import java.util.List;
import java.util.Locale;
import org.dateline.reject.Reject;

/**
 * What input patterns name.
 *
 * @param files files to read, sorted by location, each once
 * @param skipped files that are no pages by their name, sorted by uri
 * @param rejects files and folders that cannot be read, sorted by uri
 * @param bytes size of the files together, as far as it can be told
 */
public record FoundFiles(
    List<ScrapeFile> files, List<Skipped> skipped, List<Reject> rejects, long bytes) {

  public FoundFiles {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
    rejects = List.copyOf(rejects);
  }

  /**
   * A file that was passed over.
   *
   * @param uri the file's uri
   * @param cause why
   */
  public record Skipped(String uri, Cause cause) {}

  /** Why a file found in a folder is no page. */
  public enum Cause {
    /** Its name begins with README. */
    README,
    /** Its name, or a folder's on the way to it, begins with a dot. */
    HIDDEN;

    /** The name as it stands in the run summary: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
