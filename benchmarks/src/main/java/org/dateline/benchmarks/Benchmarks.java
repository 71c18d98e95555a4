package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs Dateline over scoring kits and writes {@code benchmarks/RESULTS.md}.
 *
 * <p>Arguments: names of kits; all of them if none is given. Exit status: 0 done, 1 failed, 2 wrong
 * usage, 3 done, but inputs are unaccounted for.
 */
public final class Benchmarks {
  private static final List<Kit> KITS =
      List.of(
          new ExtractionKit(),
          new PubdateKit(),
          new MetadataKit(),
          new DatesKit(),
          new GeoKit(),
          new EventsKit(),
          new StoriesKit(),
          new OverheadKit(),
          new IncrementsKit());

  private Benchmarks() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> wanted) throws IOException, InterruptedException {
    List<String> names = KITS.stream().map(Kit::name).toList();
    for (String name : wanted) {
      if (!names.contains(name)) {
        System.err.println(
            "benchmarks: no kit is named " + name + "; kits: " + String.join(", ", names));
        return 2;
      }
    }
    try {
      Workspace workspace = Workspace.fromProperties();
      Scorer.prepare(workspace);
      IngestRun.prepare(workspace);
      List<Coverage> uncovered = new ArrayList<>();
      for (Kit kit : KITS) {
        if (wanted.isEmpty() || wanted.contains(kit.name())) {
          System.out.println("benchmarks: " + kit.name());
          Section section = kit.run(workspace);
          write(workspace.results(), names, kit.name(), section.markdown());
          System.out.println(section.markdown());
          section.coverages().stream().filter(c -> !c.suffices()).forEach(uncovered::add);
        }
      }
      uncovered.forEach(coverage -> System.err.println("benchmarks: too few uris: " + coverage));
      return uncovered.isEmpty() ? 0 : 3;
    } catch (BenchmarkException e) {
      System.err.println("benchmarks: " + e.getMessage());
      return 1;
    }
  }

  /** Written after each kit, so that a later failure costs nothing. */
  private static void write(Path file, List<String> order, String kit, String markdown)
      throws IOException {
    String existing = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    Files.writeString(
        file, ResultsFile.merge(existing, order, Map.of(kit, markdown)), StandardCharsets.UTF_8);
  }
}
