package org.dateline.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.Step;
import org.jspecify.annotations.Nullable;

/**
 * Turns the user's input patterns into local files. A pattern that exists as it stands is that file
 * or folder, whatever characters are in it; else it is a glob. A folder means all files below it.
 * Links are followed. Thread safe.
 */
public final class InputPatterns {
  private static final Pattern SCHEME =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+)://?.*", Pattern.DOTALL);

  /** Steps in which file systems count time: the fine ones, and the coarse ones. */
  private static final Duration FINE = Duration.ofMillis(50);

  private static final Duration COARSE = Duration.ofSeconds(2);

  private static final String LOOP = "the link leads back to a folder around it";

  private final Path workingFolder;
  private final @Nullable Path inputRoot;
  private final @Nullable Instant listed;

  /**
   * @param workingFolder what relative patterns are relative to
   * @param inputRoot what uris are relative to; null for absolute file URIs
   */
  public InputPatterns(Path workingFolder, @Nullable String inputRoot) {
    this(workingFolder, inputRoot, null);
  }

  /**
   * @param workingFolder what relative patterns are relative to
   * @param inputRoot what uris are relative to; null for absolute file URIs
   * @param listed when the files are listed: those changed just before might be changed again
   *     without a sign of it, so that their time of change is not told; null to tell all
   */
  public InputPatterns(Path workingFolder, @Nullable String inputRoot, @Nullable Instant listed) {
    this.listed = listed;
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
    this.inputRoot =
        inputRoot == null ? null : this.workingFolder.resolve(withoutScheme(inputRoot)).normalize();
  }

  /** Whether a pattern names local files, not ones that only Beam's file systems reach. */
  public static boolean isLocal(String pattern) {
    var scheme = SCHEME.matcher(pattern);
    return !scheme.matches() || scheme.group(1).toLowerCase(Locale.ROOT).equals("file");
  }

  /** The bytes of a local file. */
  public static InputStream open(ScrapeFile file) throws IOException {
    return Files.newInputStream(Path.of(file.location()));
  }

  /**
   * The files that the patterns name together.
   *
   * @throws NoInputException if one of them names no file at all
   */
  public FoundFiles find(List<String> patterns) throws NoInputException {
    Walk walk = new Walk();
    for (String pattern : patterns) {
      int before = walk.met;
      String path = withoutScheme(pattern);
      Optional<Path> literal = literal(path);
      if (literal.isPresent()) {
        walk.addLiteral(literal.get());
      } else if (GlobPattern.isGlob(path)) {
        addMatches(pattern, path, walk);
      }
      if (walk.met == before) {
        throw new NoInputException(
            String.format(
                "--input=%s matches no file (working folder: %s)", pattern, workingFolder));
      }
    }
    return walk.found();
  }

  private void addMatches(String pattern, String path, Walk walk) throws NoInputException {
    try {
      GlobPattern glob = GlobPattern.parse(path);
      Path root = workingFolder.resolve(glob.root()).normalize();
      if (Files.isDirectory(root)) {
        walk.addFolder(root, glob);
      }
    } catch (PatternSyntaxException e) {
      throw new NoInputException(
          String.format("--input=%s is no valid pattern: %s", pattern, e.getDescription()));
    }
  }

  private Optional<Path> literal(String pattern) {
    try {
      Path path = workingFolder.resolve(pattern).normalize();
      return Optional.of(path).filter(p -> Files.exists(p, LinkOption.NOFOLLOW_LINKS));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String withoutScheme(String pattern) {
    String file = "file:";
    if (!pattern.regionMatches(true, 0, file, 0, file.length()) || !isLocal(pattern)) {
      return pattern;
    }
    try {
      return Path.of(URI.create(pattern)).toString();
    } catch (IllegalArgumentException e) {
      // Patterns such as file:///data/*.txt with characters that no URI may have.
      return pattern.substring(file.length()).replaceFirst("^/+", "/");
    }
  }

  private String uri(Path path) {
    if (inputRoot != null && path.startsWith(inputRoot) && !path.equals(inputRoot)) {
      return slashed(inputRoot.relativize(path));
    }
    return path.toUri().toString();
  }

  private static String slashed(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }

  /** Collects files; sorted maps make the result independent of the file system's order. */
  private final class Walk {
    private final TreeMap<String, ScrapeFile> files = new TreeMap<>();
    private final TreeMap<String, FoundFiles.Skipped> skipped = new TreeMap<>();
    private final TreeMap<String, Reject> rejects = new TreeMap<>();
    private int met;

    /** A file that the user names himself is read, whatever its name. */
    void addLiteral(Path path) {
      if (Files.isDirectory(path)) {
        addFolder(path, null);
      } else {
        addFile(path);
      }
    }

    void addFolder(Path folder, @Nullable GlobPattern glob) {
      int depth = glob == null ? Integer.MAX_VALUE : glob.depth();
      try {
        Files.walkFileTree(
            folder,
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            depth,
            new SimpleFileVisitor<Path>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!attributes.isDirectory() && matches(folder, file, glob)) {
                  addFound(folder, file);
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException e) {
                // An unreadable folder may hold files that match; a file counts if it matches.
                if (Files.isDirectory(file) || matches(folder, file, glob)) {
                  reject(file, e instanceof FileSystemLoopException ? LOOP : message(e));
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
                if (e != null) {
                  reject(visited, message(e));
                }
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        reject(folder, message(e));
      }
    }

    private boolean matches(Path folder, Path file, @Nullable GlobPattern glob) {
      return glob == null || glob.names().matcher(slashed(folder.relativize(file))).matches();
    }

    private void addFound(Path folder, Path file) {
      Optional<FoundFiles.Cause> cause = causeToSkip(folder.relativize(file));
      if (cause.isPresent()) {
        met++;
        skipped.put(uri(file), new FoundFiles.Skipped(uri(file), cause.get()));
      } else {
        addFile(file);
      }
    }

    private void addFile(Path file) {
      if (!Files.exists(file)) {
        reject(file, "the link leads nowhere");
      } else if (!Files.isRegularFile(file)) {
        reject(file, "it is no regular file");
      } else if (!Files.isReadable(file)) {
        reject(file, "permission denied");
      } else {
        met++;
        files.put(file.toString(), scrapeFile(file));
      }
    }

    private ScrapeFile scrapeFile(Path file) {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new ScrapeFile(
            file.toString(), uri(file), found.size(), settled(found.lastModifiedTime()));
      } catch (IOException e) {
        return new ScrapeFile(file.toString(), uri(file)); // whoever opens it says what is wrong
      }
    }

    private @Nullable Instant settled(FileTime modified) {
      Instant instant = modified.toInstant();
      // File systems that count in seconds may not show a change within the same two.
      Duration step = instant.equals(instant.truncatedTo(ChronoUnit.SECONDS)) ? COARSE : FINE;
      return listed == null || instant.plus(step).isBefore(listed) ? instant : null;
    }

    private void reject(Path path, String detail) {
      met++;
      rejects.put(uri(path), new Reject(uri(path), Step.READ, Reason.UNREADABLE, detail, null));
    }

    FoundFiles found() {
      // What one pattern passes over, another may name.
      files.values().forEach(file -> skipped.remove(file.uri()));
      return new FoundFiles(
          List.copyOf(files.values()),
          List.copyOf(skipped.values()),
          List.copyOf(rejects.values()),
          files.values().stream().mapToLong(ScrapeFile::bytes).sum());
    }
  }

  /**
   * Names are judged below the folder that was asked for, so that a hidden one can be asked for.
   */
  private static Optional<FoundFiles.Cause> causeToSkip(Path below) {
    for (Path name : below) {
      if (name.toString().startsWith(".")) {
        return Optional.of(FoundFiles.Cause.HIDDEN);
      }
    }
    return below.getFileName().toString().toUpperCase(Locale.ROOT).startsWith("README")
        ? Optional.of(FoundFiles.Cause.README)
        : Optional.empty();
  }

  private static String message(IOException e) {
    String cause = e.getMessage() == null ? "" : ": " + e.getMessage();
    return e.getClass().getSimpleName() + cause;
  }
}
