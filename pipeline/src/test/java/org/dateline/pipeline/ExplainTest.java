package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a user is told who asks why a page was read as it was. */
class ExplainTest {
  private static final String LEAD =
      "The ferry company said on Monday that it will run boats to the island again, and that the old"
          + " pier is to be repaired before the winter.";
  private static final String PROSE =
      "People on the island had waited for the boats since the storm, because the only bridge was"
          + " closed to cars and the shop had run out of bread.";
  private static final String PAGE =
      "<html lang=en><head><title>Boats return to the island - Pier Post</title>"
          + "<meta property='article:published_time' content='2024-09-17T09:00:00+02:00'>"
          + "<meta name=author content='Ada Lindqvist'></head><body><nav><a href=/>Home</a></nav>"
          + "<article><h1>Boats return to the island</h1><p>"
          + LEAD
          + "</p><p>"
          + PROSE
          + "</p></article><footer>Copyright 2024 Pier Post</footer></body></html>";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int explain(String... arguments) {
    CommandLine program = Dateline.commandLine();
    program.setOut(new PrintWriter(out));
    program.setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 1];
    all[0] = "explain";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return program.execute(all);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String record(String title) {
    return "{\"title\": \"" + title + "\", \"maintext\": \"" + LEAD + "\"}\n";
  }

  @Test
  void printsEveryLineOfAPageKeptOrDroppedAndWhy() throws IOException {
    Path page = write("boats.html", PAGE);
    assertThat(explain(page.toString(), "--whole")).isZero();
    assertThat(out.toString().lines())
        .anyMatch(line -> line.startsWith("verdict") && line.endsWith("2 of 5 blocks are its text"))
        .anyMatch(
            line -> line.startsWith("drop title") && line.endsWith("Boats return to the island"))
        .anyMatch(line -> line.startsWith("drop footer"))
        .anyMatch(line -> line.startsWith("keep") && line.endsWith(LEAD))
        .anyMatch(line -> line.startsWith("keep") && line.endsWith(PROSE))
        .anyMatch(line -> line.matches(" +[+-]\\d\\.\\d\\d = ([+-]\\d\\.\\d\\d [^,]+, ){3}…"));
  }

  @Test
  void printsWhatTheMetadataRestOnAndWhatDecided() throws IOException {
    assertThat(explain(write("boats.html", PAGE).toString())).isZero();
    assertThat(out.toString().lines())
        .containsSubsequence(
            "title      Boats return to the island",
            "  * heading: Boats return to the island",
            "  - title element: Boats return to the island - Pier Post",
            "authors    Ada Lindqvist",
            "  * author: Ada Lindqvist",
            "published  2024-09-17 (instant, from meta)",
            "  * meta published 2024-09-17T07:00:00Z:"
                + " article:published_time = 2024-09-17T09:00:00+02:00");
  }

  @Test
  void printsHowEventsWereCodedAndWhatWasNot() {
    Path page = Path.of("..", "seeds", "belarus-sanctions.txt").toAbsolutePath().normalize();
    assertThat(explain(page.toString(), "--events", "--whole", "--features=2")).isZero();
    assertThat(out.toString().lines())
        .containsSubsequence(
            "event      SANCTION discontinue: imposed (main)",
            "             - the lexicon's type, which the model lets stand",
            "             - obj sanctions: imposed -obj-> sanctions",
            "  actor      Canada (Canada, CAN)",
            "             - subj Canada: imposed -nsubj-> Canada",
            "             - on judges: imposed -obl-> judges",
            "  realis     actual",
            "             - told as a fact",
            "  time       2024-03-14 \"Thursday\" (clause)",
            "  - sanctions (SANCTION), sentence 0: part of what another word tells, imposed")
        .anyMatch(line -> line.startsWith("  rule       SANCTION/impose.v["))
        .anyMatch(
            line ->
                line.matches(
                    "  type       SANCTION 0\\.\\d\\d over [A-Z]+ 0\\.\\d\\d:"
                        + "( [+-]\\d\\.\\d\\d [^,]+,){2} …"))
        .anyMatch(line -> line.matches("  confidence 0\\.\\d\\d, of \\+\\d.*"));
  }

