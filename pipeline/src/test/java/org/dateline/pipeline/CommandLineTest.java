package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a user is told who typed something wrong: one line, and the documented exit status. */
class CommandLineTest {
  private final StringWriter errors = new StringWriter();
  private final CommandLine program = Dateline.commandLine();

  @TempDir Path folder;

  private Path page;

  @BeforeEach
  void writeAPage() throws IOException {
    page = Files.writeString(folder.resolve("page.txt"), "Dockers went on strike in Callao.");
    program.setErr(new PrintWriter(errors));
    program.setOut(new PrintWriter(new StringWriter()));
  }

  private void assertRefused(int status, String part, String... args) {
    errors.getBuffer().setLength(0);
    assertThat(program.execute(args)).isEqualTo(status);
    assertThat(errors.toString().strip())
        .contains(part)
        .doesNotContain("\n")
        .startsWith("dateline:");
  }

  @Test
  void asksForAVerb() {
    assertRefused(2, "name a verb");
  }

  @Test
  void asksForTheInput() {
    assertRefused(2, "--input", "ingest");
  }

  @Test
  void namesAPatternThatMatchesNothing() {
    assertRefused(2, "nothing-here", "ingest", "--input=" + folder.resolve("nothing-here"));
  }

  @Test
  void namesAnOptionThatNobodyKnows() {
    assertRefused(2, "--ouput=x", "ingest", "--input=" + page, "--ouput=x");
  }

  @Test
  void tellsHowToGetARunnerThatIsMissing() {
    assertRefused(2, "./dateline brings", "ingest", "--input=" + page, "--runner=OtherRunner");
  }

  @Test
  void waitsForTheRunnerInAnyCase() {
    assertRefused(2, "must wait", "ingest", "--input=" + page, "--attachedMode=false");
  }

  @Test
  void writesToFoldersOnly() {
    assertRefused(2, "gs://bucket", "ingest", "--input=" + page, "--output=gs://bucket/events");
  }

  @Test
  void namesAWordThatIsNoOption() {
    assertRefused(2, "'stray'", "ingest", "--input=" + page, "stray");
  }

  @Test
  void tellsTheRangeOfANumber() {
    assertRefused(2, "from 1 to 4096", "ingest", "--input=" + page, "--partitions=0");
  }

  @Test
  void explainsMappings() {
    assertRefused(2, "--map=text", "ingest", "--input=" + page, "--map=text");
  }

  @Test
  void saysWhyAGazetteerCannotBeUsed() {
    String input = "--input=" + page;
    assertRefused(2, "is no file", "ingest", input, "--gazetteer=" + folder.resolve("none.zip"));
    assertRefused(2, "page.txt: line 1 has 1 columns", "ingest", input, "--gazetteer=" + page);
  }

  @Test
  void saysWhyADumpCannotBeCompiled() {
    assertRefused(
        2, "line 1 has 1 columns", "gazetteer", "--from=" + page, "--to=" + folder + "/x");
  }

  @Test
  void saysWhatIsInTheWayOfTheOutput() {
    assertRefused(1, "is a file where a folder", "ingest", "--input=" + page, "--output=" + page);
  }

  @Test
  void helpsWithEveryOption() {
    StringWriter out = new StringWriter();
    program.setOut(new PrintWriter(out));
    assertThat(program.execute("ingest", "--help")).isZero();
    assertThat(out.toString()).contains("--input", "--until", "--maxRejectedFraction", "Default:");
  }
}
