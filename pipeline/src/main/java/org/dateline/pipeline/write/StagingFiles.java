package org.dateline.pipeline.write;

import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * A staging folder in any of Beam's file systems. Files appear under their names only when
 * complete, so that an attempt that dies, or two attempts at once, do no harm. Thread safe.
 *
 * @param folder path or URI
 */
public record StagingFiles(String folder) implements Serializable {

  /** Folder of unfinished files within the staging folder. */
  static final String UNFINISHED = ".unfinished";

  /** Writes a file's content into a channel, which is closed for it. */
  public interface Content<T> {
    T writeTo(WritableByteChannel channel) throws IOException;
  }

  /** Writes the content under a name that no other attempt uses, then gives it its own. */
  public <T> T write(String path, Content<T> content) throws IOException {
    ResourceId unfinished = resource(UNFINISHED + "/" + UUID.randomUUID());
    T result;
    try (WritableByteChannel channel = FileSystems.create(unfinished, MimeTypes.BINARY)) {
      result = content.writeTo(channel);
    }
    FileSystems.rename(List.of(unfinished), List.of(resource(path)));
    return result;
  }

  private ResourceId resource(String path) {
    String separator = folder.endsWith("/") ? "" : "/";
    return FileSystems.matchNewResource(folder + separator + path, false);
  }
}
