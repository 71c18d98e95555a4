package org.dateline.pipeline;

import picocli.CommandLine.Option;

/** The option that says how a verb logs. */
final class LogOption {
  @Option(
      names = "--log",
      defaultValue = "TEXT",
      paramLabel = "<format>",
      description = "Format of the log on the error stream: text, json. Default: text.")
  private LogFormat format;

  /** Logs so from now on. */
  void apply() {
    format.apply();
  }
}
