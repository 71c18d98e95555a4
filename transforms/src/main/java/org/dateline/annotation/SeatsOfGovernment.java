package org.dateline.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Country;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads capitals that stand for governments: "Washington refused", "told Paris", "ties between
 * Niamey and Moscow". The entity becomes the country with role GOV; the place stays the city, so
 * both readings are kept. Immutable and thread safe.
 */
final class SeatsOfGovernment {
  private static final String GOVERNMENT = "GOV";

  /** No tie stands farther before what it is with. */
  private static final int REACH = 4;

  private static final Set<String> MEASURES_FALL_ON = Set.of("on", "against");

  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "that",
          "as",
          "while",
          "because",
          "if",
          "although",
          "though",
          "since",
          "after",
          "before",
          "whether",
          "unless",
          "until");

  private final Countries countries;
  private final Map<String, Set<String>> usesByWord = new HashMap<>();

  SeatsOfGovernment(Countries countries) {
    this.countries = countries;
    TableFile.rows(SeatsOfGovernment.class, "government-words.tsv", 2)
        .forEach(
            row -> usesByWord.computeIfAbsent(row.get(0), w -> new HashSet<>()).add(row.get(1)));
  }

  /** A reader over the tables that ship with Dateline. */
  static SeatsOfGovernment standard() {
    return new SeatsOfGovernment(Countries.standard());
  }

  /**
   * The entities, with capitals that stand for their government read so.
   *
   * @param entities of the article, in text order
   * @param places where they lie, as far as that is known
   */
  List<EntityMention> read(
      List<Sentence> sentences, List<EntityMention> entities, List<PlaceMention> places) {
    Map<Integer, PlaceMention> placeAt = new HashMap<>();
    places.forEach(place -> placeAt.put(place.begin(), place));
    List<EntityMention> result = new ArrayList<>(entities.size());
    int sentence = 0;
    for (EntityMention entity : entities) {
      while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= entity.begin()) {
        sentence++;
      }
      Optional<Country> seatOf =
          entity.type() == EntityMention.Type.LOCATION
              ? seatOf(entity, placeAt.get(entity.begin()))
              : Optional.empty();
      boolean government =
          seatOf.isPresent() && standsForGovernment(sentences.get(sentence), entity);
      result.add(
          government
              ? new EntityMention(
                  entity.text(),
                  entity.begin(),
                  entity.end(),
                  EntityMention.Type.COUNTRY,
                  seatOf.get().name(),
                  seatOf.get().actorCountry(),
                  GOVERNMENT)
              : entity);
    }
    return result;
  }

  /** The country whose capital is meant; a namesake elsewhere is none. */
  private Optional<Country> seatOf(EntityMention entity, @Nullable PlaceMention place) {
    if (place == null
        || place.end() != entity.end()
        || place.place().kind() != Place.Kind.CITY
        || !place.isNamed()) {
      return Optional.empty();
    }
    return countries
        .byCapital(entity.text())
        .filter(country -> country.iso2().equals(place.place().countryIso2()));
  }

  private boolean standsForGovernment(Sentence sentence, EntityMention entity) {
    List<Token> tokens = sentence.tokens();
    int first = sentence.tokenAt(entity.begin());
    int last = sentence.tokenAt(entity.end() - 1);
    if (first < 0 || last < 0) {
      return false;
    }
    return owns(tokens, last) || acts(tokens, first, last) || isAddressed(tokens, first, last);
  }

  /** "Washington's refusal". */
  private boolean owns(List<Token> tokens, int last) {
    if (last + 1 >= tokens.size() || !tokens.get(last + 1).tag().equals("POS")) {
      return false;
    }
    for (int i = last + 2; i < Math.min(tokens.size(), last + 2 + REACH); i++) {
      if (tokens.get(i).isNoun()) {
        return is(tokens.get(i), "own");
      }
      if (!isLoose(tokens.get(i)) && !tokens.get(i).isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** Subject of a verb of saying or deciding, alone or with others: "Paris and Rome agreed". */
  private boolean acts(List<Token> tokens, int first, int last) {
    if (first > 0) {
      Token before = tokens.get(first - 1);
      boolean placed = before.tag().equals("IN") || before.tag().equals("TO");
      if ((placed && !CLAUSE_OPENERS.contains(before.text().toLowerCase(Locale.ROOT)))
          || before.isNoun()
          || before.tag().startsWith("JJ")) {
        return false;
      }
    }
    int at = last + 1;
    if (at + 1 < tokens.size()
        && tokens.get(at).text().equals("and")
        && tokens.get(at + 1).tag().startsWith("NNP")) {
      at += 2;
      while (at < tokens.size() && tokens.get(at).tag().startsWith("NNP")) {
        at++;
      }
    }
    boolean passive = false;
    for (int i = at; i < Math.min(tokens.size(), at + REACH); i++) {
      Token token = tokens.get(i);
      String lemma = token.lemma();
      boolean helper = token.tag().equals("MD") || lemma.equals("be") || lemma.equals("have");
      if (token.isVerb() && !helper) {
        return !(passive && token.tag().equals("VBN")) && is(token, "act");
      }
      if (!helper && !token.tag().startsWith("RB")) {
        return false;
      }
      passive |= lemma.equals("be");
    }
    return false;
  }

  /** "told Paris", "talks with Paris", "ties between Rome and Paris", "sanctions on Paris". */
  private boolean isAddressed(List<Token> tokens, int first, int last) {
    boolean compound =
        last + 1 < tokens.size()
            && (tokens.get(last + 1).isNoun() || tokens.get(last + 1).tag().equals("POS"));
    if (first == 0 || compound) {
      return false;
    }
    if (is(tokens.get(first - 1), "address") && tokens.get(first - 1).isVerb()) {
      return true;
    }
    if (first > 1
        && MEASURES_FALL_ON.contains(tokens.get(first - 1).text())
        && is(tokens.get(first - 2), "measure")) {
      return true;
    }
    boolean linked = false;
    for (int i = first - 1; i >= Math.max(0, first - 2 * REACH); i--) {
      Token token = tokens.get(i);
      String word = token.text();
      if (word.equals("with") || word.equals("between")) {
        linked = true;
      } else if (is(token, "tie")) {
        return linked;
      } else if (linked ? !isLoose(token) : !(token.isNoun() || word.equals("and"))) {
        return false;
      }
    }
    return false;
  }

  /** Words that stand between a tie and whom it is with. */
  private static boolean isLoose(Token token) {
    return token.isNoun() || token.tag().startsWith("RB") || token.tag().startsWith("JJ");
  }

  private boolean is(Token token, String use) {
    return usesByWord.getOrDefault(token.lemma(), Set.of()).contains(use);
  }
}
