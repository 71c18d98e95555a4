package org.dateline.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Country;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/** Finds what the words of a phrase say, longest match first. Immutable, thread safe. */
final class ClueFinder {
  private static final int LONGEST = 8;

  /** Shorter names are abbreviations more often than places. */
  private static final int SHORTEST_PLACE = 4;

  /** Inhabitants of a place that a bare name may mean: smaller ones share it with persons. */
  private static final long KNOWN_EVERYWHERE = 300_000;

  /** Before the name of a body they make it the name of another. */
  private static final Set<String> QUALIFIERS =
      Set.of(
          "National",
          "Federal",
          "Supreme",
          "Regional",
          "Provincial",
          "Central",
          "Local",
          "Municipal",
          "County",
          "Joint",
          "Royal",
          "Islamic",
          "Popular",
          "New",
          "Democratic");

  private final ActorDictionary dictionary;
  private final Countries countries;
  private final Gazetteer gazetteer;

  ClueFinder(ActorDictionary dictionary, Countries countries, Gazetteer gazetteer) {
    this.dictionary = dictionary;
    this.countries = countries;
    this.gazetteer = gazetteer;
  }

  /** The phrase, cut with the names and titles that the tables know kept whole. */
  ActorPhrase cut(String phrase) {
    return ActorPhrase.of(
        phrase,
        text ->
            dictionary.find(text).isPresent()
                || dictionary.roleNoun(text) != null
                || !countries.named(text).isEmpty());
  }

  /**
   * Clues in the order of the words; no two overlap.
   *
   * @param likely alpha-3 of the country that ambiguous names mean; null if unknown
   */
  List<ActorClue> find(ActorPhrase phrase, ActorPhrase.Part part, @Nullable String likely) {
    List<ActorClue> clues = new ArrayList<>();
    int at = part.begin();
    while (at < part.end()) {
      ActorClue clue = null;
      for (int end = Math.min(part.end(), at + LONGEST); end > at && clue == null; end--) {
        clue = clue(phrase, part, at, end, likely);
      }
      if (clue == null) {
        at++;
      } else {
        clues.add(clue);
        at = clue.end();
      }
    }
    return clues;
  }

  private @Nullable ActorClue clue(
      ActorPhrase phrase, ActorPhrase.Part part, int begin, int end, @Nullable String likely) {
    String text = phrase.text(begin, end);
    Optional<KnownActor> known = dictionary.find(text, likely);
    if (known.isPresent() && !isQualified(phrase, part, begin)) {
      return of(known.get(), begin, end);
    }
    if (phrase.words().get(begin).capitalized()) {
      ActorClue territory = territory(phrase, part, begin, end, text, likely);
      if (territory != null) {
        return territory;
      }
    }
    ActorDictionary.RoleNoun noun = dictionary.roleNoun(text);
    if (noun == null) {
      return null;
    }
    return new ActorClue(
        ActorClue.Kind.ROLE, begin, end, null, null, noun.role(), noun.inherits(), noun.generic());
  }

  /** The "National Security Council" is not the Security Council. */
  private static boolean isQualified(ActorPhrase phrase, ActorPhrase.Part part, int begin) {
    return begin > part.begin() && QUALIFIERS.contains(phrase.words().get(begin - 1).text());
  }

  private @Nullable ActorClue territory(
      ActorPhrase phrase,
      ActorPhrase.Part part,
      int begin,
      int end,
      String text,
      @Nullable String likely) {
    ActorDictionary.Region region = dictionary.region(text);
    if (region != null) {
      return new ActorClue(
          ActorClue.Kind.REGION,
          begin,
          end,
          region.name(),
          region.country(),
          region.role(),
          false,
          false);
    }
    if (!isShortWord(text)) {
      Country named = choose(countries.named(text), likely);
      if (named != null) {
        return of(ActorClue.Kind.COUNTRY, named, begin, end);
      }
      Country people = choose(countries.withDemonym(text), likely);
      if (people != null) {
        return of(ActorClue.Kind.DEMONYM, people, begin, end);
      }
    }
    boolean nameGoesOn =
        end < part.end()
            && phrase.words().get(end).capitalized()
            && !phrase.words().get(end - 1).possessive()
            && dictionary.roleNoun(phrase.words().get(end).text()) == null;
    Optional<Country> seat = countries.byCapital(text);
    if (seat.isPresent() && !nameGoesOn) {
      return of(ActorClue.Kind.CAPITAL, seat.get(), begin, end);
    }
    return place(phrase, part, begin, end, text, nameGoesOn);
  }

