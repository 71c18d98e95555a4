package org.dateline.pipeline;

import java.util.Locale;
import java.util.TimeZone;
import org.apache.beam.sdk.harness.JvmInitializer;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Pins locale and time zone of every JVM that takes part in a run: CoreNLP's results depend on the
 * default locale (under a Turkish one it finds other entities).
 */
public final class PinnedDefaults implements JvmInitializer {

  @Override
  public void onStartup() {
    pin();
  }

  @Override
  public void beforeProcessing(PipelineOptions options) {
    pin();
  }

  /** Makes the defaults English and UTC, whatever the machine says. */
  static void pin() {
    Locale.setDefault(Locale.US);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }
}
