package org.dateline.pipeline;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.article.Article;
import org.dateline.plover.PloverExtractor;
import org.dateline.scrape.FoundFiles;
import org.dateline.scrape.InputPatterns;
import org.dateline.scrape.NoInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code explain}: prints what was made of a page, and why. */
@Command(
    name = "explain",
    description =
        "Prints a page line by line, kept or dropped, and why; then its metadata and, if asked,"
            + " events.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = false,
    footer = {
      "",
      "What only a batch can tell is not in it: copies, furniture learned from other pages, and",
      "what other articles call who is named here.",
      "",
      "Exit status: 0 explained, also if the page would be rejected; 2 wrong usage, or no such page."
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "<uri>",
      description =
          "The page: its uri, as the column uri of articles and rejects has it; without --input a"
              + " file, or file#record.")
  private String uri;

  @Option(
      names = "--input",
      paramLabel = "<pattern>",
      description =
          "File, folder or pattern to look for the page in, as for ingest; repeatable. Default: the"
              + " file that the uri names.")
  private List<String> inputs = new ArrayList<>();

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--features",
      defaultValue = "3",
      paramLabel = "<n>",
      description = "So many of the features that weighed most, a line. Default: ${DEFAULT-VALUE}.")
  private int features;

  @Option(
      names = "--whole",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "false",
      paramLabel = "<boolean>",
      description = "Print lines to their end. Default: ${DEFAULT-VALUE}.")
  private boolean whole;

  @Option(
      names = "--events",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "false",
      paramLabel = "<boolean>",
      description =
          "Then print how its events were coded, and what was not and why; loads the models."
              + " Default: ${DEFAULT-VALUE}.")
  private boolean events;

  @Mixin private GazetteerOption gazetteer;

  @Mixin private LogOption log;

  @Override
  public Integer call() throws Exception {
    log.apply();
    if (features < 0) {
      throw usage("--features is a number from 0, not " + features);
    }
    Engines engines = events ? gazetteer.with(Engines.STANDARD) : Engines.STANDARD;
    PageSearch.Found found = search();
    PrintWriter out = spec.commandLine().getOut();
    int longest = whole ? Integer.MAX_VALUE : ExplainedPage.LINE;
    Article article = new ExplainedPage(out, features, longest).print(found);
    if (events && article != null) {
      out.println();
      out.flush(); // the models take their time
      AnnotatedArticle annotated = engines.annotator().create().annotate(article);
      new ExplainedEvents(out, features, longest)
          .print(annotated, PloverExtractor.create().explain(annotated));
    }
    out.flush();
    return ExitCode.DONE.status();
  }

  private PageSearch.Found search() {
    try {
      return new PageSearch(reading.read()).find(uri, files());
    } catch (IllegalArgumentException | NoInputException | PageSearch.NoSuchPageException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private FoundFiles files() throws NoInputException {
    InputPatterns patterns = reading.patterns(Instant.now());
    if (!inputs.isEmpty()) {
      return patterns.find(inputs);
    }
    try {
      return patterns.find(List.of(uri));
    } catch (NoInputException e) {
      int record = uri.lastIndexOf('#');
      if (record > 0) {
        try {
          return patterns.find(List.of(uri.substring(0, record)));
        } catch (NoInputException none) {
          // What was given is what is told.
        }
      }
      throw usage("no file is named " + uri + "; say where to look with --input");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
