package org.dateline.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Objects under a prefix in one of Beam's file systems; paths are relative to it, with {@code /}.
 * An object appears under its name only when it is whole. Not thread safe.
 */
final class ObjectStore {
  /** Folder of what is not finished. */
  static final String UNFINISHED = "unfinished/";

  /**
   * Schemes of stores that show an object only when the channel to it is closed: there a temporary
   * name would only cost a copy.
   */
  private static final Set<String> SHOWS_WHOLE_OBJECTS = Set.of("s3", "gs", "azfs");

  private static final String JSON = "application/json";
  private static final String ANY = "application/octet-stream";
  private static final int BUFFER = 1 << 16;

  private final ResourceId root;
  private boolean renames;

  ObjectStore(StoreTarget target) {
    this.root = target.root();
    this.renames = !SHOWS_WHOLE_OBJECTS.contains(root.getScheme());
  }

  /** A call to the store. */
  private interface Call<T> {
    T run() throws IOException;
  }

  /** Content that is written into a channel; whoever takes it closes the channel. */
  private interface Content {
    void writeTo(WritableByteChannel channel) throws IOException;
  }

  /** The whole object; empty if there is none. */
  Optional<byte[]> read(String path) throws IOException {
    if (sizes(List.of(path)).get(0).isEmpty()) {
      return Optional.empty();
    }
    return attempt(
        "read " + resource(path),
        () -> {
          try (InputStream in = Channels.newInputStream(FileSystems.open(resource(path)))) {
            return Optional.of(in.readAllBytes());
          }
        });
  }

  /** The size of each object, in order; empty for those that are not there. */
  List<OptionalLong> sizes(List<String> paths) throws IOException {
    if (paths.isEmpty()) {
      return List.of();
    }
    return attempt(
        "look for " + resource(paths.get(0)) + (paths.size() > 1 ? " and others" : ""),
        () -> {
          List<OptionalLong> sizes = new ArrayList<>();
          List<ResourceId> resources = paths.stream().map(this::resource).toList();
          for (MatchResult result : FileSystems.matchResources(resources)) {
            List<MatchResult.Metadata> found = found(result);
            sizes.add(
                found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.get(0).sizeBytes()));
          }
          return sizes;
        });
  }

  /**
   * Paths of the objects that lie in a folder, sorted.
   *
   * @param folder ends with {@code /}
   */
  List<String> list(String folder) throws IOException {
    String pattern =
        resolve(folder.substring(0, folder.length() - 1), StandardResolveOptions.RESOLVE_DIRECTORY)
            + "*";
    return attempt(
        "list " + pattern,
        () -> {
          List<String> paths = new ArrayList<>();
          for (MatchResult.Metadata object : found(FileSystems.match(pattern))) {
            if (!object.resourceId().isDirectory()) {
              paths.add(folder + object.resourceId().getFilename());
            }
          }
          paths.sort(null);
          return paths;
        });
  }

  /** Writes or replaces an object in one step. */
  void put(String path, byte[] content) throws IOException {
    attempt(
        "write " + resource(path),
        () -> {
          write(path, JSON, channel -> writeAll(ByteBuffer.wrap(content), channel));
          return true;
        });
  }

  /**
   * Writes or replaces an object by a local file.
   *
   * @throws IOException also if the file is not what it should be; the object does not appear then
   */
  void upload(String path, Path local, SnapshotFile expected) throws IOException {
    attempt(
        "upload " + local + " to " + resource(path),
        () -> {
          write(path, ANY, channel -> copy(local, expected, channel));
          return true;
        });
  }

  /** Deletes objects; those that are not there are passed over. */
  void delete(Collection<String> paths) throws IOException {
    if (paths.isEmpty()) {
      return;
    }
    List<ResourceId> resources = paths.stream().map(this::resource).toList();
    attempt(
        "delete " + resources.get(0) + (resources.size() > 1 ? " and others" : ""),
        () -> {
          FileSystems.delete(resources, StandardMoveOptions.IGNORE_MISSING_FILES);
          return true;
        });
  }

  /** Clients of stores throw whatever they like. */
  private static <T> T attempt(String what, Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (IOException | RuntimeException e) {
      throw new IOException("cannot " + what + ": " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : message.strip().replaceAll("\\s+", " ");
  }

  private void write(String path, String mimeType, Content content) throws IOException {
    ResourceId object = resource(path);
    if (renames) {
      ResourceId temporary = resource(UNFINISHED + path.replace('/', '_'));
      write(temporary, mimeType, content);
      try {
        FileSystems.rename(List.of(temporary), List.of(object));
        return;
      } catch (UnsupportedOperationException e) {
        renames = false;
        FileSystems.delete(List.of(temporary));
      }
    }
    write(object, mimeType, content);
  }

  private void write(ResourceId object, String mimeType, Content content) throws IOException {
    WritableByteChannel channel = FileSystems.create(object, mimeType);
    boolean whole = false;
    try {
      content.writeTo(channel);
      whole = true;
    } finally {
      if (!whole && renames) {
        closeQuietly(channel);
      }
      // A store that shows whole objects takes closing for "it is whole": there a channel that
      // failed is left open, and the object never appears.
    }
    channel.close();
  }

  private static void copy(Path local, SnapshotFile expected, WritableByteChannel channel)
      throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    long bytes = 0;
    try (InputStream in = new DigestInputStream(Files.newInputStream(local), digest)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        writeAll(ByteBuffer.wrap(buffer, 0, read), channel);
        bytes += read;
      }
    }
    if (bytes != expected.bytes()
        || !HexFormat.of().formatHex(digest.digest()).equals(expected.sha256())) {
      throw new IOException(local + " is not as it was written");
    }
  }

  private static void writeAll(ByteBuffer bytes, WritableByteChannel channel) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void closeQuietly(WritableByteChannel channel) {
    try {
      channel.close();
    } catch (IOException | RuntimeException e) {
      return; // what went wrong before is what is reported
    }
  }

  private static List<MatchResult.Metadata> found(MatchResult result) throws IOException {
    return result.status() == MatchResult.Status.NOT_FOUND ? List.of() : result.metadata();
  }

  private ResourceId resource(String path) {
    return resolve(path, StandardResolveOptions.RESOLVE_FILE);
  }

  private ResourceId resolve(String path, StandardResolveOptions last) {
    ResourceId at = root;
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      at = at.resolve(path.substring(from, slash), StandardResolveOptions.RESOLVE_DIRECTORY);
      from = slash + 1;
    }
    return at.resolve(path.substring(from), last);
  }
}
