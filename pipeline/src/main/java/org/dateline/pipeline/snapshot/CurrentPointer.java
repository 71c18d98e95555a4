package org.dateline.pipeline.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Which snapshot is current: the symbolic link {@code current}, or, in file systems without such
 * links, the file {@code current.json} with the snapshot's name. Both are replaced in one step.
 *
 * @param root the output folder
 */
record CurrentPointer(Path root) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEMPORARY = ".current.new";

  /** Id of the current snapshot. */
  Optional<String> read() throws IOException {
    Path link = link();
    if (Files.isSymbolicLink(link)) {
      return Optional.of(Files.readSymbolicLink(link).getFileName().toString());
    }
    if (Files.exists(manifest())) {
      return Optional.of(JSON.readTree(Files.readAllBytes(manifest())).path("snapshot").asText());
    }
    return Optional.empty();
  }

  /**
   * Makes the snapshot the current one.
   *
   * @throws IOException if that failed; the earlier one is current then
   */
  void switchTo(String snapshot) throws IOException {
    Path temporary = root.resolve(TEMPORARY);
    Files.deleteIfExists(temporary);
    Path target = root.getFileSystem().getPath(Snapshots.FOLDER, snapshot);
    try {
      Files.createSymbolicLink(temporary, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (Files.isSymbolicLink(link())) {
        throw new IOException("cannot replace " + link() + ": " + e.getMessage(), e);
      }
      DurableFiles.write(
          manifest(),
          ("{\"snapshot\":\""
                  + snapshot
                  + "\",\"folder\":\""
                  + Snapshots.FOLDER
                  + "/"
                  + snapshot
                  + "\"}\n")
              .getBytes(StandardCharsets.UTF_8));
      return;
    }
    Files.move(
        temporary, link(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    DurableFiles.syncFolder(root);
  }

  /**
   * Makes sure that the link can be set.
   *
   * @throws IOException if something else has its name
   */
  void requireReplaceable() throws IOException {
    if (Files.exists(link(), LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link())) {
      throw new IOException(link() + " is in the way: it is not a symbolic link");
    }
  }

  /** Removes what a dead run left between making a link and moving it. */
  void clean() throws IOException {
    Files.deleteIfExists(root.resolve(TEMPORARY));
    Files.deleteIfExists(root.resolve(".current.json.new"));
  }

  private Path link() {
    return root.resolve("current");
  }

  private Path manifest() {
    return root.resolve("current.json");
  }
}
