package org.dateline.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.annotation.PlaceMention.Naming;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.FoldedName;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.ToponymMention;

/**
 * Finds the places after which something else is named: "the Paris Police Department", "Bank of
 * Uganda". Immutable and thread safe.
 */
final class NestedToponyms {
  /** No name of a place within another name has more words. */
  private static final int MOST_WORDS = 4;

  /** Inhabitants of a city after which things are named wherever they are. */
  private static final long LARGE = 250_000;

  private static final Pattern WORD = Pattern.compile("[^\\s\\-‐–—/,;:()\"“”]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  /** Churches, schools and hospitals are named after saints, not after places. */
  private static final Pattern SAINT = Pattern.compile("(?i)^(?:st|saint|sainte|santa|san|sao)\\b");

  private static final Set<String> OF = Set.of("of", "in", "at", "for");
  private static final Set<String> BEFORE = Set.of("the", "The", "of", "and", "&");
  private static final Set<Place.Kind> DIVISIONS = Set.of(Place.Kind.COUNTRY, Place.Kind.ADM1);

  private final Gazetteer gazetteer;
  private final Countries countries;
  private final PlaceWords placeWords = PlaceWords.standard();

  NestedToponyms(Gazetteer gazetteer, Countries countries) {
    this.gazetteer = gazetteer;
    this.countries = countries;
  }

  /** A word of a longer name; offsets in the article's text. */
  private record Word(String text, int begin, int end) {}

  /** The places in the name from begin to end, in text order; none overlaps another. */
  List<ToponymMention> in(String text, int begin, int end, DocumentNames names) {
    List<Word> words = words(text, begin, end);
    List<ToponymMention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int next = at + 1;
      if (Character.isUpperCase(words.get(at).text.codePointAt(0))) {
        for (int last = Math.min(words.size(), at + MOST_WORDS) - 1; last >= at; last--) {
          Word first = words.get(at);
          String phrase = text.substring(first.begin, words.get(last).end);
          if (isPlace(phrase, words, at, last, names)) {
            found.add(new ToponymMention(phrase, first.begin, words.get(last).end, Naming.WITHIN));
            next = last + 1;
            break;
          }
        }
      }
      at = next;
    }
    return found;
  }

  private static List<Word> words(String text, int begin, int end) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(begin, end);
    while (matcher.find()) {
      String word = POSSESSIVE.matcher(matcher.group()).replaceFirst("");
      if (!word.isEmpty()) {
        words.add(new Word(word, matcher.start(), matcher.start() + word.length()));
      }
    }
    return words;
  }

  private boolean isPlace(
      String phrase, List<Word> words, int first, int last, DocumentNames names) {
    String key = FoldedName.of(phrase);
    if (key.length() < 2 || placeWords.isOtherMeaning(key)) {
      return false;
    }
    if (countries.byName(phrase).isPresent() || !countries.withDemonym(phrase).isEmpty()) {
      return true;
    }
    if (!gazetteer.knows(phrase)) {
      return false;
    }
    if (isCode(phrase)) {
      return false;
    }
    if (names.isPlace(key)) {
      return true;
    }
    boolean saint =
        SAINT.matcher(key).find() || (first > 0 && SAINT.matcher(words.get(first - 1).text).find());
    if (saint || names.isPerson(key) || isLowerCase(words.get(last).text)) {
      return false;
    }
    long population = gazetteer.population(phrase);
    if (isCounty(phrase) || (population >= LARGE && gazetteer.knows(phrase, DIVISIONS))) {
      return true;
    }
    if (population >= LARGE) {
      return true;
    }
    boolean ofInstitution =
        (first == 0 || BEFORE.contains(words.get(first - 1).text))
            && words.subList(last + 1, words.size()).stream()
                .anyMatch(word -> placeWords.isInstitution(word.text));
    boolean institutionOf =
        last == words.size() - 1
            && first > 1
            && OF.contains(words.get(first - 1).text)
            && words.subList(0, first - 1).stream()
                .anyMatch(word -> placeWords.isInstitution(word.text));
    return population > 0 && (ofInstitution || institutionOf);
  }

  private static boolean isLowerCase(String word) {
    return Character.isLowerCase(word.codePointAt(0));
  }

  /** Two letters, such as "IN": too many things are abbreviated so. */
  private static boolean isCode(String phrase) {
    return phrase.codePoints().filter(Character::isLetter).count() < 3;
  }

  private boolean isCounty(String phrase) {
    return (phrase.endsWith(" County") || phrase.endsWith(" Parish"))
        && gazetteer.knows(phrase, Set.of(Place.Kind.ADM2));
  }
}
