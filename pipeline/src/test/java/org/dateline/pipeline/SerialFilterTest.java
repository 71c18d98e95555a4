package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.pipeline.table.Samples;
import org.junit.jupiter.api.Test;

/** Which objects the launcher lets the program read: those of models and elements. */
class SerialFilterTest {
  private static final Path OPTIONS = Path.of("src", "main", "runners", "direct", "java.options");
  private static final String FILTER = "-Djdk.serialFilter=";

  @Test
  void readsElementsAndPartsOfModels() throws Exception {
    assertThat(readAgain(Samples.article("a.txt"))).isEqualTo(Samples.article("a.txt"));
    assertThat(readAgain(new CoreLabel())).isInstanceOf(CoreLabel.class);
  }

  @Test
  void refusesAllOtherClasses() {
    assertThatThrownBy(() -> readAgain(new picocli.CommandLine.PicocliException("of a library")))
        .isInstanceOf(InvalidClassException.class)
        .hasMessageContaining("REJECTED");
  }

  private static Object readAgain(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      in.setObjectInputFilter(filter());
      return in.readObject();
    }
  }

  private static ObjectInputFilter filter() throws IOException {
    String option =
        Files.readAllLines(OPTIONS).stream()
            .filter(line -> line.startsWith(FILTER))
            .findFirst()
            .orElseThrow();
    return ObjectInputFilter.Config.createFilter(option.substring(FILTER.length()));
  }
}
