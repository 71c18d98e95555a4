package org.dateline.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of this class path as the launcher runs Dateline. */
final class OwnJava {
  private OwnJava() {}

  /**
   * Runs it with the same heap, collector and locale.
   *
   * @param folder for its logs
   * @param program its class and its arguments
   */
  static ExternalCommand.Result run(Workspace workspace, Path folder, List<String> program)
      throws IOException, InterruptedException, BenchmarkException {
    String heap = System.getenv("DATELINE_HEAP");
    List<String> words = new ArrayList<>(IngestRun.TIMED);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx" + (heap == null ? "4096m" : heap),
            "-XX:+UseG1GC",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-cp",
            classPath()));
    words.addAll(program);
    return new ExternalCommand(words, workspace.repository(), folder).run(List.of(0));
  }

  /** This program's own class path, absolute: the other program starts in another folder. */
  private static String classPath() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }
}