  /** A place where the words around it suggest one: names of persons are names of places, too. */
  private @Nullable ActorClue place(
      ActorPhrase phrase,
      ActorPhrase.Part part,
      int begin,
      int end,
      String text,
      boolean nameGoesOn) {
    boolean acronym = text.length() == 3 && text.equals(text.toUpperCase(Locale.ROOT));
    if (text.endsWith(".") || (text.length() < SHORTEST_PLACE && !acronym)) {
      return null; // "Ms.", "Gen.", but "NSW"
    }
    boolean placed = part.opener() != null && !part.isApposition();
    boolean describes = end < part.end() || phrase.words().get(end - 1).possessive();
    boolean alone = begin == 0 && end == phrase.words().size();
    boolean opens = begin == part.begin() || !startsPersonName(phrase, begin - 1);
    if ((placed || describes || alone) && opens) {
      Optional<Place> place = gazetteer.dominant(text);
      if (place.isPresent()
          && place.get().country() != null
          && (!nameGoesOn
              || (place.get().kind() == Place.Kind.ADM1 && roleFollows(phrase, part, end)))
          && (!alone || place.get().population() >= KNOWN_EVERYWHERE)) {
        Country country = countries.byIso3(place.get().country()).orElseThrow();
        return new ActorClue(
            ActorClue.Kind.REGION,
            begin,
            end,
            place.get().name(),
            country.actorCountry(),
            null,
            false,
            false);
      }
    }
    return null;
  }

  /** Whether a noun or title stands later in the part: "Queensland Rail workers". */
  private boolean roleFollows(ActorPhrase phrase, ActorPhrase.Part part, int begin) {
    for (int i = begin; i < part.end(); i++) {
      if (dictionary.roleNoun(phrase.words().get(i).text()) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows the word goes on with a person's name: after a title or another name. */
  private boolean startsPersonName(ActorPhrase phrase, int word) {
    String text = phrase.words().get(word).text();
    return isName(phrase, word)
        || (dictionary.roleNoun(text) != null && !phrase.words().get(word).possessive());
  }

  /** Whether the word is capitalized and says nothing known: part of a person's name, likely. */
  private boolean isName(ActorPhrase phrase, int word) {
    String text = phrase.words().get(word).text();
    return phrase.words().get(word).capitalized()
        && dictionary.roleNoun(text) == null
        && countries.named(text).isEmpty()
        && countries.withDemonym(text).isEmpty();
  }

  /** "Us" and "Uk" are no countries: short names count only in capitals. */
  private static boolean isShortWord(String text) {
    return text.length() <= 2 && !text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Country choose(List<Country> found, @Nullable String likely) {
    for (Country country : found) {
      if (country.actorCountry().equals(likely)) {
        return country;
      }
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private static ActorClue of(ActorClue.Kind kind, Country country, int begin, int end) {
    return new ActorClue(
        kind, begin, end, country.name(), country.actorCountry(), null, false, false);
  }

  private static ActorClue of(KnownActor actor, int begin, int end) {
    return new ActorClue(
        actor.kind() == KnownActor.Kind.PERSON ? ActorClue.Kind.PERSON : ActorClue.Kind.BODY,
        begin,
        end,
        actor.name(),
        actor.country(),
        actor.role(),
        false,
        false);
  }
}
