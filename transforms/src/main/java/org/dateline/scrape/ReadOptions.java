package org.dateline.scrape;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How scraped files are to be read.
 *
 * @param mapping which keys of a JSON record hold what
 * @param maxPageBytes largest page that is read, in bytes after decompression
 * @param format format of files whose name does not tell it; null to look at their content
 * @param assumeClean whether text files hold main text, without boilerplate
 */
public record ReadOptions(
    RecordMapping mapping, long maxPageBytes, @Nullable ScrapeFormat format, boolean assumeClean)
    implements Serializable {

  /** Known keys only, 16 MiB a page, format by name and content, text files as dumps. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(RecordMapping.DEFAULT, 16L << 20, null, false);
}
