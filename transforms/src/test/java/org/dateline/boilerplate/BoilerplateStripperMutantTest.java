package org.dateline.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.RawPage;
import org.dateline.boilerplate.SamplePage.Line;
import org.dateline.reject.RejectedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for a page holds when its furniture is worded or placed otherwise. */
class BoilerplateStripperMutantTest {

  private static final BoilerplateStripper STRIPPER = new BoilerplateStripper();

  private static final Line[] LIST = {
    new Line('_', ""),
    new Line('R', "Recommended Stories"),
    new Line('_', ""),
    new Line('r', "Glassmakers of Tarn open their workshops to visitors"),
    new Line('_', ""),
    new Line('r', "Why the old lighthouse keepers still write letters"),
    new Line('_', ""),
    new Line('r', "New tram line reaches the university after long delay"),
    new Line('_', "")
  };

  private static Map<String, UnaryOperator<SamplePage>> mutants() {
    Map<String, UnaryOperator<SamplePage>> all = new LinkedHashMap<>();
    all.put("as written", page -> page);
    all.put("other share prompts", page -> page.replace('S', "Follow us on Telegram"));
    all.put("share prompts in one word", page -> page.replace('S', "Share"));
    all.put(
        "other promotion",
        page ->
            page.map(
                line ->
                    line.role() == 'P' && line.text().length() > 80
                        ? line.with(
                            "Brightfold is the cleanest news theme for small editors and comes with"
                                + " twenty layouts. This template suits papers, shops and clubs.")
                        : line));
    all.put("other advertising", page -> page.replace('P', "Get our app for free today"));
    all.put("no promotion", page -> page.without('P'));
    all.put(
        "other headlines in lists",
        page ->
            page.replace(
                'r',
                "Fishermen of the Lower Sound win quota dispute in court",
                "Three bakers, one oven: the village that never stopped",
                "Minister resigns after questions over flat in the capital"));
    all.put(
        "headlines that ask",
        page ->
            page.replace(
                'r',
                "Who pays for the new stadium roof?",
                "Can the old cinema on Mill Street be saved?"));
    all.put("other heading of lists", page -> page.replace('R', "Related Articles"));
    all.put(
        "unheard-of heading of lists",
        page ->
            page.name().equals("business")
                ? page.replace('R', "Chosen by the night desk")
                    .replace(
                        'r',
                        "Fishermen of the Lower Sound win quota dispute against Kelten",
                        "Mayor Dahl of Drenn wants a second bridge",
                        "Why Arvel and Sarn share one doctor since May")
                : page);
    all.put(
        "prompt for a channel", page -> page.replace('S', "Tap here for our channel on Signal"));
    all.put("heading of lists in capitals", page -> page.replace('R', "READ ALSO"));
    all.put("list before the body", page -> page.insertBefore('+', 0, LIST));
    all.put("list after the first paragraph", page -> page.insertBefore('+', 1, LIST));
    all.put("list in the body", page -> page.insertBefore('+', 4, LIST));
    all.put("no list", page -> page.without('r').without('R'));
    all.put("stamp with zone", page -> page.replace('M', "17 September 2024, 09:12 IST"));
    all.put(
        "stamp with weekday",
        page -> page.replace('M', "Updated: 3:45 PM ET, Tue September 17, 2024"));
    all.put("stamp as ISO 8601", page -> page.replace('M', "2024-09-17T09:12:00+05:30"));
    all.put("stamp with dots", page -> page.replace('M', "17.09.2024"));
    all.put(
        "stamp with words", page -> page.replace('M', "Published on Sept. 17, 2024 at 9:12 a.m."));
    all.put("no blank lines", page -> page.without('_'));
    all.put(
        "doubled blank lines",
        page -> {
          List<Line> lines = new ArrayList<>();
          for (Line line : page.lines()) {
            lines.add(line);
            lines.add(new Line('_', ""));
          }
          return new SamplePage(page.name(), lines);
        });
    all.put(
        "other separators",
        page ->
            page.map(line -> line.with(line.text().replace(" / ", " > ").replace(" | ", " - "))));
    all.put(
        "other copyright",
        page ->
            page.replace('F', "Copyright © 2016-2030 Quillmark Media Ltd. All rights reserved"));
    all.put(
        "other captions",
        page ->
            page.replace('C', "A view of the town in winter. (Photo by Lena Ortiz/Coastal News)"));
    all.put("other byline", page -> page.replace('B', "By Hanna Kessler"));
    all.put("no deck", page -> page.without('D'));
    return all;
  }

  static Stream<Arguments> cases() {
    return mutants().entrySet().stream()
        .flatMap(
            mutant ->
                SamplePage.NAMES.stream()
                    .map(
                        name ->
                            Arguments.of(
                                name + ", " + mutant.getKey(),
                                mutant.getValue().apply(SamplePage.load(name)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void keepsTheBodyOfDumpsAndNothingElse(String name, SamplePage page) throws RejectedException {
    Article article = strip(page.dump(), RawPage.Kind.TEXT_DUMP);
    assertThat(article.text()).isEqualTo(page.body());
    assertThat(article.title()).isEqualTo(page.title());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void keepsTheBodyOfHtmlAndNothingElse(String name, SamplePage page) throws RejectedException {
    Article article = strip(page.html(), RawPage.Kind.HTML);
    assertThat(article.text()).isEqualTo(page.body());
    assertThat(article.title()).isEqualTo(page.title());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void datesThePageByItsStampsOnly(String name, SamplePage page) throws RejectedException {
    Article article = strip(page.dump(), RawPage.Kind.TEXT_DUMP);
    String expected =
        page.lines().stream().noneMatch(line -> line.role() == 'M')
            ? "null"
            : name.contains("stamp")
                ? "2024-09-17"
                : switch (page.name()) {
                  case "business" -> "2023-05-09";
                  case "broadsheet" -> "2021-03-03";
                  default -> "2022-11-04";
                };
    assertThat(String.valueOf(article.published().date())).isEqualTo(expected);
  }

  private static Article strip(String text, RawPage.Kind kind) throws RejectedException {
    return STRIPPER.strip(RawPage.of("page", kind, text.getBytes(StandardCharsets.UTF_8)));
  }
}
