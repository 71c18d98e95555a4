package org.dateline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptions;
import org.dateline.archive.Archive;
import org.dateline.archive.Kind;
import org.dateline.article.Article;
import org.dateline.pipeline.archive.ArchiveFolder;
import org.dateline.pipeline.archive.LuceneArchive;
import org.dateline.pipeline.publish.StoreTarget;
import org.dateline.pipeline.write.StoredLayout;
import org.dateline.pipeline.write.WriteTables;
import org.dateline.scrape.FoundFiles;
import org.dateline.scrape.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code forget}: takes pages out of an output, with all that rests on them. */
@Command(
    name = "forget",
    description =
        "Takes pages, and all that rests on them, out of an output, its archive and its earlier"
            + " snapshots, and keeps them out.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ForgetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--uri",
      required = true,
      paramLabel = "<uri>",
      description = "The page's uri, as the column uri of articles has it; repeatable.")
  private List<String> uris;

  @Option(
      names = "--output",
      defaultValue = "output",
      paramLabel = "<folder>",
      description = "Folder that it is to go from. Default: ${DEFAULT-VALUE}.")
  private String output;

  @Option(
      names = "--publishTo",
      paramLabel = "<folder>",
      description = "Where a copy for readers lies that it is to go from, too. Default: none.")
  private @Nullable String publishTo;

  @Mixin private GazetteerOption gazetteer;

  @Mixin private LogOption log;

  @Override
  public Integer call() throws Exception {
    log.apply();
    Path folder = Path.of(output).toAbsolutePath().normalize();
    Path current = folder.resolve("current");
    if (!Files.isDirectory(current)) {
      throw new ParameterException(
          spec.commandLine(), "--output=" + output + " holds no snapshot; name another output");
    }
    PipelineOptions beam = BeamOptions.parse(List.of());
    SortedMap<String, String> options = new TreeMap<>();
    options.put("output", output);
    options.put("until", until(current).name());
    IngestPlan plan =
        new IngestPlan(
            new FoundFiles(List.of(), List.of(), List.of(), 0),
            ReadOptions.DEFAULT,
            folder,
            until(current),
            StoredLayout.of(current.toRealPath()).json(),
            WriteTables.DEFAULT_PARTITIONS,
            1,
            1,
            null,
            false,
            false,
            false,
            List.copyOf(new TreeSet<>(uris)),
            publishTo(folder, beam),
            gazetteer.with(Engines.STANDARD),
            Configuration.hash(ReadOptions.DEFAULT, Until.END, ""),
            List.of(),
            options);
    PrintWriter out = spec.commandLine().getOut();
    sayWhatIsStored(plan, current, out);
    return new IngestRun(plan, beam, out, false, false).execute().status();
  }

  /** How far the runs went that made the snapshot: copies that become originals go as far. */
  private static Until until(Path current) throws IOException {
    JsonNode run = new ObjectMapper().readTree(current.resolve("run.json").toFile());
    try {
      return Until.valueOf(run.path("options").path("until").asText(Until.END.name()));
    } catch (IllegalArgumentException e) {
      return Until.END;
    }
  }

  private @Nullable StoreTarget publishTo(Path folder, PipelineOptions beam) {
    try {
      return publishTo == null ? null : StoreTarget.parse(publishTo, folder, beam);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--publishTo: " + e.getMessage(), e);
    }
  }

  private static void sayWhatIsStored(IngestPlan plan, Path current, PrintWriter out) {
    try (Archive archive = LuceneArchive.open(current.resolve(ArchiveFolder.NAME))) {
      for (String uri : plan.forget()) {
        boolean stored = archive.get(Kind.ARTICLE, Article.idOf(uri)).isPresent();
        out.println(
            (stored ? "forgetting   " : "not stored   ")
                + uri
                + (stored ? "" : " (no article has this uri; it will stay away from now on)"));
      }
    }
    out.flush();
  }
}
