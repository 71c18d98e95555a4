package org.dateline.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Versions of Dateline and of what it is built on, as the build wrote them down. */
final class Version {
  private static final Properties PROPERTIES = load();

  private Version() {}

  /** Version of Dateline. */
  static String dateline() {
    return PROPERTIES.getProperty("version");
  }

  /** Versions of the models and engines that results depend on, by name. */
  static SortedMap<String, String> models() {
    SortedMap<String, String> models = new TreeMap<>();
    models.put("beam", PROPERTIES.getProperty("beam"));
    models.put("corenlp", PROPERTIES.getProperty("corenlp"));
    return models;
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged: version.properties", e);
    }
    return properties;
  }
}
