package org.dateline.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.dateline.scrape.ScrapeFile;

/**
 * The check that workers see the folders of the machine that started the run. Without it a worker
 * elsewhere would reject every input as unreadable, and write to a disk of its own.
 */
final class SharedFolders {
  private SharedFolders() {}

  /** Adds a step that ends the run if its worker sees not the staging folder, or not the inputs. */
  static void require(Pipeline pipeline, Path staging, List<ScrapeFile> inputs) {
    List<String> paths = new ArrayList<>(List.of(staging.toString()));
    if (!inputs.isEmpty()) {
      paths.add(inputs.get(0).location());
    }
    pipeline
        .apply("SharedFolders", Create.of(paths))
        .apply("Look for folders", ParDo.of(new LookFn()));
  }

  static final class LookFn extends DoFn<String, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element String path) {
      if (!Files.exists(Path.of(path))) {
        throw new NotSharedException(
            "a worker does not find "
                + path
                + "; mount the folders of --input and --output at the same paths on all workers");
      }
    }
  }

  /** A worker does not see what the launcher sees. */
  static final class NotSharedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSharedException(String message) {
      super(message);
    }
  }
}
