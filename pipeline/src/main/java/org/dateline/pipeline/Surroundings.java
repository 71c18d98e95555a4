package org.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.annotation.CoreNlpAnnotator;
import org.dateline.pipeline.snapshot.OutputState;

/** Looks at what a run needs: Java, memory, models, disk and the output folder. */
final class Surroundings {
  /** The models alone take one and a half. */
  private static final long LEAST_HEAP_MIB = 2_000;

  private static final long GOOD_HEAP_MIB = 3_000;
  private static final long LEAST_DISK_MIB = 100;
  private static final long GOOD_DISK_MIB = 2_000;
  private static final int JAVA = 17;

  private Surroundings() {}

  /** Everything that there is to say, in the order in which a run would stumble over it. */
  static List<Finding> look(Path output) {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(memory(Runtime.getRuntime().maxMemory() >> 20));
    findings.add(models());
    findings.add(scratch());
    findings.add(disk(output));
    findings.addAll(output(output));
    return findings;
  }

  private static Finding java() {
    Runtime.Version version = Runtime.version();
    return version.feature() < JAVA
        ? Finding.failure("java", version + " is too old: install a JDK " + JAVA + " or later")
        : Finding.ok(
            "java", version + ", " + Runtime.getRuntime().availableProcessors() + " cores");
  }

  static Finding memory(long heapMib) {
    String heap = heapMib + " MiB of heap";
    if (heapMib < LEAST_HEAP_MIB) {
      return Finding.failure(
          "memory",
          heap + ": the models need " + LEAST_HEAP_MIB + "; give more with DATELINE_HEAP=4g");
    }
    return heapMib < GOOD_HEAP_MIB
        ? Finding.warning("memory", heap + ": enough for small batches; DATELINE_HEAP=4g is better")
        : Finding.ok("memory", heap);
  }

  private static Finding models() {
    List<String> missing = CoreNlpAnnotator.missingModels();
    return missing.isEmpty()
        ? Finding.ok("models", "CoreNLP " + Version.models().get("corenlp") + ", all there")
        : Finding.failure(
            "models",
            "not on the class path: "
                + String.join(", ", missing)
                + "; remove pipeline/target and run ./dateline again to build anew");
  }

  private static Finding scratch() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    return Files.isWritable(folder)
        ? Finding.ok("scratch", folder + " can be written")
        : Finding.failure(
            "scratch",
            folder
                + " cannot be written; name another: DATELINE_JAVA_OPTIONS=-Djava.io.tmpdir=/folder");
  }

  private static Finding disk(Path output) {
    Path there = output;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return disk(there, Files.getFileStore(there).getUsableSpace() >> 20, Files.isWritable(there));
    } catch (IOException e) {
      return Finding.failure("disk", there + " cannot be looked at: " + e.getMessage());
    }
  }

  static Finding disk(Path folder, long freeMib, boolean writable) {
    String free = freeMib + " MiB free at " + folder;
    if (!writable) {
      return Finding.failure(
          "disk", folder + " cannot be written; check its rights, or name another --output");
    }
    if (freeMib < LEAST_DISK_MIB) {
      return Finding.failure("disk", free + ": make room, or name another --output");
    }
    return freeMib < GOOD_DISK_MIB
        ? Finding.warning("disk", free + ": a run needs the size of a snapshot, for a while twice")
        : Finding.ok("disk", free);
  }

  static List<Finding> output(Path output) {
    OutputState state;
    try {
      state = OutputState.of(output);
    } catch (IOException e) {
      return List.of(
          Finding.failure(
              "output",
              e.getMessage()
                  + "; point current at an earlier snapshot (ln -sfn snapshots/<id> current), or"
                  + " name another --output"));
    }
    if (!state.exists()) {
      return List.of(Finding.ok("output", output + " will be created by the first run"));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(snapshot(output, state));
    if (state.holder() != null) {
      findings.add(
          Finding.warning("lock", state.holder() + " is at work; a second run would exit with 4"));
    }
    if (state.leftovers()) {
      findings.add(
          Finding.ok("leftovers", "a run died here; the next one removes what it left behind"));
    }
    return findings;
  }

  private static Finding snapshot(Path output, OutputState state) {
    if (state.current() == null) {
      return Finding.ok("output", output + " has no snapshot yet");
    }
    if (!state.damaged().isEmpty()) {
      return Finding.failure(
          "output",
          "snapshot "
              + state.current()
              + " lacks "
              + String.join(", ", state.damaged())
              + "; run ingest again, or point current at an earlier snapshot (ln -sfn"
              + " snapshots/<id> current)");
    }
    return Finding.ok(
        "output",
        "snapshot " + state.current() + " is whole; " + state.snapshots().size() + " are kept");
  }
}
