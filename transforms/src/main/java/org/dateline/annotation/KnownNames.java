package org.dateline.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.actor.ActorDictionary;
import org.dateline.actor.KnownActor;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Country;
import org.dateline.gazetteer.FoldedName;
import org.dateline.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that the tables know: countries, nationalities, institutions, armed groups. Immutable
 * and thread safe.
 */
final class KnownNames {
  /** No name in the tables is longer; apostrophes and hyphens are tokens. */
  private static final int MAX_TOKENS = 12;

  private final Countries countries;
  private final ActorDictionary actors;

  KnownNames(Countries countries, ActorDictionary actors) {
    this.countries = countries;
    this.actors = actors;
  }

  /**
   * A known name in a sentence.
   *
   * @param first index of its first token
   * @param last index of its last token
   * @param type what it names
   * @param name canonical name
   */
  record Found(
      int first,
      int last,
      EntityMention.Type type,
      String name,
      @Nullable String country,
      @Nullable String role) {}

  /** The known names of a sentence in text order, longest first where they begin together. */
  List<Found> in(String text, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> name = startingAt(text, tokens, at);
      if (name.isPresent()) {
        found.add(name.get());
        at = name.get().last() + 1;
      } else {
        at++;
      }
    }
    return found;
  }

  /** The known person of that name, of which initials and a suffix may be left out. */
  Optional<KnownActor> person(String name) {
    List<String> core = PersonName.of(name).words();
    List<String> words = new ArrayList<>();
    for (String word : name.split(" ", -1)) {
      String folded = FoldedName.of(word);
      if (folded.contains(" ") || (folded.length() > 1 && core.contains(folded))) {
        words.add(word);
      }
    }
    return words.size() < 2
        ? Optional.empty()
        : actors
            .find(String.join(" ", words))
            .filter(actor -> actor.kind() == KnownActor.Kind.PERSON);
  }

  private Optional<Found> startingAt(String text, List<Token> tokens, int first) {
    if (!startsName(tokens.get(first).text()) && !startsCarelessly(tokens, first)) {
      return Optional.empty();
    }
    for (int last = Math.min(tokens.size() - 1, first + MAX_TOKENS - 1); last >= first; last--) {
      if (!endsName(tokens.get(last).text())) {
        continue;
      }
      String phrase = text.substring(tokens.get(first).begin(), tokens.get(last).end());
      Optional<Found> named = named(phrase, first, last);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> named(String phrase, int first, int last) {
    Optional<Country> country = countries.byName(phrase);
    if (country.isPresent()) {
      return country.map(
          c ->
              new Found(first, last, EntityMention.Type.COUNTRY, c.name(), c.actorCountry(), null));
    }
    Optional<KnownActor> actor = actors.find(phrase);
    if (actor.isPresent()) {
      return actor.map(a -> new Found(first, last, typeOf(a), a.name(), a.country(), a.role()));
    }
    return countries
        .byDemonym(phrase)
        .map(
            c ->
                new Found(
                    first, last, EntityMention.Type.NATIONALITY, c.name(), c.actorCountry(), null));
  }

  private static EntityMention.Type typeOf(KnownActor actor) {
    return actor.kind() == KnownActor.Kind.PERSON
        ? EntityMention.Type.PERSON
        : EntityMention.Type.ORGANIZATION;
  }

  /** A name of several words may have lost the capital of its first: "islamic State". */
  private static boolean startsCarelessly(List<Token> tokens, int first) {
    Token token = tokens.get(first);
    return (token.tag().startsWith("JJ") || token.tag().startsWith("NN"))
        && first + 1 < tokens.size()
        && Character.isUpperCase(tokens.get(first + 1).text().codePointAt(0));
  }

  private static boolean startsName(String word) {
    if (word.equals("The")) {
      return false;
    }
    return Character.isUpperCase(word.codePointAt(0))
        || (word.length() > 3 && word.regionMatches(true, 0, "al-", 0, 3));
  }

  /**
   * A word, or an abbreviation such as "U.S.": the stop that ends a sentence is no part of a name.
   */
  private static boolean endsName(String word) {
    return Character.isLetterOrDigit(word.charAt(word.length() - 1))
        || (word.length() > 2 && word.endsWith(".") && word.indexOf('.') < word.length() - 1);
  }
}
