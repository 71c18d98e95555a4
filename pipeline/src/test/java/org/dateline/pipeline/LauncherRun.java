package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the launcher, which becomes the program itself. */
final class LauncherRun {
  private static final Path LAUNCHER = Path.of("..", "dateline").toAbsolutePath().normalize();
  private static final int MINUTES = 10;

  private final Process process;
  private final Path said;

  private LauncherRun(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  static LauncherRun start(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(args));
    Path said = Files.createTempFile("launcher", ".log");
    said.toFile().deleteOnExit();
    return new LauncherRun(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start(),
        said);
  }

  /** The exit status. */
  int await() throws InterruptedException {
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ended").isTrue();
    return process.exitValue();
  }

  void awaitSuccess() throws Exception {
    assertThat(await()).as(said()).isZero();
  }

  boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
    return process.waitFor(time, unit);
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    await();
  }

  /** As {@code kill} does; the exit status. */
  int stop() throws InterruptedException {
    process.destroy();
    return await();
  }

  /** What it wrote on both streams. */
  String said() throws IOException {
    return Files.readString(said);
  }
}
