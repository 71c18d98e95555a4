package org.dateline.benchmarks.increments;

import java.util.List;
import java.util.Locale;

/** Names of people, places and bodies that nobody has; countries are real ones. */
final class MadeUpNames {
  /** Countries with their ISO 3166 alpha-3 codes. */
  static final List<String> COUNTRIES =
      List.of(
          "Brazil BRA",
          "Canada CAN",
          "France FRA",
          "Kenya KEN",
          "Japan JPN",
          "Norway NOR",
          "Peru PER",
          "Poland POL",
          "Egypt EGY",
          "India IND",
          "Italy ITA",
          "Mexico MEX",
          "Spain ESP",
          "Turkey TUR",
          "Ghana GHA",
          "Chile CHL",
          "Austria AUT",
          "Greece GRC",
          "Nepal NPL",
          "Latvia LVA",
          "Uganda UGA",
          "Zambia ZMB",
          "Oman OMN",
          "Malta MLT",
          "Laos LAO",
          "Fiji FJI",
          "Bhutan BTN",
          "Gabon GAB",
          "Iceland ISL",
          "Qatar QAT");

  private static final int PEOPLE = 50_000;
  private static final int TOWNS = 5_000;
  private static final int BODIES = 5_000;

  private static final List<String> FIRST =
      List.of(
          "Anna", "Boris", "Clara", "David", "Elena", "Felix", "Grace", "Henry", "Irene", "Jakob",
          "Karen", "Lucas", "Maria", "Niels", "Olga", "Peter", "Rosa", "Simon", "Teresa", "Victor");
  private static final List<String> ONSETS =
      List.of(
          "b", "br", "d", "dr", "f", "g", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t",
          "tr", "v", "z");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ai", "ei", "ou");
  private static final List<String> CODAS =
      List.of("", "l", "n", "r", "s", "k", "m", "nd", "rt", "st");
  private static final List<String> KINDS =
      List.of("Institute", "Council", "Party", "Bank", "Union", "Company", "Ministry", "Agency");

  private MadeUpNames() {}

  /** One of 50,000, few of them often. */
  static String person(Draw draw) {
    int number = draw.rankBelow(PEOPLE);
    Draw own = new Draw("person", number);
    return own.of(FIRST) + " " + capitalized(word(own, 3));
  }

  static String town(Draw draw) {
    return capitalized(word(new Draw("town", draw.rankBelow(TOWNS)), 2) + "burg");
  }

  static String body(Draw draw) {
    Draw own = new Draw("body", draw.rankBelow(BODIES));
    return capitalized(word(own, 3)) + " " + own.of(KINDS);
  }

  static String country(Draw draw) {
    String both = COUNTRIES.get(draw.rankBelow(COUNTRIES.size()));
    return both.substring(0, both.lastIndexOf(' '));
  }

  /** A word that no language has. */
  static String word(Draw draw, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(draw.of(ONSETS)).append(draw.of(VOWELS));
    }
    return word.append(draw.of(CODAS)).toString();
  }

  /** Whether a word is the second of a body's name. */
  static boolean isKindOfBody(String word) {
    return KINDS.contains(word);
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
