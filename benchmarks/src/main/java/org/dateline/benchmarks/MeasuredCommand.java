package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a command and tells what it and its children read and wrote, as Linux counts it: by all
 * calls, whether the bytes came from the disk or from memory; and their memory at its peak.
 */
final class MeasuredCommand {
  private static final String PROGRAM =
      """
      import resource, subprocess, sys
      status = subprocess.call(sys.argv[1:])
      with open('/proc/self/io') as counts:
          io = dict(line.split(': ') for line in counts)
      used = resource.getrusage(resource.RUSAGE_CHILDREN)
      print('measured %d %d %d %.2f' % (int(io['rchar']), int(io['wchar']), used.ru_maxrss,
            used.ru_utime + used.ru_stime), file=sys.stderr)
      sys.exit(status)
      """;

  private static final Pattern MEASURED =
      Pattern.compile("^measured (\\d+) (\\d+) (\\d+) (\\d+\\.\\d+)$", Pattern.MULTILINE);

  private MeasuredCommand() {}

  /**
   * What a command used.
   *
   * @param seconds by the clock
   * @param cpuSeconds of processor time
   * @param read bytes
   * @param written bytes
   * @param peak bytes of memory, of the largest process
   */
  record Used(double seconds, double cpuSeconds, long read, long written, long peak) {}

  /** Runs the command in the repository; its logs go to the folder. */
  static Used run(Workspace workspace, Path folder, List<String> command)
      throws IOException, InterruptedException, BenchmarkException {
    List<String> words = new ArrayList<>(List.of("python3", "-c", PROGRAM));
    words.addAll(command);
    ExternalCommand.Result result =
        new ExternalCommand(words, workspace.repository(), folder).run(List.of(0));
    Matcher told = MEASURED.matcher(result.stderr());
    if (!told.find()) {
      throw new BenchmarkException("bytes were not counted: " + result.stderr());
    }
    return new Used(
        result.wall().toMillis() / 1000.0,
        Double.parseDouble(told.group(4)),
        Long.parseLong(told.group(1)),
        Long.parseLong(told.group(2)),
        1024 * Long.parseLong(told.group(3)));
  }
}
