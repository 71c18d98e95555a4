package org.dateline.pipeline;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the log on the error stream is written. */
enum LogFormat {
  /** A line for people. */
  TEXT,
  /** A JSON object a line, for collectors of logs. */
  JSON;

  /** Writes the log so from now on. Does nothing under another logging backend. */
  void apply() {
    if (this == JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context
          .getLogger(Logger.ROOT_LOGGER_NAME)
          .iteratorForAppenders()
          .forEachRemaining(
              appender -> {
                if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
                  LogstashEncoder encoder = new LogstashEncoder();
                  encoder.setContext(context);
                  encoder.setTimeZone("UTC");
                  encoder.setVersion(null);
                  encoder.setFieldNames(names());
                  encoder.start();
                  stream.stop();
                  stream.setEncoder(encoder);
                  stream.start();
                }
              });
    }
  }

  private static LogstashFieldNames names() {
    LogstashFieldNames names = new LogstashFieldNames();
    names.setTimestamp("time");
    names.setLogger(null);
    names.setThread(null);
    names.setLevelValue(null);
    names.setVersion(null);
    return names;
  }
}
