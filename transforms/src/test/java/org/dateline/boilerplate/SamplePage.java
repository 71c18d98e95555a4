package org.dateline.boilerplate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A page written for the tests, each line with its role: {@code +} body, {@code G} subhead, {@code
 * T} title, {@code D} deck, {@code B} byline, {@code M} stamp, {@code C} caption, {@code N}
 * navigation, {@code S} share prompt, {@code P} promotion, {@code R} heading of a list, {@code r}
 * its items, {@code K} topics, {@code O} comments, {@code H} source, {@code F} footer, {@code _} a
 * blank line. " A|" in a body line parts it from the mark of an advertisement slot behind it.
 */
record SamplePage(String name, List<Line> lines) {

  record Line(char role, String text) {
    Line with(String other) {
      return new Line(role, other);
    }
  }

  static final List<String> NAMES = List.of("business", "wordpress", "wire", "broadsheet", "local");

  static SamplePage load(String name) {
    try (InputStream in =
        Objects.requireNonNull(SamplePage.class.getResourceAsStream(name + ".page"), name)) {
      List<Line> lines = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line ->
                  lines.add(
                      line.isEmpty()
                          ? new Line('_', "")
                          : new Line(line.charAt(0), line.substring(2))));
      return new SamplePage(name, List.copyOf(lines));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The page as dumped: no roles. */
  String dump() {
    StringBuilder out = new StringBuilder();
    String date = "";
    for (Line line : lines) {
      if (line.text().startsWith("date ")) {
        date = line.text() + ' ';
      } else {
        out.append(date).append(line.text().replace(" A|", " ")).append('\n');
        date = "";
      }
    }
    return out.toString();
  }

  /** The page as HTML of a usual sort. */
  String html() {
    StringBuilder out = new StringBuilder("<html><head><title>page</title></head><body>\n");
    out.append("<div class=\"site-content\"><div class=\"article-wrap\">\n");
    for (Line line : lines) {
      String text = line.text().replace(" A|", " <span>").replace("&", "&amp;");
      out.append(
          switch (line.role()) {
            case '_' -> "";
            case 'T' -> "<h1>" + text + "</h1>";
            case 'G' -> "<h2>" + text + "</h2>";
            case '+' -> "<p>" + text + "</p>";
            case 'r' -> "<ul><li><a href=\"/x\">" + text + "</a></li></ul>";
            case 'R' -> "<h3>" + text + "</h3>";
            case 'C' -> "<figure><figcaption>" + text + "</figcaption></figure>";
            case 'N' -> "<div class=\"nav\"><a href=\"/\">" + text + "</a></div>";
            case 'F' -> "<footer>" + text + "</footer>";
            default -> "<div>" + text + "</div>";
          });
      out.append('\n');
    }
    return out.append("</div></div></body></html>\n").toString();
  }

  /** The body that is expected, subheads included. */
  String body() {
    return String.join(
        "\n\n",
        lines.stream()
            .filter(line -> line.role() == '+' || line.role() == 'G')
            .map(line -> line.text().replace(" A|Advertisement", ""))
            .toList());
  }

  @Nullable String title() {
    return lines.stream()
        .filter(line -> line.role() == 'T')
        .map(Line::text)
        .findFirst()
        .orElse(null);
  }

  @Nullable String deck() {
    return lines.stream()
        .filter(line -> line.role() == 'D')
        .map(Line::text)
        .findFirst()
        .orElse(null);
  }

  SamplePage map(UnaryOperator<Line> change) {
    return new SamplePage(name, lines.stream().map(change).toList());
  }

  /** The page with the text of every line of that role replaced, in turn by one of the others. */
  SamplePage replace(char role, String... others) {
    int[] next = {0};
    return map(line -> line.role() == role ? line.with(others[next[0]++ % others.length]) : line);
  }

  SamplePage without(char role) {
    return new SamplePage(name, lines.stream().filter(line -> line.role() != role).toList());
  }

  /** The page with the lines put in before the n-th line of that role, counted from 0. */
  SamplePage insertBefore(char role, int n, Line... more) {
    List<Line> out = new ArrayList<>();
    int seen = 0;
    for (Line line : lines) {
      if (line.role() == role && seen++ == n) {
        out.addAll(List.of(more));
      }
      out.add(line);
    }
    return new SamplePage(name, out);
  }
}
