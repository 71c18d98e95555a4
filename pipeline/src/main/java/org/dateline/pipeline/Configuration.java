package org.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * A hash of it.
   *
   * @param gazetteer hash of the user's gazetteer; empty for none
   */
  static String hash(ReadOptions options, Until until, String gazetteer) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                "configuration",
                Version.dateline(),
                Version.models().toString(),
                Integer.toString(Table.SCHEMA_VERSION),
                options.toString(),
                until.name()));
    if (!gazetteer.isEmpty()) {
      parts.add(gazetteer);
    }
    return ContentHash.id(parts.toArray(String[]::new));
  }
}
