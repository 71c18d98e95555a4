package org.dateline.fivew;

import java.io.Serializable;
import java.util.Locale;
import org.dateline.gazetteer.Place;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * What an article is mainly about: who did what, when and where. Each is null if nothing is known.
 *
 * @param who who did it, or whom it befell
 * @param what what they did, or what happened
 * @param when the day, or a few
 * @param where the place
 */
public record FiveW(
    @Nullable Who who, @Nullable What what, @Nullable When when, @Nullable Where where)
    implements Serializable {

  /** Nothing is known. */
  public static final FiveW NONE = new FiveW(null, null, null, null);

  /** Which of an article's strings an answer stands in. */
  public enum Source {
    TITLE,
    TEXT;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who did it, or whom it befell.
   *
   * @param text as printed
   * @param begin offset in the title or text, UTF-16 code units, inclusive
   * @param end offset, exclusive
   * @param name canonical name; null if the words name nobody
   * @param country ISO 3166 alpha-3, or PLOVER's UNO and the like; null if unknown
   * @param role PLOVER role; null for none
   * @param entityId id of the entity; null if the words name nobody
   */
  public record Who(
      Source source,
      String text,
      int begin,
      int end,
      @Nullable String name,
      @Nullable String country,
      @Nullable String role,
      @Nullable String entityId)
      implements Serializable {}

  /**
   * What they did: the predicate of which {@link Who} is the subject; with no subject, what the
   * headline names.
   *
   * @param text as printed
   * @param begin offset in the title or text, UTF-16 code units, inclusive
   * @param end offset, exclusive
   */
  public record What(Source source, String text, int begin, int end) implements Serializable {}

  /**
   * When it happened.
   *
   * @param interval the days: a week at most
   * @param text the words of the text that say so; null if they rest on the publication day
   * @param begin offset in the text, UTF-16 code units, inclusive; -1 where text is null
   * @param end offset, exclusive; likewise
   */
  public record When(
      DayInterval interval, @Nullable String text, int begin, int end, WhenBasis basis)
      implements Serializable {}

  /** What the days rest on. */
  public enum WhenBasis {
    /** An expression in the sentence that tells what happened. */
    SENTENCE,
    /** An expression in another sentence. */
    TEXT,
    /** The publication day: the day, or the one before. */
    PUBLICATION;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where it happened.
   *
   * @param text as printed, with a spot that is named before it: "Harbour Hall in Bergen"
   * @param begin offset in the text, UTF-16 code units, inclusive
   * @param end offset, exclusive
   * @param place the place on the map that it is, or lies in; null if no map has it
   */
  public record Where(String text, int begin, int end, @Nullable Place place, WhereBasis basis)
      implements Serializable {}

  /** What the place rests on. */
  public enum WhereBasis {
    /** The title names it, and the text. */
    TITLE,
    /** The sentence that tells what happened names it. */
    SENTENCE,
    /** The dateline names it. */
    DATELINE,
    /** The text names it. */
    TEXT,
    /** The text only names its people: "Nigerien troops". */
    DEMONYM;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
