package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputPatternsTest {
  @TempDir Path folder;

  @Test
  void findsFilesByGlobSortedAndOnce() throws Exception {
    touch("in/b.txt", "in/a.txt", "in/sub/c.txt", "in/sub/deep/d.html", "other/e.txt");

    assertThat(names("in/*.txt")).containsExactly("in/a.txt", "in/b.txt");
    assertThat(names("in/**/*.txt")).containsExactly("in/a.txt", "in/b.txt", "in/sub/c.txt");
    assertThat(names("in/**"))
        .containsExactly("in/a.txt", "in/b.txt", "in/sub/c.txt", "in/sub/deep/d.html");
    assertThat(names("in/**.html", "*/e.txt", "in/**"))
        .containsExactly(
            "in/a.txt", "in/b.txt", "in/sub/c.txt", "in/sub/deep/d.html", "other/e.txt");
    assertThat(names("in/?.t[a-x]t")).containsExactly("in/a.txt", "in/b.txt");
    assertThat(names("in/[!a].txt")).containsExactly("in/b.txt");
    assertThat(names("{in,other}/{a,e}.txt")).containsExactly("in/a.txt", "other/e.txt");
    assertThat(names("./in/../in/a.*")).containsExactly("in/a.txt");
  }

  @Test
  void takesAFolderForAllFilesBelowIt() throws Exception {
    touch("in/b.txt", "in/sub/c.txt");

    assertThat(names("in")).containsExactly("in/b.txt", "in/sub/c.txt");
    assertThat(names(folder.resolve("in") + "/")).containsExactly("in/b.txt", "in/sub/c.txt");
  }

  @Test
  void takesANameThatExistsLiterally() throws Exception {
    String[] odd = {
      "in/a b.txt",
      "in/ü 中.txt",
      "in/*.txt",
      "in/[1].txt",
      "in/{x}.txt",
      "in/%2F.txt",
      "in/a,b.txt",
      "in/new\nline.txt",
      "in/1.txt",
      "in/x.txt"
    };
    touch(odd);

    for (String name : odd) {
      assertThat(names(name)).containsExactly(name);
    }
    assertThat(names("in/**")).hasSize(odd.length);
    assertThat(names("in/\\*.tx?")).containsExactly("in/*.txt");
  }

  @Test
  void namesFilesByAbsoluteUriOrRelativeToTheGivenRoot() throws Exception {
    touch("in/sub/a b.txt", "out/c.txt");
    String absolute = folder.toUri() + "in/sub/a%20b.txt";

    assertThat(find(null, "in/**").files()).extracting(ScrapeFile::uri).containsExactly(absolute);
    assertThat(find("in", "in/**").files())
        .extracting(ScrapeFile::uri)
        .containsExactly("sub/a b.txt");
    assertThat(find(folder.resolve("in").toUri().toString(), "in/**", "out/*").files())
        .extracting(ScrapeFile::uri)
        .containsExactly("sub/a b.txt", folder.toUri() + "out/c.txt");
  }

  @Test
  void takesFileUrisAsPatterns() throws Exception {
    touch("in/a b.txt");

    assertThat(names(folder.toUri() + "in/a%20b.txt")).containsExactly("in/a b.txt");
    assertThat(names("file://" + folder + "/in/*.txt")).containsExactly("in/a b.txt");
  }

  @Test
  void passesOverReadmesAndHiddenFilesUnlessTheyAreAskedFor() throws Exception {
    touch("in/README.md", "in/a.txt", "in/.git/config.txt", "in/.hidden");

    FoundFiles found = find("in", "in");

    assertThat(found.files()).extracting(ScrapeFile::uri).containsExactly("a.txt");
    assertThat(found.skipped())
        .containsExactly(
            new FoundFiles.Skipped(".git/config.txt", FoundFiles.Cause.HIDDEN),
            new FoundFiles.Skipped(".hidden", FoundFiles.Cause.HIDDEN),
            new FoundFiles.Skipped("README.md", FoundFiles.Cause.README));
    assertThat(names("in/README.md")).containsExactly("in/README.md");
    assertThat(names("in/.git")).containsExactly("in/.git/config.txt");
    assertThat(find("in", "in", "in/README.md").skipped()).hasSize(2);
  }

  @Test
  void rejectsLinksThatLeadNowhereOrInCirclesAndFollowsOthers() throws Exception {
    touch("in/a.txt", "elsewhere/b.txt");
    Files.createSymbolicLink(folder.resolve("in/dangling.txt"), folder.resolve("gone.txt"));
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/linked"), folder.resolve("elsewhere"));

    FoundFiles found = find("in", "in/**");

    assertThat(found.files()).extracting(ScrapeFile::uri).containsExactly("a.txt", "linked/b.txt");
    assertThat(found.rejects())
        .extracting(Reject::uri, Reject::reason)
        .containsExactly(
            tuple("dangling.txt", Reason.UNREADABLE), tuple("loop", Reason.UNREADABLE));
    assertThat(find("in", "in/dangling.txt").rejects()).hasSize(1);
  }

  @Test
  void explainsPatternsThatMatchNothing() throws Exception {
    touch("in/a.txt");
    Files.createDirectory(folder.resolve("empty"));

    for (String pattern : List.of("in/*.html", "nowhere", "nowhere/**", "in/[", "empty", "i?")) {
      assertThatThrownBy(() -> find(null, "in", pattern))
          .isInstanceOf(NoInputException.class)
          .hasMessageContaining("--input=" + pattern)
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void leavesRemoteFileSystemsToOthers() {
    assertThat(InputPatterns.isLocal("s3://bucket/x/*.warc.gz")).isFalse();
    assertThat(InputPatterns.isLocal("gs://bucket/**")).isFalse();
    assertThat(InputPatterns.isLocal("file:///data/x.txt")).isTrue();
    assertThat(InputPatterns.isLocal("seeds/**")).isTrue();
    assertThat(InputPatterns.isLocal("odd:name.txt")).isTrue();
  }

  @Test
  void opensWhatItFound() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Lead.");
    ScrapeFile file = find(null, "a.txt").files().get(0);

    try (var in = InputPatterns.open(file)) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("Lead.");
    }
  }

  private FoundFiles find(@Nullable String root, String... patterns) throws NoInputException {
    return new InputPatterns(folder, root).find(List.of(patterns));
  }

  private List<String> names(String... patterns) throws NoInputException {
    return find(null, patterns).files().stream()
        .map(file -> folder.relativize(Path.of(file.location())).toString())
        .toList();
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  @Test
  void aFileThatWasChangedJustNowTellsNoTime(@TempDir Path inputs) throws Exception {
    Instant listed = Instant.parse("2024-09-17T12:00:00.5Z");
    for (String modified :
        List.of("2024-09-17T12:00:00.4Z", "2024-09-17T12:00:00.480Z", "2024-09-17T11:59:59Z")) {
      Path file = Files.writeString(inputs.resolve(modified.replace(':', '.') + ".txt"), "x");
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse(modified)));
    }

    FoundFiles found =
        new InputPatterns(inputs, inputs.toString(), listed).find(List.of(inputs.toString()));

    assertThat(found.files())
        .extracting(ScrapeFile::modified)
        .containsExactly(null, null, Instant.parse("2024-09-17T12:00:00.4Z"));
    assertThat(found.bytes()).isEqualTo(3);
  }
}
