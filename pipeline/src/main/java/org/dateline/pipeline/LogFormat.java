package org.dateline.pipeline;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
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
                  JsonEncoder encoder = new JsonEncoder();
                  encoder.setContext(context);
                  encoder.setWithContext(false);
                  encoder.setWithThreadName(false);
                  encoder.setWithSequenceNumber(false);
                  encoder.setWithNanoseconds(false);
                  encoder.setWithFormattedMessage(true);
                  encoder.setWithMessage(false);
                  encoder.start();
                  stream.stop();
                  stream.setEncoder(encoder);
                  stream.start();
                }
              });
    }
  }
}
