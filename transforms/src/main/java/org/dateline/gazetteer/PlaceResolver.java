package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.PlaceMention.Naming;
import org.dateline.gazetteer.DocumentToponyms.Toponym;
import org.jspecify.annotations.Nullable;

/**
 * Puts the toponyms of one document on the map.
 *
 * <p>All places of a document vouch for each other: the country and first-level division that most
 * of them share is likely that of the rest, and one name means one place throughout, save where the
 * text says otherwise ("Paris, Texas"). Immutable and thread safe; the same input gives the same
 * bits on every machine ({@link StrictMath}).
 */
public final class PlaceResolver {

  /**
   * Below it a place is not put on the map. Measured on gold places: of those below, two in three
   * would be put wrong; see docs/decisions/2026-11-23-when-a-place-stays-off-the-map.md.
   */
  static final double LEAST_CONFIDENCE = 0.3;

  /** So many times more probable than the next it is put on the map all the same. */
  private static final double CLEAR_LEAD = 2;

  /** How probable a country must be to be told of a place that is not on the map. */
  private static final double SURE_COUNTRY = 0.8;

  /** What stands between a place and the division or country it lies in. */
  private static final Pattern BETWEEN = Pattern.compile("\\s?(?:,|\\()\\s?");

  private static final Pattern DIVISION_BEHIND =
      Pattern.compile(
          "^\\s?(?:,|\\()\\s?((?:[A-Z]\\.\\s?){2,3}|[A-Z]{2}\\b|(?:N|W|S)\\. ?[A-Z][a-z]+\\.?"
              + "|[A-Z][a-z]{1,5}\\.)");

  private static final Pattern KIND_BEHIND =
      Pattern.compile(
          "^\\s(?:(?<admin2>[Cc]ount(?:y|ies)|[Pp]arish(?:es)?)|(?<admin1>[Ss]tate|[Pp]rovinces?"
              + "|[Oo]blast|[Rr]egion)|(?<city>[Cc]ity))\\b");
  private static final Pattern KIND_BEFORE =
      Pattern.compile(
          "(?i)(?:(?<city>city|town|village|suburb|capital|municipality|port)"
              + "|(?<admin1>state|province|region)|(?<admin2>county))(?: of)?\\s$");

  private final Gazetteer gazetteer;
  private final Countries countries;
  private final ResolverWeights weights;
  private final CandidateFinder finder;
  private final LocalIdioms idioms;

  public PlaceResolver(Gazetteer gazetteer, Countries countries) {
    this(gazetteer, countries, ResolverWeights.FITTED);
  }

  PlaceResolver(Gazetteer gazetteer, Countries countries, ResolverWeights weights) {
    this.gazetteer = gazetteer;
    this.countries = countries;
    this.weights = weights;
    this.idioms = new LocalIdioms(List.of(gazetteer.places().countries()));
    this.finder = new CandidateFinder(gazetteer, countries, weights);
  }

  /** A resolver over the gazetteer and countries that ship with Dateline. */
  public static PlaceResolver standard() {
    return new PlaceResolver(Gazetteer.standard(), Countries.standard());
  }

