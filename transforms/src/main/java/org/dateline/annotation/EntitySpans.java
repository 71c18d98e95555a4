package org.dateline.annotation;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.name.PersonName;
import org.jspecify.annotations.Nullable;

/** Joins recognized tokens to entity spans. Stateless. */
final class EntitySpans {
  private static final Set<String> CALENDAR =
      Stream.concat(Arrays.stream(Month.values()), Arrays.stream(DayOfWeek.values()))
          .map(name -> name.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Words that count people and things; at the head of a sentence they look like names. */
  private static final Set<String> COUNTS =
      Set.of(
          "billions",
          "both",
          "dozens",
          "hundreds",
          "many",
          "millions",
          "most",
          "scores",
          "several",
          "some",
          "tens",
          "thousands");

  private EntitySpans() {}

  /**
   * The recognized entities of a sentence in text order, one for each run of tokens of one class,
   * without articles, titles and punctuation around them; not yet coded: their name is their text
   * in one line. Pronouns, words that count, months and days of the week are none.
   */
  static List<EntityMention> in(String text, Sentence sentence) {
    List<EntityMention> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int begin = 0;
    while (begin < tokens.size()) {
      String entity = tokens.get(begin).entity();
      int end = begin + 1;
      while (end < tokens.size() && tokens.get(end).entity().equals(entity)) {
        end++;
      }
      EntityMention.Type type = type(entity);
      if (type != null) {
        EntityMention mention = trimmed(text, tokens.subList(begin, end), type);
        if (mention != null) {
          found.add(mention);
        }
      }
      begin = end;
    }
    return found;
  }

  /** The name as the text has it, on one line. */
  static String onOneLine(String printed) {
    return printed.replaceAll("\\s+", " ");
  }

  private static @Nullable EntityMention trimmed(
      String text, List<Token> tokens, EntityMention.Type type) {
    int first = 0;
    int last = tokens.size() - 1;
    while (first <= last && isOutside(tokens.get(first), type)) {
      first++;
    }
    while (first <= last && isOutside(tokens.get(last), EntityMention.Type.LOCATION)) {
      last--;
    }
    if (type == EntityMention.Type.PERSON) {
      while (first < last && PersonName.isTitle(tokens.get(first).text())) {
        first++;
      }
    }
    if (first > last || (first == last && isNoName(tokens.get(first), type))) {
      return null;
    }
    int from = tokens.get(first).begin();
    int to = tokens.get(last).end();
    String surface = text.substring(from, to);
    return new EntityMention(surface, from, to, type, onOneLine(surface), null, null);
  }

  /** Punctuation, the mark of the genitive, or an article; "The Hague" keeps its own. */
  private static boolean isOutside(Token token, EntityMention.Type type) {
    String word = token.text();
    return word.codePoints().noneMatch(Character::isLetterOrDigit)
        || token.tag().equals("POS")
        || (type != EntityMention.Type.LOCATION && word.equalsIgnoreCase("the"));
  }

  private static boolean isNoName(Token token, EntityMention.Type type) {
    return token.tag().startsWith("PRP")
        || COUNTS.contains(token.text().toLowerCase(Locale.ROOT))
        || (type != EntityMention.Type.PERSON && isCalendarWord(token.text()));
  }

  /** Whether the word is the name of a month or a day of the week. */
  static boolean isCalendarWord(String word) {
    return CALENDAR.contains(word.toLowerCase(Locale.ROOT));
  }

  private static EntityMention.@Nullable Type type(String entity) {
    return switch (entity) {
      case "PERSON" -> EntityMention.Type.PERSON;
      case "ORGANIZATION" -> EntityMention.Type.ORGANIZATION;
      case "LOCATION" -> EntityMention.Type.LOCATION;
      case "MISC" -> EntityMention.Type.MISC;
      default -> null;
    };
  }
}
