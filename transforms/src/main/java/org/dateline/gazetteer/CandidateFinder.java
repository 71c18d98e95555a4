package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the places that a toponym may mean, each with its prior score. Immutable, thread safe. */
final class CandidateFinder {
  /** More candidates than that only cost time: the least likely are dropped. */
  private static final int MOST = 60;

  /** A city is the core of a division that has fewer than so many times its inhabitants. */
  private static final long CORE = 8;

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:the|downtown|uptown|midtown|greater|metro|metropolitan|suburban|rural|city of"
              + "|town of|village of|state of|province of|county of|county|co|republic of|kingdom of"
              + "|commonwealth of|port of|central|northern|southern|eastern|western|northeastern"
              + "|northwestern|southeastern|southwestern|northeast|northwest|southeast|southwest"
              + "|north|south|east|west|upper|lower|mainland|occupied) (?=.)");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?<=.) (?:county|parish|city|town|township|village|state|province|region|district|area"
              + "|governorate|prefecture|oblast|department|metro area|suburbs?|twp)$");

  private final Gazetteer gazetteer;
  private final Countries countries;
  private final ResolverWeights weights;
  private final Map<String, String> regionalDemonyms = new HashMap<>();
  private final Map<String, String> nearTwins = new HashMap<>();

  CandidateFinder(Gazetteer gazetteer, Countries countries, ResolverWeights weights) {
    this.gazetteer = gazetteer;
    this.countries = countries;
    this.weights = weights;
    TableFile.rows(CandidateFinder.class, "regional-demonyms.tsv", 2)
        .forEach(row -> regionalDemonyms.put(FoldedName.of(row.get(0)), row.get(1)));
    TableFile.rows(CandidateFinder.class, "near-twins.tsv", 2)
        .forEach(row -> nearTwins.put(FoldedName.of(row.get(0)), FoldedName.of(row.get(1))));
  }

  /** The folded name without a possessive ending: mentions with one key share one sense. */
  static String key(String text) {
    return FoldedName.of(POSSESSIVE.matcher(text.strip()).replaceFirst(""));
  }

  /** Whether the words are a people or its adjective and no name of a country or division. */
  boolean isDemonym(String text) {
    String bare = POSSESSIVE.matcher(text.strip()).replaceFirst("");
    if (countries.withDemonym(bare).isEmpty() && regionOf(bare) == null) {
      return false;
    }
    for (int hit : gazetteer.rows(FoldedName.of(bare))) {
      Place.Kind kind = gazetteer.places().kindOf(hit >> 1);
      if (kind == Place.Kind.COUNTRY
          || kind == Place.Kind.REGION
          || (kind == Place.Kind.ADM1 && (hit & 1) == 1)) {
        return false;
      }
    }
    return true;
  }

  /** Place of a people that has no country of its own, singular or plural; null if none. */
  private @Nullable String regionOf(String text) {
    String key = FoldedName.of(text);
    String exact = regionalDemonyms.get(key);
    return exact != null ? exact : regionalDemonyms.get(singular(key));
  }

  private static String singular(String key) {
    return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
  }

  /** Candidates of the toponym, likeliest first; empty if the gazetteer knows none. */
  List<ToponymCandidate> find(String text) {
    List<ToponymCandidate> found = new ArrayList<>();
    if (isDemonym(text)) {
      String bare = POSSESSIVE.matcher(text.strip()).replaceFirst("");
      for (Country country : countries.withDemonym(bare)) {
        add(gazetteer.rows(FoldedName.of(country.name())), 0, Place.Kind.COUNTRY, found);
      }
      String twin = nearTwins.get(singular(FoldedName.of(bare)));
      if (twin != null) {
        add(gazetteer.rows(twin), weights.nearTwin(), Place.Kind.COUNTRY, found);
      }
      String region = regionOf(bare);
      if (found.isEmpty() && region != null) {
        int[] hits = gazetteer.rows(FoldedName.of(region));
        add(hits, 0, Place.Kind.REGION, found);
        if (found.isEmpty()) {
          add(hits, 0, null, found);
        }
      }
      return found;
    }
    String key = key(text);
    add(gazetteer.rows(key), 0, null, found);
    if (found.isEmpty()) {
      add(gazetteer.rows(FoldedName.of(text)), 0, null, found); // its last letter is its own
    }
    if (found.isEmpty()) {
      for (String variant : variants(key)) {
        add(gazetteer.rows(variant), weights.variant(), null, found);
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    preferCities(found);
    found.sort(
        Comparator.comparingDouble((ToponymCandidate c) -> -c.prior).thenComparingInt(c -> c.row));
    return found.size() > MOST ? new ArrayList<>(found.subList(0, MOST)) : found;
  }

  /** Divisions and countries of that name, for "Paris, Tex.". */
  List<ToponymCandidate> findContainers(String text) {
    List<ToponymCandidate> found = new ArrayList<>();
    for (ToponymCandidate candidate : find(text)) {
      if (candidate.kind == Place.Kind.COUNTRY
          || candidate.kind == Place.Kind.ADM1
          || candidate.kind == Place.Kind.ADM2) {
        found.add(candidate);
      }
    }
    return found;
  }

  /**
   * A capital outshines the division of its country that bears its name ("Washington"), and so does
   * a city the division in which it lies and whose people mostly live in it ("Kano").
   */
  private void preferCities(List<ToponymCandidate> candidates) {
    PlaceTable places = gazetteer.places();
    for (ToponymCandidate division : candidates) {
      boolean outshone = false;
      if (division.kind == Place.Kind.ADM1 || division.kind == Place.Kind.ADM2) {
        for (ToponymCandidate city : candidates) {
          if (city.kind == Place.Kind.CITY) {
            boolean capital =
                division.kind == Place.Kind.ADM1
                    && division.country == city.country
                    && places.rankOf(city.row) == PlaceRank.CAPITAL;
            boolean core =
                city.isInside(division, places)
                    && places.population()[city.row] * CORE > places.population()[division.row];
            outshone |= capital || core;
          }
        }
      }
      if (outshone) {
        division.prior -= weights.cityNamesake();
      }
    }
  }

  private void add(
      int[] hits, double change, Place.@Nullable Kind only, List<ToponymCandidate> found) {
    PlaceTable places = gazetteer.places();
    for (int hit : hits) {
      int row = hit >> 1;
      if (only == null || places.kindOf(row) == only) {
        found.add(new ToponymCandidate(row, places, change + prior(row, (hit & 1) == 1)));
      }
    }
  }

  private double prior(int row, boolean main) {
    PlaceTable places = gazetteer.places();
    double prior = weights.population() * StrictMath.log10(Math.max(100, places.population()[row]));
    if (!main) {
      prior += weights.alternate();
    }
    prior +=
        switch (places.kindOf(row)) {
          case COUNTRY -> weights.country();
          case ADM1 -> weights.admin1();
          case ADM2 -> weights.admin2();
          case REGION -> weights.region();
          default -> 0;
        };
    return prior
        + switch (places.rankOf(row)) {
          case CAPITAL -> weights.capital();
          case REGIONAL_SEAT -> weights.seat();
          case SECTION, MINOR -> weights.minor();
          default -> 0;
        };
  }

  /** Other spellings of a key that no place bears, the closest first. */
  private static List<String> variants(String key) {
    List<String> variants = new ArrayList<>();
    String expanded = expandAbbreviations(key);
    if (!expanded.equals(key)) {
      variants.add(expanded);
    }
    if (key.startsWith("saint ")) {
      variants.add("st " + key.substring(6));
    }
    variants.add(key + " city");
    String bare = key;
    for (int i = 0; i < 2; i++) {
      Matcher leading = LEADING.matcher(bare);
      if (leading.find()) {
        bare = bare.substring(leading.end());
        variants.add(bare);
      }
      Matcher trailing = TRAILING.matcher(bare);
      if (trailing.find()) {
        bare = bare.substring(0, trailing.start());
        variants.add(bare);
      }
    }
    return variants;
  }

  private static String expandAbbreviations(String key) {
    return (" " + key + " ")
        .replace(" st ", " saint ")
        .replace(" ste ", " sainte ")
        .replace(" ft ", " fort ")
        .replace(" mt ", " mount ")
        .replace(" pt ", " point ")
        .replace(" n ", " north ")
        .replace(" s ", " south ")
        .replace(" e ", " east ")
        .replace(" w ", " west ")
        .strip();
  }
}
