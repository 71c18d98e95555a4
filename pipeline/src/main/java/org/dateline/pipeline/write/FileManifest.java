package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run wrote: every file with its digest, and how many rows each table was given.
 *
 * @param rowsByTable rows that entered {@link WriteTables}, by the table's folder name, counted
 *     apart from the files
 * @param files all files, sorted by path
 */
@SuppressWarnings("DoNotCallSuggester") // until the bodies are written
public record FileManifest(Map<String, Long> rowsByTable, List<WrittenFile> files) {

  /** Name of the manifest within the staging folder and the snapshot. */
  public static final String NAME = "manifest.json";

  /** The manifest in the folder. */
  public static FileManifest read(Path folder) throws IOException {
    throw new UnsupportedOperationException("coming: " + folder);
  }
}
