package org.dateline.time;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.time.TimeExpressionExtractorImpl;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions in tagged sentences and says what they denote.
 *
 * <p>SUTime (Chang and Manning, LREC 2012) recognizes them; which way a relative expression points
 * is decided here, from the tense around it. Thread safe: the result depends on the sentence and
 * the publication day alone.
 */
public final class TimeExpressionFinder {
  /** More units than this are not counted from a day. */
  private static final int MAX_COUNT = 100_000;

  private final TimeExpressionExtractorImpl extractor;

  private TimeExpressionFinder() {
    Properties properties = new Properties();
    properties.setProperty("sutime.rules", SuTimeRules.property());
    properties.setProperty("sutime.markTimeRanges", "false");
    properties.setProperty("sutime.includeRange", "false");
    extractor = new TimeExpressionExtractorImpl("sutime", properties);
  }

  /** The one finder of this JVM; its rules are loaded on first use. */
  public static TimeExpressionFinder shared() {
    return Holder.FINDER;
  }

  /**
   * The time expressions of one sentence in text order.
   *
   * @param text the whole text that token positions count in
   * @param tokens the sentence's tokens with part-of-speech tags and lemmas
   * @param published the publication day; null leaves what rests on it underspecified
   */
  public List<Timex3> find(String text, List<CoreLabel> tokens, @Nullable LocalDate published) {
    if (!TimeTriggers.in(tokens)) {
      return List.of();
    }
    CoreMap sentence = new ArrayCoreMap();
    int begin = tokens.get(0).beginPosition();
    int end = tokens.get(tokens.size() - 1).endPosition();
    sentence.set(CoreAnnotations.TextAnnotation.class, text.substring(begin, end));
    sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
    sentence.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
    List<CoreLabel> copies = copies(tokens);
    sentence.set(CoreAnnotations.TokensAnnotation.class, copies);
    sentence.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
    sentence.set(CoreAnnotations.TokenEndAnnotation.class, tokens.size());
    SUTime.TimeIndex index = new SUTime.TimeIndex();
    List<Timex3> found = new ArrayList<>();
    for (TimeExpression expression :
        extractor.extractTimeExpressions(sentence, (String) null, index)) {
      // Token offsets count merged numbers as one token; only characters are sure.
      int first = tokenFrom(tokens, expression.getCharOffsets().getBegin());
      int last = tokenUpTo(tokens, expression.getCharOffsets().getEnd());
      if (first > last) {
        continue;
      }
      SUTime.Temporal temporal = expression.getTemporal();
      String surface =
          text.substring(tokens.get(first).beginPosition(), tokens.get(last).endPosition());
      String next = last + 1 < tokens.size() ? tokens.get(last + 1).word() : "";
      if (temporal == null || TimexFilter.rejects(surface, next)) {
        continue;
      }
      LocalDate anchor = isCountless(copies.subList(first, last + 1)) ? null : published;
      Timex3 timex = timex(text, tokens, first, last, temporal, anchor, index);
      if (timex != null) {
        found.add(timex);
      }
    }
    found.sort(Comparator.comparingInt(Timex3::begin).thenComparingInt(Timex3::end));
    return found;
  }

  /**
   * Whether the expression counts more days or years than a calendar has: SUTime would walk through
   * them one by one.
   */
  private static boolean isCountless(List<CoreLabel> numbered) {
    for (int i = 0; i + 1 < numbered.size(); i++) {
      Number count = numbered.get(i).get(CoreAnnotations.NumericCompositeValueAnnotation.class);
      if (count != null
          && Math.abs(count.doubleValue()) > MAX_COUNT
          && Character.isLetter(numbered.get(i + 1).word().charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static int tokenFrom(List<CoreLabel> tokens, int begin) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).endPosition() <= begin) {
      at++;
    }
    return at;
  }

  private static int tokenUpTo(List<CoreLabel> tokens, int end) {
    int at = tokens.size() - 1;
    while (at >= 0 && tokens.get(at).beginPosition() >= end) {
      at--;
    }
    return at;
  }

  /** SUTime writes into its tokens; the caller's must stay as they are. */
  private static List<CoreLabel> copies(List<CoreLabel> tokens) {
    List<CoreLabel> copies = new ArrayList<>(tokens.size());
    for (CoreLabel token : tokens) {
      CoreLabel copy = new CoreLabel(token);
      copy.set(CoreAnnotations.TextAnnotation.class, token.word());
      copy.set(CoreAnnotations.TokenBeginAnnotation.class, copies.size());
      copy.set(CoreAnnotations.TokenEndAnnotation.class, copies.size() + 1);
      copies.add(copy);
    }
    return copies;
  }

  private static @Nullable Timex3 timex(
      String text,
      List<CoreLabel> tokens,
      int first,
      int last,
      SUTime.Temporal temporal,
      @Nullable LocalDate published,
      SUTime.TimeIndex index) {
    int begin = tokens.get(first).beginPosition();
    int end = tokens.get(last).endPosition();
    String surface = text.substring(begin, end);
    String bare = temporal.getTimexValue();
    Map<String, String> attributes;
    try {
      SUTime.Temporal resolved =
          published == null
              ? temporal
              : Deixis.resolve(temporal, bare, published, TenseCues.direction(tokens, first, last));
      attributes = resolved.getTimexAttributes(index);
    } catch (RuntimeException e) {
      // SUTime fails on some ordinals ("the fifth of the quarters"): found, but without a value.
      return null;
    }
    if (attributes == null) {
      return null;
    }
    Timex3.Type type = type(attributes.get("type"));
    if (type == null) {
      return null;
    }
    String value = TimexValues.of(surface, type, attributes.get("value"), published);
    if (value == null) {
      return null;
    }
    boolean usesPublication = published != null && !value.equals(bare);
    DayInterval interval = TimexIntervals.of(type, value);
    Timex3.Anchor anchor =
        interval == null
            ? Timex3.Anchor.NONE
            : usesPublication ? Timex3.Anchor.PUBLICATION : Timex3.Anchor.EXPLICIT;
    return new Timex3(surface, begin, end, type, value, mod(attributes), interval, anchor);
  }

  /** SUTime's EARLY and LATE are no TIMEX3 mods: the standard says START and END. */
  private static @Nullable String mod(Map<String, String> attributes) {
    String mod = attributes.get("mod");
    if (mod == null) {
      return null;
    }
    return switch (mod) {
      case "EARLY" -> "START";
      case "LATE" -> "END";
      default -> mod;
    };
  }

  private static Timex3.@Nullable Type type(@Nullable String name) {
    for (Timex3.Type type : Timex3.Type.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  private static final class Holder {
    static final TimeExpressionFinder FINDER = new TimeExpressionFinder();
  }
}
