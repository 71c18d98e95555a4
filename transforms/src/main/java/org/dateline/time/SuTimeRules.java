package org.dateline.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SUTime's English rules without those that write to shared values.
 *
 * <p>Four rules near the end of CoreNLP's {@code english.sutime.txt} tag a time value as past or
 * future in place. The value is shared by all documents, so that the order of documents changes
 * results (CoreNLP issue 1061). {@link TenseCues} does their work on each expression by itself.
 */
final class SuTimeRules {
  private static final String DIRECTORY = "edu/stanford/nlp/models/sutime/";
  private static final String SHARED_STATE_MARK = "VTag(";
  private static final int SHARED_STATE_RULES = 4;

  private SuTimeRules() {}

  /** Value of the property {@code sutime.rules}: the rule files to load, in order. */
  static String property() {
    return String.join(
        ",",
        List.of(
            DIRECTORY + "defs.sutime.txt",
            english().toString(),
            DIRECTORY + "english.holidays.sutime.txt"));
  }

  private static Path english() {
    try {
      // SUTime loads rules by file name only.
      Path file = Files.createTempFile("dateline-english-", ".sutime.txt");
      file.toFile().deleteOnExit();
      Files.writeString(file, withoutSharedState(read(DIRECTORY + "english.sutime.txt")));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "SUTime's rules could not be written to the folder for temporary files ("
              + System.getProperty("java.io.tmpdir")
              + "); make room there or name another with -Djava.io.tmpdir",
          e);
    }
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = SuTimeRules.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "the CoreNLP models are not on the class path: " + resource);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }

  /** The rules less every top-level block in braces that tags a value in place. */
  static String withoutSharedState(String rules) {
    StringBuilder kept = new StringBuilder(rules);
    int dropped = 0;
    for (int mark = kept.indexOf(SHARED_STATE_MARK);
        mark >= 0;
        mark = kept.indexOf(SHARED_STATE_MARK, mark)) {
      int begin = kept.lastIndexOf("\n  {", mark);
      int end = kept.indexOf("\n  }", mark);
      if (begin < 0 || end < 0) {
        throw new IllegalStateException("SUTime's rules are not laid out as expected");
      }
      kept.delete(begin, end + "\n  }".length());
      mark = begin;
      dropped++;
    }
    if (dropped != SHARED_STATE_RULES) {
      throw new IllegalStateException(
          "expected " + SHARED_STATE_RULES + " rules that write shared values, found " + dropped);
    }
    return kept.toString();
  }
}
