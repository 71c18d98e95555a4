package org.dateline.benchmarks.increments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Short news articles that nobody wrote, numbered in the order of their publication: about 120
 * words each, no two alike, 100 a day. Half of them go on about a story of the last two days or so,
 * with its people, places and words; one in thirty is a copy of an earlier one. People and places
 * come from lists with long tails, so that most articles name some that earlier ones name, and some
 * that none does.
 */
final class MadeUpNews {
  private static final int A_DAY = 100;
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 2);
  private static final int LOOKED_BACK = 200;
  private static final int COMMON_WORDS = 60_000;

  /** What happens, with the PLOVER type that the words stand for. */
  static final List<String> ACTS =
      List.of(
          "met with CONSULT",
          "accused ACCUSE",
          "attacked ASSAULT",
          "threatened THREATEN",
          "criticized ACCUSE",
          "praised SUPPORT",
          "arrested COERCE",
          "rejected REJECT",
          "helped AID",
          "urged REQUEST");

  private static final List<String> SUBJECTS =
      List.of(
          "harbour",
          "budget",
          "bridge",
          "school",
          "harvest",
          "railway",
          "election",
          "court",
          "hospital",
          "border",
          "factory",
          "water",
          "tax",
          "housing",
          "energy",
          "fishing",
          "mining",
          "market",
          "road",
          "prison",
          "army",
          "police",
          "press",
          "museum");
  private static final List<String> MATTERS =
      List.of(
          "reform",
          "dispute",
          "inquiry",
          "strike",
          "plan",
          "closure",
          "project",
          "scandal",
          "contract",
          "fire",
          "accident",
          "protest",
          "ban",
          "law",
          "deal",
          "crisis");

  private final long number;
  private final Story story;

  private MadeUpNews(long number) {
    this.number = number;
    this.story = new Story(storyOf(number));
  }

  /** The article as a scraper would write it. */
  static ObjectNode record(long number) {
    MadeUpNews news = new MadeUpNews(number);
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", "article-" + number)
        .put("title", news.title())
        .put("text", news.text())
        .put("date", dayOf(number).toString());
  }

  static LocalDate dayOf(long number) {
    return FIRST_DAY.plusDays(number / A_DAY);
  }

  /** The number of the article that began the story. */
  private static long storyOf(long number) {
    long at = number;
    for (Draw draw = new Draw("story", at); at > 0 && draw.below(2) == 0; ) {
      at = Math.max(0, at - 1 - draw.below(LOOKED_BACK));
      draw = new Draw("story", at);
    }
    return at;
  }

  private String title() {
    Draw draw = new Draw("title", number);
    return "%s %s in %s: %s %s"
        .formatted(
            story.subject.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + story.subject.substring(1),
            story.matter,
            story.town,
            story.words.get(draw.below(story.words.size())),
            word(draw));
  }

  private String text() {
    Draw copies = new Draw("copy", number);
    if (number > LOOKED_BACK && copies.below(30) == 0) {
      return new MadeUpNews(number - 1 - copies.below(LOOKED_BACK)).text();
    }
    Draw draw = new Draw("text", number);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s of %s %s %s of %s in %s over the %s %s."
            .formatted(
                story.people.get(0),
                story.countries.get(0),
                story.act,
                story.people.get(1),
                story.countries.get(1),
                story.town,
                story.subject,
                story.matter));
    for (int i = 0; i < 7; i++) {
      sentences.add(sentence(draw));
    }
    return String.join(" ", sentences);
  }

  private String sentence(Draw draw) {
    String word = draw.of(story.words);
    return switch (draw.below(6)) {
      case 0 ->
          "The %s of the %s is said to %s the %s and the %s of about %d people."
              .formatted(word, story.subject, word(draw), word(draw), word(draw), draw.below(9000));
      case 1 ->
          "According to %s, the %s in %s had been %s since the %s %s."
              .formatted(
                  MadeUpNames.body(draw), word, story.town, word(draw), word(draw), word(draw));
      case 2 ->
          "%s called the %s of %s %s and %s."
              .formatted(MadeUpNames.person(draw), story.matter, word, word(draw), word(draw));
      case 3 ->
          "Some %d of the %s were %s, while the %s remained %s for the %s."
              .formatted(draw.below(500), word, word(draw), story.subject, word(draw), word(draw));
      case 4 ->
          "%s %s %s over the %s after the %s and the %s."
              .formatted(
                  MadeUpNames.person(draw),
                  act(draw),
                  MadeUpNames.body(draw),
                  word,
                  word(draw),
                  word(draw));
      default ->
          "People in %s and in %s spoke of the %s, the %s and the %s that the %s had brought."
              .formatted(
                  story.town, MadeUpNames.town(draw), word, word(draw), word(draw), story.matter);
    };
  }

  private static String word(Draw draw) {
    return MadeUpNames.word(new Draw("word", draw.rankBelow(COMMON_WORDS)), 2);
  }

  private static String act(Draw draw) {
    String act = draw.of(ACTS);
    return act.substring(0, act.lastIndexOf(' '));
  }

  /** What the articles of a story have in common. */
  private static final class Story {
    private final List<String> people;
    private final List<String> countries;
    private final List<String> words = new ArrayList<>();
    private final String town;
    private final String subject;
    private final String matter;
    private final String act;

    Story(long number) {
      Draw draw = new Draw("about", number);
      people = List.of(MadeUpNames.person(draw), MadeUpNames.person(draw));
      countries = List.of(MadeUpNames.country(draw), MadeUpNames.country(draw));
      town = MadeUpNames.town(draw);
      subject = draw.of(SUBJECTS);
      matter = draw.of(MATTERS);
      act = act(draw);
      for (int i = 0; i < 6; i++) {
        words.add(word(draw));
      }
    }
  }
}
