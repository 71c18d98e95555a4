package org.dateline.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.time.Narrative.Told;
import org.dateline.time.Resolver.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of a text and says what they denote, by the TimeML 1.2.1 annotation
 * guidelines. Stateless: the result depends on the text and its publication day alone.
 */
public final class TimeExpressionFinder {
  private final Grammar grammar = TimeGrammar.ENGLISH;

  /**
   * The time expressions of a text in its order.
   *
   * @param text the text that the words' positions count in
   * @param sentences the words of each sentence, with part-of-speech tags
   * @param published the publication day; null leaves what rests on it underspecified
   */
  public List<Timex3> find(String text, List<List<Word>> sentences, @Nullable LocalDate published) {
    List<Timex3> found = new ArrayList<>();
    Narrative told = Narrative.EMPTY;
    for (int i = 0; i < sentences.size(); i++) {
      Words words = new Words(sentences.get(i));
      List<Meaning.Part> parts = expressions(words);
      if (!parts.isEmpty()) {
        told = resolve(text, words, parts, published, told, i, found);
      }
    }
    return List.copyOf(found);
  }

  private List<Meaning.Part> expressions(Words words) {
    List<Meaning.Part> parts = new ArrayList<>();
    Parser parser = new Parser(grammar, words);
    int at = 0;
    while (at < words.size()) {
      Parser.Expression expression = parser.longest(at);
      if (expression == null) {
        at++;
      } else {
        if (expression.meaning() instanceof Meaning.Several several) {
          parts.addAll(several.parts());
        } else {
          parts.add(new Meaning.Part(at, expression.end(), expression.meaning()));
        }
        at = expression.end();
      }
    }
    return parts;
  }

  /** Adds the sentence's expressions to {@code found}; returns what has been told by its end. */
  private static Narrative resolve(
      String text,
      Words words,
      List<Meaning.Part> parts,
      @Nullable LocalDate published,
      Narrative before,
      int sentence,
      List<Timex3> found) {
    Narrative told = before;
    List<Timex3> here = new ArrayList<>();
    List<Meaning.Part> dayless = new ArrayList<>();
    Map<Meaning.Part, Moment> days = new LinkedHashMap<>();
    for (Meaning.Part part : parts) {
      if (part.meaning() instanceof Meaning.TimeOfDay time && time.day() == null) {
        // Its day may come later in the sentence.
        dayless.add(part);
      } else {
        Resolution resolution = resolve(words, part, published, told, sentence);
        here.add(timex(text, words, part, resolution));
        told = told(told, part.meaning(), resolution, sentence);
        if (resolution.moment() != null && resolution.moment().grain() == Moment.Grain.DAY) {
          days.put(part, resolution.moment());
        }
      }
    }
    for (Meaning.Part part : dayless) {
      Narrative nearest = withNearestDay(told, part, days, sentence);
      here.add(timex(text, words, part, resolve(words, part, published, nearest, sentence)));
    }
    here.sort(Comparator.comparingInt(Timex3::begin));
    found.addAll(here);
    return told;
  }

  /** What has been told, with the sentence's day nearest to the time of day as the latest. */
  private static Narrative withNearestDay(
      Narrative told, Meaning.Part time, Map<Meaning.Part, Moment> days, int sentence) {
    int distance = Integer.MAX_VALUE;
    Moment nearest = null;
    for (Map.Entry<Meaning.Part, Moment> entry : days.entrySet()) {
      int gap = Math.max(entry.getKey().begin() - time.end(), time.begin() - entry.getKey().end());
      if (gap < distance) {
        distance = gap;
        nearest = entry.getValue();
      }
    }
    return nearest == null ? told : told.with(new Told(nearest.withTime(null), 0, sentence));
  }

  private static Resolution resolve(
      Words words, Meaning.Part part, @Nullable LocalDate published, Narrative told, int sentence) {
    String before = words.lower(part.begin() - 1);
    boolean bounding = before.equals("ended") || before.equals("ending");
    TenseCues.Direction direction = TenseCues.direction(words, part.begin(), part.end() - 1);
    return Resolver.resolve(
        part.meaning(), new Context(published, direction, told, sentence, bounding));
  }

  /** What the text has told of, with this expression; comparisons with the past change nothing. */
  private static Narrative told(
      Narrative told, Meaning meaning, Resolution resolution, int sentence) {
    if (meaning instanceof Meaning.Span span) {
      boolean months = span.unit() == TimeUnit.MONTH && span.count().isWhole();
      return months ? told.with(new Told(null, span.count().whole(), sentence)) : told;
    }
    boolean compares = meaning instanceof Meaning.Again again && again.years() != 0;
    return compares || resolution.moment() == null
        ? told
        : told.with(new Told(resolution.moment(), 0, sentence));
  }

  private static Timex3 timex(String text, Words words, Meaning.Part part, Resolution resolution) {
    int begin = words.at(part.begin()).begin();
    int end = words.at(part.end() - 1).end();
    return new Timex3(
        text.substring(begin, end),
        begin,
        end,
        resolution.type(),
        resolution.value(),
        resolution.mod(),
        resolution.interval(),
        resolution.anchor());
  }
}
