package org.dateline.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of results: a head, then one section a kit. */
final class ResultsFile {
  private static final Pattern HEADING = Pattern.compile("^## (\\S+)$", Pattern.MULTILINE);

  private static final String HEAD =
      """
      # Benchmark results

      Written by `benchmarks/run`: do not edit. [README.md](README.md) tells how to run it and what the
      columns mean. Dateline's rows come from its command line, run over the development part of each
      scoring kit; other systems' figures are those of the kits' READMEs. Coverage is the share of inputs
      that have an article or a reject. Seconds are those of the whole command, start of Java and loading
      of models included, by the clock and of processor time of all its threads.
      """;

  private ResultsFile() {}

  /**
   * The page with new sections in place of old ones.
   *
   * @param existing the page as it is; empty if there is none
   * @param order names of all kits, in the order of the page
   * @param fresh new sections by name of kit, without heading; the others are kept
   */
  static String merge(String existing, List<String> order, Map<String, String> fresh) {
    Map<String, String> old = sections(existing);
    StringBuilder page = new StringBuilder(HEAD);
    for (String kit : order) {
      String body = fresh.getOrDefault(kit, old.getOrDefault(kit, ""));
      if (!body.isBlank()) {
        page.append("\n## ").append(kit).append("\n\n").append(body.strip()).append('\n');
      }
    }
    return page.toString();
  }

  /** The sections of a page by the name in their heading, in order. */
  static Map<String, String> sections(String page) {
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher heading = HEADING.matcher(page);
    String name = null;
    int begin = 0;
    while (heading.find()) {
      if (name != null) {
        sections.put(name, page.substring(begin, heading.start()).strip());
      }
      name = heading.group(1);
      begin = heading.end();
    }
    if (name != null) {
      sections.put(name, page.substring(begin).strip());
    }
    return sections;
  }
}
