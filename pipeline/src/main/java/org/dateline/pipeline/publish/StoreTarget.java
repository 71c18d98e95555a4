package org.dateline.pipeline.publish;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Where a copy for readers is to lie: a folder, or a prefix in an object store.
 *
 * @param root a directory of one of Beam's file systems
 */
public record StoreTarget(ResourceId root) {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[\\]{}]");

  /** What brings the file systems that are not on the classpath by themselves. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "s3", "org.apache.beam:beam-sdks-java-io-amazon-web-services2",
          "gs",
              "org.apache.beam:beam-sdks-java-extensions-google-cloud-platform-core (Maven profile"
                  + " dataflow has it)",
          "azfs", "org.apache.beam:beam-sdks-java-io-azure",
          "hdfs", "org.apache.beam:beam-sdks-java-io-hadoop-file-system");

  /**
   * The target that a user names.
   *
   * @param text a path, or an address such as {@code s3://bucket/prefix}
   * @param output the output folder, which the target may not be or lie in
   * @param options of Beam, with regions and endpoints; Beam's file systems are set up with them
   * @throws IllegalArgumentException saying in one line what is wrong with it
   */
  public static StoreTarget parse(String text, Path output, PipelineOptions options) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an empty text names no folder and no address");
    }
    if (WILDCARD.matcher(text).find()) {
      throw new IllegalArgumentException(text + " has a wildcard in it: one of * ? [ ] { }");
    }
    FileSystems.setDefaultPipelineOptions(options);
    Matcher address = SCHEME.matcher(text);
    if (!address.matches()) {
      return local(Path.of(text), output);
    }
    String scheme = address.group(1).toLowerCase(Locale.ROOT);
    if (scheme.equals(FileSystems.DEFAULT_SCHEME)) {
      return local(Path.of(URI.create(text)), output);
    }
    if (!text.startsWith("://", scheme.length())) {
      throw new IllegalArgumentException(
          text + " is neither a path nor an address such as s3://bucket/prefix");
    }
    try {
      return new StoreTarget(FileSystems.matchNewResource(text, true));
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      if (reason.startsWith("No filesystem found")) {
        reason =
            "no file system on the classpath knows "
                + scheme
                + "://; build with "
                + LIBRARIES.getOrDefault(scheme, "the library that brings it")
                + " among the dependencies of pipeline/pom.xml";
      }
      throw new IllegalArgumentException(text + ": " + reason, e);
    }
  }

  private static StoreTarget local(Path path, Path output) {
    Path folder = path.toAbsolutePath().normalize();
    if (folder.startsWith(output.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException(
          path + " is in the output folder; a copy for readers lies elsewhere");
    }
    if (WILDCARD.matcher(folder.toString()).find()) {
      throw new IllegalArgumentException(folder + " has a wildcard in it: one of * ? [ ] { }");
    }
    return new StoreTarget(FileSystems.matchNewResource(folder.toString(), true));
  }

  /** The address, as messages show it. */
  @Override
  public String toString() {
    return root.toString();
  }
}
