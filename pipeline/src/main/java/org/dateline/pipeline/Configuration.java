package org.dateline.pipeline;

import org.dateline.article.ContentHash;
import org.dateline.pipeline.table.Table;
import org.dateline.scrape.ReadOptions;

/**
 * All that makes the same page give other rows: the release, the models, and the options that say
 * how pages are read and how far the job goes. What was read with another configuration is read
 * again.
 */
final class Configuration {
  private Configuration() {}

  /** A hash of it. */
  static String hash(ReadOptions options, Until until) {
    return ContentHash.id(
        "configuration",
        Version.dateline(),
        Version.models().toString(),
        Integer.toString(Table.SCHEMA_VERSION),
        options.toString(),
        until.name());
  }
}
