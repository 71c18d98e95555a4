package org.dateline.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * @param setting what is known of the place where the text was written
   */
  public List<Timex3> find(
      String text, List<List<Word>> sentences, @Nullable LocalDate published, Setting setting) {
    List<Timex3> found = new ArrayList<>();
    Narrative told = Narrative.EMPTY;
    Set<String> people = people(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      Words words = new Words(sentences.get(i), people);
      List<Meaning.Part> parts = expressions(words);
      if (!parts.isEmpty()) {
        Passage passage = new Passage(text, words, published, setting, i);
        told = resolve(passage, parts, told, found);
      }
    }
    return List.copyOf(found);
  }

  /** Words of people's names, in lower case; asked for, never gone through. */
  private static Set<String> people(List<List<Word>> sentences) {
    Set<String> people = new HashSet<>();
    for (List<Word> sentence : sentences) {
      for (Word word : sentence) {
        if (word.person()) {
          people.add(word.lower());
        }
      }
    }
    return people;
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
      Passage passage, List<Meaning.Part> parts, Narrative before, List<Timex3> found) {
    Narrative told = before;
    List<Timex3> here = new ArrayList<>();
    List<Meaning.Part> dayless = new ArrayList<>();
    Map<Meaning.Part, Moment> days = new LinkedHashMap<>();
    for (Meaning.Part part : parts) {
      if (part.meaning() instanceof Meaning.TimeOfDay time && time.day() == null) {
        // Its day may come later in the sentence.
        dayless.add(part);
      } else {
        Resolution resolution = resolve(passage, part, told);
        here.add(timex(passage, part, resolution));
        told = told(told, part.meaning(), resolution, passage.sentence());
        if (resolution.moment() != null && resolution.moment().grain() == Moment.Grain.DAY) {
          days.put(part, resolution.moment());
        }
      }
    }
    for (Meaning.Part part : dayless) {
      Narrative nearest = withNearestDay(told, part, days, passage.sentence());
      here.add(timex(passage, part, resolve(passage, part, nearest)));
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
    return nearest == null ? told : told.with(new Told(nearest.withTime(null), 0, sentence, false));
  }

  private static Resolution resolve(Passage passage, Meaning.Part part, Narrative told) {
    Words words = passage.words();
    String before = words.lower(part.begin() - 1);
    boolean bounding = before.equals("ended") || before.equals("ending");
    TenseCues.Direction direction = TenseCues.direction(words, part.begin(), part.end() - 1);
    boolean ahead =
        direction == TenseCues.Direction.FUTURE
            && before.matches("in|within")
            && told.latest(moment -> isPast(moment, passage.published()), passage.sentence())
                == null;
    return Resolver.resolve(
        part.meaning(),
        new Context(
            passage.published(),
            passage.setting().hemisphere(),
            direction,
            told,
            passage.sentence(),
            bounding,
            ahead));
  }

  /**
   * Whether it was over before the month of publication: "in 2008 he vowed to quit within days".
   */
  private static boolean isPast(Moment moment, @Nullable LocalDate published) {
    DayInterval days = moment.interval();
    return published != null
        && days != null
        && days.end() != null
        && days.end().isBefore(published.minusDays(31));
  }

  /** What the text has told of, with this expression; comparisons with the past change nothing. */
  private static Narrative told(
      Narrative told, Meaning meaning, Resolution resolution, int sentence) {
    if (meaning instanceof Meaning.Span span) {
      boolean months = span.unit() == TimeUnit.MONTH && span.count().isWhole();
      return months ? told.with(new Told(null, span.count().whole(), sentence, false)) : told;
    }
    boolean compares =
        meaning instanceof Meaning.Again again && (again.years() != 0 || again.within() != null);
    return compares || resolution.moment() == null
        ? told
        : told.with(new Told(resolution.moment(), 0, sentence, isBackward(meaning)));
  }

  private static boolean isBackward(Meaning meaning) {
    return meaning instanceof Meaning.Shift shift
        && shift.base() == Meaning.Base.TOLD
        && shift.count() != null
        && shift.count() < 0;
  }

  private static Timex3 timex(Passage passage, Meaning.Part part, Resolution resolution) {
    int begin = passage.words().at(part.begin()).begin();
    int end = passage.words().at(part.end() - 1).end();
    return new Timex3(
        passage.text().substring(begin, end),
        begin,
        end,
        resolution.type(),
        resolution.value(),
        resolution.mod(),
        resolution.quant(),
        resolution.freq(),
        resolution.interval(),
        resolution.anchor(),
        instant(part.meaning(), resolution.moment(), passage.setting().zones()));
  }

  private static @Nullable Instant instant(
      Meaning meaning, @Nullable Moment moment, ClockZones zones) {
    if (!(meaning instanceof Meaning.TimeOfDay clock) || clock.zone() == null || moment == null) {
      return null;
    }
    LocalDate day = moment.first();
    String hour = clock.time().replaceFirst("^T", "").replaceFirst("Z$", "");
    if (day == null) {
      return null;
    }
    // "24:00" is no time of java.time's: it is the midnight that ends the day.
    LocalDateTime local =
        hour.startsWith("24")
            ? day.plusDays(1).atStartOfDay()
            : LocalDateTime.of(day, LocalTime.parse(hour));
    return zones.instant(local, clock.zone());
  }

  /** One sentence, and what holds for all its expressions. */
  private record Passage(
      String text, Words words, @Nullable LocalDate published, Setting setting, int sentence) {}
}