  /**
   * The mentions that the gazetteer knows, in the order given; unknown names are left out, demonyms
   * get the point of their country or region. A name that could mean too many places has no point,
   * and a country only if all but certainly all lie in it.
   *
   * @param mentions toponyms of one document (cities, states, countries, regions, demonyms), in
   *     text order
   * @param text the document's text, in which the offsets count
   * @param context what else is known
   */
  public List<PlaceMention> resolve(
      List<ToponymMention> mentions, String text, PlaceContext context) {
    PlaceTable places = gazetteer.places();
    DocumentToponyms document =
        new DocumentToponyms(
            places, weights, countryNumber(context.countryIso2()), idioms.shares(text));
    Map<String, Toponym> senses = new LinkedHashMap<>();
    List<Toponym> bySurface = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      ToponymMention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      Toponym toponym = toponym(mentions.get(i), next, text, senses);
      toponym.mentions++;
      bySurface.add(toponym);
    }
    if (context.datelinePlace() != null) {
      String dateline = context.datelinePlace();
      senses.computeIfAbsent(
              CandidateFinder.key(dateline), key -> new Toponym(key, finder.find(dateline), false))
          .mentions++;
    }
    senses.values().forEach(document::add);
    document.resolve();
    List<PlaceMention> resolved = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      ToponymMention mention = mentions.get(i);
      ToponymCandidate best = bySurface.get(i).best();
      if (best != null) {
        double confidence = Math.round(bySurface.get(i).confidence(best) * 1e4) / 1e4;
        resolved.add(
            new PlaceMention(
                mention.text(),
                mention.begin(),
                mention.end(),
                confidence < LEAST_CONFIDENCE && bySurface.get(i).lead(best) < CLEAR_LEAD
                    ? unplaced(mention.text(), bySurface.get(i))
                    : places.place(best.row, countries),
                confidence,
                bySurface.get(i).demonym ? Naming.DEMONYM : mention.naming()));
      }
    }
    return resolved;
  }

  /** A place of which only the name is sure, and perhaps the country. */
  private Place unplaced(String name, Toponym toponym) {
    String iso2 = toponym.likelyCountry(gazetteer.places(), SURE_COUNTRY);
    return new Place(
        name,
        Place.Kind.OTHER,
        iso2 == null ? null : countries.byIso2(iso2).map(Country::iso3).orElse(null),
        iso2,
        null,
        null,
        null,
        null,
        0);
  }

  /**
   * Whether anything goes by that name, or by a like one that stands for it ("St." for "Saint").
   */
  public boolean knows(String name) {
    return !finder.find(name).isEmpty();
  }

  /** Whether the words are a people or its adjective and no name of a country or division. */
  public boolean isDemonym(String text) {
    return finder.isDemonym(text);
  }

  /** The sense to which a mention belongs, made if there is none yet. */
  private Toponym toponym(
      ToponymMention mention,
      @Nullable ToponymMention next,
      String text,
      Map<String, Toponym> senses) {
    String key = CandidateFinder.key(mention.text());
    String container = containerBehind(mention, next, text);
    String sense = container == null ? key : key + "|" + CandidateFinder.key(container);
    Toponym known = senses.get(sense);
    if (known == null) {
      known = new Toponym(key, finder.find(mention.text()), finder.isDemonym(mention.text()));
      if (container != null) {
        preferInside(known.candidates, finder.findContainers(container));
      }
      senses.put(sense, known);
    }
    preferDescribed(known.candidates, mention, text);
    return known;
  }

  /** Name of the division or country that stands right behind the mention; null if none does. */
  private @Nullable String containerBehind(
      ToponymMention mention, @Nullable ToponymMention next, String text) {
    if (next != null
        && next.begin() > mention.end()
        && next.begin() - mention.end() <= 3
        && BETWEEN.matcher(text.substring(mention.end(), next.begin())).matches()) {
      return next.text();
    }
    int limit = Math.min(text.length(), mention.end() + 14);
    Matcher behind = DIVISION_BEHIND.matcher(text.substring(mention.end(), limit));
    return behind.find() ? behind.group(1) : null;
  }

  private void preferInside(List<ToponymCandidate> candidates, List<ToponymCandidate> containers) {
    for (ToponymCandidate candidate : candidates) {
      double likeliest = 0;
      for (ToponymCandidate container : containers) {
        if (candidate.isInside(container, gazetteer.places())) {
          likeliest = Math.max(likeliest, container.prior / containers.get(0).prior);
        }
      }
      candidate.prior += weights.stated() * likeliest;
    }
  }

  private void preferDescribed(
      List<ToponymCandidate> candidates, ToponymMention mention, String text) {
    Matcher behind =
        KIND_BEHIND.matcher(
            text.substring(mention.end(), Math.min(text.length(), mention.end() + 12)));
    Matcher before =
        KIND_BEFORE.matcher(text.substring(Math.max(0, mention.begin() - 18), mention.begin()));
    Place.Kind kind = null;
    if (behind.find()) {
      kind = kind(behind);
    } else if (before.find()) {
      kind = kind(before);
    }
    if (kind != null) {
      for (ToponymCandidate candidate : candidates) {
        boolean region = kind == Place.Kind.ADM1 && candidate.kind == Place.Kind.REGION;
        if (candidate.kind == kind || region) {
          candidate.prior += weights.described();
        }
      }
    }
  }

  private static Place.Kind kind(Matcher word) {
    if (word.group("admin2") != null) {
      return Place.Kind.ADM2;
    }
    return word.group("admin1") != null ? Place.Kind.ADM1 : Place.Kind.CITY;
  }

  private int countryNumber(@Nullable String iso2) {
    return iso2 == null ? -1 : Arrays.asList(gazetteer.places().countries()).indexOf(iso2);
  }
}
