package org.dateline.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A kit's own scorer, run by {@code python3}. */
final class Scorer {
  private final Path script;
  private final Path folder;

  /**
   * @param script the scorer
   * @param folder for its logs
   */
  Scorer(Path script, Path folder) {
    this.script = script;
    this.folder = folder;
  }

  /**
   * Makes sure that the interpreter is there.
   *
   * @throws BenchmarkException if not
   */
  static void prepare(Workspace workspace)
      throws IOException, InterruptedException, BenchmarkException {
    try {
      new ExternalCommand(
              List.of("python3", "--version"),
              workspace.repository(),
              workspace.emptyFolder("build", "python3"))
          .run(List.of(0));
    } catch (BenchmarkException e) {
      throw new BenchmarkException(
          "the kits' scorers need python3 (standard library only): " + e.getMessage());
    }
  }

  /**
   * The figures, as the scorer prints them with {@code --json}.
   *
   * @param logName tells this call's logs from others in the folder
   */
  JsonNode score(String logName, List<String> arguments)
      throws IOException, InterruptedException, BenchmarkException {
    List<String> words = new ArrayList<>(arguments);
    words.add("--json");
    String printed = run(logName, words).stdout();
    int begin = printed.indexOf('{');
    if (begin < 0) {
      throw new BenchmarkException(script + " printed no JSON: " + printed);
    }
    try {
      return JsonLines.parse(printed.substring(begin));
    } catch (JsonProcessingException e) {
      throw new BenchmarkException(script + " printed unreadable JSON: " + e.getOriginalMessage());
    }
  }

  /** Runs the script; its warnings are shown. */
  ExternalCommand.Result run(String logName, List<String> arguments)
      throws IOException, InterruptedException, BenchmarkException {
    List<String> words = new ArrayList<>(List.of("python3", script.toString()));
    words.addAll(arguments);
    Path logs = Files.createDirectories(folder.resolve("scorer").resolve(logName));
    ExternalCommand.Result result = new ExternalCommand(words, folder, logs).run(List.of(0));
    result.stderr().lines().forEach(System.err::println);
    return result;
  }
}
