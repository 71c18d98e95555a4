package org.dateline.benchmarks.overhead;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * Tells what threads spend their processor time on, by looking at their stacks every few
 * milliseconds: the time that a thread used since the last look is put down to what it does now.
 */
final class CpuSampler implements AutoCloseable {
  private static final int INTERVAL_MILLIS = 4;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final SortedMap<String, Long> nanos = new TreeMap<>();
  private final Map<Long, Long> used = new HashMap<>();
  private final LongPredicate watched;
  private final Function<StackTraceElement[], String> label;
  private final Thread thread;
  private volatile boolean stopped;

  private CpuSampler(LongPredicate watched, Function<StackTraceElement[], String> label) {
    this.watched = watched;
    this.label = label;
    this.thread = new Thread(this::watch, "cpu-sampler");
    thread.setDaemon(true);
  }

  /**
   * A sampler that has begun to watch.
   *
   * @param watched which threads, by id; never the sampler's own
   * @param label name of what a stack does; innermost frame first
   */
  static CpuSampler start(LongPredicate watched, Function<StackTraceElement[], String> label) {
    CpuSampler sampler = new CpuSampler(watched, label);
    sampler.look(false);
    sampler.thread.start();
    return sampler;
  }

  private void watch() {
    while (!stopped) {
      try {
        Thread.sleep(INTERVAL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      look(true);
    }
  }

  private synchronized void look(boolean count) {
    for (ThreadInfo info : threads.dumpAllThreads(false, false)) {
      long id = info.getThreadId();
      if (id == thread.getId() || !watched.test(id)) {
        continue;
      }
      long now = threads.getThreadCpuTime(id);
      if (now < 0) {
        continue;
      }
      // What a thread did before it was first seen is put down to what it does then.
      long before = used.getOrDefault(id, count ? 0L : now);
      used.put(id, now);
      if (count && now > before) {
        nanos.merge(label.apply(info.getStackTrace()), now - before, Long::sum);
      }
    }
  }

  /** Seconds of processor time by label, as of now. */
  synchronized SortedMap<String, Double> seconds() {
    SortedMap<String, Double> seconds = new TreeMap<>();
    nanos.forEach((name, time) -> seconds.put(name, time / 1e9));
    return seconds;
  }

  @Override
  public void close() {
    stopped = true;
  }
}
