package org.dateline.pipeline;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.dateline.pipeline.publish.StorePublishException;
import org.dateline.pipeline.snapshot.OutputInUseException;
import org.dateline.pipeline.snapshot.PublishException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Turns what ends a run early into one clear line and an exit code. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** Reports the failure on the error stream; the exit status. */
  static int report(Exception e, CommandLine commandLine, CommandLine.ParseResult args) {
    PrintWriter err = commandLine.getErr();
    ExitCode code = ExitCode.FAILED;
    if (e instanceof StorePublishException) {
      err.println("dateline: " + e.getMessage());
    } else if (e instanceof OutputInUseException) {
      err.println("dateline: " + e.getMessage());
      code = ExitCode.OUTPUT_IN_USE;
    } else if (e instanceof PublishException) {
      err.println("dateline: nothing was published: " + e.getMessage());
    } else if (find(e, SharedFolders.NotSharedException.class) != null) {
      err.println(
          "dateline: nothing was published: "
              + find(e, SharedFolders.NotSharedException.class).getMessage());
    } else if (find(e, OutOfMemoryError.class) != null) {
      err.println(
          "dateline: out of memory at "
              + Runtime.getRuntime().maxMemory() / (1 << 20)
              + " MiB of heap; give more with DATELINE_HEAP=6g ./dateline …");
      code = ExitCode.ENVIRONMENT;
    } else if (rootCause(e) instanceof FileSystemException file) {
      err.println("dateline: " + describe(file) + "; nothing was published");
    } else {
      err.println(
          "dateline: the run failed and nothing was published: "
              + describe(e)
              + " (a bug in Dateline, unless it is the runner's; the trace is below)");
      LOG.error("run failed", e);
    }
    err.flush();
    return code.status();
  }

  /** The failure in one line: runners wrap what happened. */
  static String describe(Throwable e) {
    Throwable root = rootCause(e);
    return root == e ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + root;
  }

  private static String describe(FileSystemException e) {
    if (e instanceof FileAlreadyExistsException) {
      return e.getFile() + " is a file where a folder is wanted; name another with --output";
    }
    if (e instanceof NoSuchFileException || e instanceof AccessDeniedException) {
      return e.getFile()
          + " cannot be created or written; check its rights, or name another --output";
    }
    return e.getFile()
        + ": "
        + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
  }

  private static Throwable rootCause(Throwable e) {
    Throwable at = e;
    while (at.getCause() != null && at.getCause() != at) {
      at = at.getCause();
    }
    return at;
  }

  private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> type) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }
}
