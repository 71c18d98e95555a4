package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;
import org.dateline.benchmarks.OverheadKit.Time;
import org.dateline.benchmarks.OverheadKit.Times;

/** The tables of {@link OverheadKit}. */
final class OverheadTables {
  private static final List<String> HEADER =
      List.of("", "seconds", "lowest", "highest", "CPU seconds", "lowest", "highest");

  /** Less than this share of a run is not worth a line. */
  private static final double MENTIONED = 0.002;

  private OverheadTables() {}

  /** Both ways in one process. */
  static String warm(JsonNode warm) {
    Times times = new Times(new ArrayList<>(), new ArrayList<>());
    for (JsonNode pair : warm.path("runs")) {
      times.ingest().add(time(pair.path("ingest")));
      times.loop().add(time(pair.path("loop")));
    }
    return """
        ### Models loaded: both ways in one process, after one run of each

        """
        + ratios(List.of(new Row("", times)))
            .row(cells("`ingest` of one article", List.of(time(warm.path("fixed")))))
            .markdown()
        + "\n";
  }

  /** Both ways as commands. */
  static String fresh(Times all, Times one) {
    MarkdownTable table =
        ratios(List.of(new Row("all articles", all), new Row("one article (start, models)", one)));
    Time ingest = less(all.ingest(), one.ingest());
    Time loop = less(all.loop(), one.loop());
    table.row(
        List.of(
            "ratio of what all take more than one",
            ratio(ingest.wall(), loop.wall()),
            "",
            "",
            ratio(ingest.cpu(), loop.cpu())));
    return """
        ### As commands: start of Java and loading of models included in both

        """
        + table.markdown()
        + "\n";
  }

  private record Row(String name, Times times) {}

  private static MarkdownTable ratios(List<Row> rows) {
    MarkdownTable table = new MarkdownTable(HEADER);
    for (Row row : rows) {
      String name = row.name().isEmpty() ? "" : ", " + row.name();
      table.row(cells("`ingest`" + name, row.times().ingest()));
      table.row(cells("`loop`" + name, row.times().loop()));
      table.row(
          List.of(
              "**ratio**" + name,
              ratio(mean(row.times().ingest(), Time::wall), mean(row.times().loop(), Time::wall)),
              "",
              "",
              ratio(mean(row.times().ingest(), Time::cpu), mean(row.times().loop(), Time::cpu))));
    }
    return table;
  }

  private static List<String> cells(String name, List<Time> times) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (ToDoubleFunction<Time> of : List.<ToDoubleFunction<Time>>of(Time::wall, Time::cpu)) {
      cells.add(Figures.decimal(mean(times, of)));
      cells.add(Figures.decimal(times.stream().mapToDouble(of).min().orElse(0)));
      cells.add(Figures.decimal(times.stream().mapToDouble(of).max().orElse(0)));
    }
    return cells;
  }

  private static Time less(List<Time> more, List<Time> fewer) {
    return new Time(
        mean(more, Time::wall) - mean(fewer, Time::wall),
        mean(more, Time::cpu) - mean(fewer, Time::cpu));
  }

  private static double mean(List<Time> times, ToDoubleFunction<Time> of) {
    return times.stream().mapToDouble(of).average().orElse(0);
  }

  private static String ratio(double ingest, double loop) {
    return "**" + Figures.share(ingest / loop) + "**";
  }

  private static Time time(JsonNode json) {
    return new Time(json.path("wall").asDouble(), json.path("cpu").asDouble());
  }

  /** Where the processor time of one more run of the job went, as stacks show it. */
  static String profile(JsonNode profile) {
    double total = profile.path("time").path("cpu").asDouble();
    MarkdownTable table = new MarkdownTable(List.of("outermost class", "CPU seconds", "share"));
    double seen = 0;
    double rest = 0;
    List<Map.Entry<String, JsonNode>> entries =
        StreamSupport.stream(profile.path("seconds").properties().spliterator(), false)
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, JsonNode> entry) -> -entry.getValue().asDouble())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    for (Map.Entry<String, JsonNode> entry : entries) {
      double seconds = entry.getValue().asDouble();
      seen += seconds;
      if (seconds >= MENTIONED * total) {
        table.row(List.of(entry.getKey(), Figures.share(seconds), Figures.share(seconds / total)));
      } else {
        rest += seconds;
      }
    }
    table.row(List.of("smaller ones", Figures.share(rest), Figures.share(rest / total)));
    table.row(
        List.of(
            "the virtual machine's own: collection, compilation",
            Figures.share(total - seen),
            Figures.share((total - seen) / total)));
    return """
        ### Where the job's processor time goes

        One more run with models loaded, the stacks of all threads looked at every few milliseconds; \
        what is in no class of Dateline's is the runner's.

        """
        + table.markdown()
        + "\n";
  }

  /** The cost of each step's own code. */
  static String steps(JsonNode warm) {
    JsonNode steps = warm.path("steps");
    double tokens = steps.path("tokens").asDouble();
    double total = sum(steps.path("seconds"));
    MarkdownTable table =
        new MarkdownTable(List.of("step", "CPU ms per 1,000 tokens", "share of all steps"));
    for (Map.Entry<String, JsonNode> step : steps.path("seconds").properties()) {
      double seconds = step.getValue().asDouble();
      table.row(row(step.getKey(), seconds, tokens, total));
      if (step.getKey().equals("annotate")) {
        // The sampler tells shares; the clock of the step tells how much there was to share.
        double sampled = sum(steps.path("annotation"));
        for (Map.Entry<String, JsonNode> part : steps.path("annotation").properties()) {
          table.row(
              row(
                  "– " + part.getKey(),
                  seconds * part.getValue().asDouble() / sampled,
                  tokens,
                  total));
        }
      }
    }
    table.row(row("all steps", total, tokens, total));
    for (Map.Entry<String, JsonNode> pages : warm.path("pages").properties()) {
      JsonNode figures = pages.getValue();
      table.row(
          List.of(
              pages.getKey() + " (" + figures.path("pages") + " of wcxb)",
              perThousand(figures.path("seconds").asDouble(), figures.path("tokens").asDouble())));
    }
    return """
        ### Cost of the steps

        Each step's own code in one thread, without the runner, over the same articles, the second \
        time round. The records' text is given, so stripping is trivial; for pages it is measured \
        apart, their tokens reckoned from the words of their bodies.

        """
        + table.markdown();
  }

  private static List<String> row(String name, double seconds, double tokens, double total) {
    return List.of(name, perThousand(seconds, tokens), Figures.share(seconds / total));
  }

  private static String perThousand(double seconds, double tokens) {
    return Figures.share(1000 * 1000 * seconds / tokens);
  }

  private static double sum(JsonNode figures) {
    double sum = 0;
    for (JsonNode figure : figures) {
      sum += figure.asDouble();
    }
    return sum;
  }
}
