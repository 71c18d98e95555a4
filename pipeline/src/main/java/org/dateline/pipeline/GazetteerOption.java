package org.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.gazetteer.GazetteerSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names a fuller gazetteer of the user's. */
final class GazetteerOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--gazetteer",
      paramLabel = "<file>",
      description =
          "More places: a GeoNames dump (allCountries.zip, NE.zip, cities500.txt; .txt, .zip, .gz),"
              + " or what ./dateline gazetteer compiled from one. Default: none; 243,000 places ship.")
  private @Nullable Path file;

  /**
   * The engines with the file's places if one is named. It is read here, so that what is wrong with
   * it is said before the run starts; on one machine the run uses what was read.
   *
   * @throws ParameterException if it cannot be used
   */
  Engines with(Engines engines) {
    return file == null ? engines : engines.withPlacesOf(load(spec, file).file());
  }

  /** Hash of the file's content; empty if none is named. */
  String contentHash() {
    try {
      return file == null ? "" : new GazetteerSource(file).contentHash();
    } catch (IOException e) {
      throw usage(spec, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * A gazetteer that was found good.
   *
   * @throws ParameterException if it cannot be used
   */
  static GazetteerSource load(CommandSpec spec, Path file) {
    GazetteerSource source = new GazetteerSource(file.toAbsolutePath().normalize());
    if (!Files.isRegularFile(source.file())) {
      throw usage(spec, source.file() + " is no file", null);
    }
    try {
      source.shared();
    } catch (IOException e) {
      throw usage(spec, String.valueOf(e.getMessage()), e);
    }
    return source;
  }

  private static ParameterException usage(
      CommandSpec spec, String message, @Nullable Exception cause) {
    return new ParameterException(spec.commandLine(), "--gazetteer: " + message, cause);
  }
}