  @Test
  void saysThatOtherLanguagesAreNotCoded() {
    Path page = Path.of("..", "seeds", "grève à Liège.txt").toAbsolutePath().normalize();
    assertThat(explain(page.toString(), "--events")).isZero();
    assertThat(out.toString()).contains("events     0: only English is coded");
  }

  @Test
  void loadsNoModelsUnlessAskedForEvents() throws IOException {
    assertThat(explain(write("boats.html", PAGE).toString())).isZero();
    assertThat(out.toString()).doesNotContain("events ");
  }

  @Test
  void marksEvidenceThatContradictsWhatDecided() throws IOException {
    Path page =
        write(
            "boats.html", PAGE.replace("</h1>", "</h1><p>First published: 20 September 2024</p>"));
    assertThat(explain(page.toString())).isZero();
    assertThat(out.toString())
        .contains("  * stamp published 2024-09-20: First published: 20 September 2024")
        .contains("  - meta published 2024-09-17T07:00:00Z, contradicts: article:published_time")
        .containsPattern("flags +date_conflict");
  }

  @Test
  void findsAPageByItsUriWhereverItLies() throws IOException {
    write("a/boats.html", PAGE);
    write("b/records.jsonl", record("One") + record("Two"));
    String input = "--input=" + folder + "/**";
    String root = "--inputRoot=" + folder;
    assertThat(explain("a/boats.html", input, root)).isZero();
    assertThat(explain("b/records.jsonl#2", input, root)).isZero();
    assertThat(out.toString())
        .contains("uri        a/boats.html")
        .contains("uri        b/records.jsonl#2")
        .contains("title      Two")
        .contains("the text is kept as the source gave it");
  }

  @Test
  void takesARecordsOwnUri() throws IOException {
    write("records.jsonl", "{\"uri\": \"wire:7\", " + record("One").substring(1));
    assertThat(explain("wire:7", "--input=" + folder)).isZero();
    assertThat(out.toString()).contains("uri        wire:7");
  }

  @Test
  void takesTheRecordOfAFileWithoutAnInput() throws IOException {
    Path file = write("records.jsonl", record("One") + record("Two"));
    assertThat(explain(file + "#1")).isZero();
    assertThat(out.toString()).contains("title      One");
  }

  @Test
  void tellsWhyAPageIsRejected() throws IOException {
    assertThat(explain(write("menu.txt", "Home\nWorld\nSports\nLog in\n").toString())).isZero();
    assertThat(out.toString())
        .containsPattern("verdict +rejected as no_article")
        .contains("Sports")
        .doesNotContain("published");
    assertThat(explain(write("nothing.txt", "").toString())).isZero();
    assertThat(out.toString()).containsPattern("verdict +rejected as empty");
  }

  @Test
  void namesSomePagesWhenNoneHasTheUri() throws IOException {
    write("b/records.jsonl", record("One") + record("Two"));
    int status = explain("b/records.jsonl#9", "--input=" + folder, "--inputRoot=" + folder);
    assertThat(status).isEqualTo(2);
    assertThat(err.toString())
        .contains("none of 2 pages has the uri b/records.jsonl#9; there are: b/records.jsonl#1")
        .hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void asksWhichPageOfAFileIsMeant() throws IOException {
    Path file = write("records.jsonl", record("One") + record("Two"));
    assertThat(explain(file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("none of 2 pages").contains("records.jsonl#2");
  }

  @Test
  void saysWhereItLookedWhenThereIsNoSuchFile() {
    assertThat(explain("gone.html")).isEqualTo(2);
    assertThat(err.toString()).contains("no file is named gone.html").contains("--input");
    assertThat(explain()).isEqualTo(2);
    assertThat(explain("x", "--features=-1")).isEqualTo(2);
  }
}
