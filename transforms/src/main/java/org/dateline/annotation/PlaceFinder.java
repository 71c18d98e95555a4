package org.dateline.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.annotation.PlaceMention.Naming;
import org.dateline.article.Article;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.FoldedName;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.OutletHome;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceContext;
import org.dateline.gazetteer.PlaceResolver;
import org.dateline.gazetteer.ToponymMention;
import org.jspecify.annotations.Nullable;

/** Puts the places that an article names on the map. Immutable and thread safe. */
final class PlaceFinder {
  /** Inhabitants of a city after which things are named wherever they are. */
  private static final long LARGE = 250_000;

  private static final Set<String> HEAVENLY =
      Set.of(
          "earth",
          "planet earth",
          "mercury",
          "venus",
          "mars",
          "jupiter",
          "saturn",
          "uranus",
          "neptune",
          "pluto",
          "moon",
          "sun",
          "milky way");

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
  private static final Set<Place.Kind> BEYOND_CODES =
      Set.of(Place.Kind.COUNTRY, Place.Kind.REGION, Place.Kind.CITY);
  private static final Set<Place.Kind> REGIONS = Set.of(Place.Kind.REGION);

  private final PlaceResolver resolver;
  private final Gazetteer gazetteer;
  private final Countries countries;
  private final NestedToponyms nested;

  PlaceFinder(PlaceResolver resolver, Gazetteer gazetteer, Countries countries) {
    this.resolver = resolver;
    this.gazetteer = gazetteer;
    this.countries = countries;
    this.nested = new NestedToponyms(gazetteer, countries);
  }

  /** A finder over the gazetteer and countries that ship with Dateline. */
  static PlaceFinder standard() {
    return new PlaceFinder(PlaceResolver.standard(), Gazetteer.standard(), Countries.standard());
  }

  /**
   * As {@link #standard()}, but names are put on the map by another gazetteer. Which names are
   * places is still told by the one that ships: in a fuller one nearly every last name is a
   * village.
   */
  static PlaceFinder with(Gazetteer fuller) {
    return new PlaceFinder(
        new PlaceResolver(fuller, Countries.standard()),
        Gazetteer.standard(),
        Countries.standard());
  }

  /**
   * The places among the entities, the demonyms among them, and the places after which entities are
   * named, in text order; none overlaps another.
   */
  List<PlaceMention> find(Article article, List<EntityMention> entities) {
    DocumentNames names = DocumentNames.of(entities);
    List<ToponymMention> toponyms = new ArrayList<>();
    for (EntityMention entity : entities) {
      ToponymMention whole = new ToponymMention(entity.text(), entity.begin(), entity.end());
      boolean isToponym =
          switch (entity.type()) {
            case COUNTRY -> true;
            case NATIONALITY -> !names.isPerson(FoldedName.of(entity.text()));
            case LOCATION ->
                resolver.knows(entity.text())
                    && !Gazetteer.isDirection(entity.text())
                    && !isHeavenly(article.text(), entity)
                    && !isBareCode(article.text(), entity);
            case MISC, ORGANIZATION -> isRegion(entity.text());
            case PERSON -> false;
          };
      if (isToponym) {
        toponyms.add(whole);
      } else if (entity.type() != EntityMention.Type.PERSON) {
        toponyms.addAll(nested.in(article.text(), entity.begin(), entity.end(), names));
      }
    }
    List<PlaceMention> resolved = resolver.resolve(toponyms, article.text(), context(article));
    return supported(resolved);
  }

  /**
   * The places without those that the document otherwise knows nothing of: schools and firms bear
   * the names of persons and far-off places, too. A town after which something is named counts if
   * the document names it or its division by themselves, or if it is large.
   */
  private static List<PlaceMention> supported(List<PlaceMention> places) {
    Map<String, Set<String>> namesByDivision = new HashMap<>();
    Set<String> names = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (PlaceMention mention : places) {
      if (mention.naming() != Naming.DEMONYM) {
        String key = FoldedName.of(mention.text());
        names.add(key);
        namesByDivision
            .computeIfAbsent(division(mention.place()), division -> new HashSet<>())
            .add(key);
        if (mention.isNamed()) {
          named.add(key);
        }
      }
    }
    List<PlaceMention> supported = new ArrayList<>();
    for (PlaceMention mention : places) {
      Place place = mention.place();
      boolean doubtful =
          mention.naming() == Naming.WITHIN
              && (place.latitude() == null
                  || (place.kind() == Place.Kind.CITY && place.population() < LARGE));
      if (!doubtful
          || named.contains(FoldedName.of(mention.text()))
          || names.size() == 1
          || (place.admin1() != null && namesByDivision.get(division(place)).size() > 1)) {
        supported.add(mention);
      }
    }
    return supported;
  }

  private static PlaceContext context(Article article) {
    String url = article.canonicalUrl() == null ? article.url() : article.canonicalUrl();
    return new PlaceContext(article.datelinePlace(), OutletHome.countryOf(url).orElse(null));
  }

  private static String division(Place place) {
    return place.country() + " " + place.admin1();
  }

  /** "PA" is a state in an address only: elsewhere two letters stand for many things. */
  private boolean isBareCode(String text, EntityMention entity) {
    return CODE.matcher(entity.text()).matches()
        && !gazetteer.knows(entity.text(), BEYOND_CODES)
        && !text.substring(0, entity.begin()).stripTrailing().endsWith(",");
  }

  /** Towns are called after planets; without a state behind the name the planet is meant. */
  private static boolean isHeavenly(String text, EntityMention entity) {
    return HEAVENLY.contains(FoldedName.of(entity.text())) && !text.startsWith(",", entity.end());
  }

  private boolean isRegion(String name) {
    return resolver.isDemonym(name) || gazetteer.knows(name, REGIONS);
  }

  /**
   * The entities, in which locations that are on the map have its spelling and country, and
   * demonyms the country that the rest of the document speaks of.
   */
  List<EntityMention> located(List<EntityMention> entities, List<PlaceMention> places) {
    Map<Integer, PlaceMention> byBegin = new HashMap<>();
    places.forEach(place -> byBegin.put(place.begin(), place));
    List<EntityMention> located = new ArrayList<>(entities.size());
    for (EntityMention entity : entities) {
      PlaceMention place = byBegin.get(entity.begin());
      if (place != null && place.end() == entity.end()) {
        located.add(at(place, entity));
      } else {
        located.add(entity);
      }
    }
    return located;
  }

  private EntityMention at(PlaceMention mention, EntityMention entity) {
    Place place = mention.place();
    if (entity.type() == EntityMention.Type.LOCATION && mention.isNamed()) {
      boolean sameName = FoldedName.of(place.name()).equals(FoldedName.of(entity.name()));
      return named(entity, sameName ? place.name() : entity.name(), place.country());
    }
    return entity.type() == EntityMention.Type.NATIONALITY && place.countryIso2() != null
        ? countries
            .byIso2(place.countryIso2())
            .map(country -> named(entity, country.name(), country.actorCountry()))
            .orElse(entity)
        : entity;
  }

  private static EntityMention named(EntityMention entity, String name, @Nullable String country) {
    return new EntityMention(
        entity.text(), entity.begin(), entity.end(), entity.type(), name, country, entity.role());
  }
}
