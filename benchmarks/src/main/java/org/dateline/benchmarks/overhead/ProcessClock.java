package org.dateline.benchmarks.overhead;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Times a piece of work by the clock and by the processor time of the whole process. */
final class ProcessClock {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessClock() {}

  /**
   * How long work took.
   *
   * @param wall seconds by the clock
   * @param cpu seconds of processor time, garbage collection and compilation included
   */
  record Time(double wall, double cpu) {
    ObjectNode json() {
      return JsonNodeFactory.instance.objectNode().put("wall", wall).put("cpu", cpu);
    }
  }

  /** Runs the work, from a heap just collected. */
  static Time time(Callable<?> work) throws Exception {
    System.gc();
    long cpu = PROCESS.getProcessCpuTime();
    long begun = System.nanoTime();
    work.call();
    return new Time((System.nanoTime() - begun) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
  }
}
