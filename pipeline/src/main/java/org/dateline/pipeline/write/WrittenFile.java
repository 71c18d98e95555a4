package org.dateline.pipeline.write;

import java.io.Serializable;
import org.dateline.pipeline.write.TableFileWriter.Format;

/**
 * A finished file of a table.
 *
 * @param part which rows it has
 * @param path relative to the folder of the snapshot, with {@code /}
 * @param written number of the generation that wrote it: later than its rows' if it was written
 *     again without some
 * @param rows number of rows
 * @param bytes size
 * @param sha256 lower-case hex digest of the content
 */
public record WrittenFile(
    SegmentPart part, String path, long written, long rows, long bytes, String sha256)
    implements Serializable {

  /** Its format, by its path. */
  public Format format() {
    return path.endsWith(Format.PARQUET.suffix()) ? Format.PARQUET : Format.JSON;
  }

  /** Whether the other has the same name and content, whichever generation wrote it. */
  public boolean isSameAs(WrittenFile other) {
    return path.equals(other.path)
        && rows == other.rows
        && bytes == other.bytes
        && sha256.equals(other.sha256);
  }
}
