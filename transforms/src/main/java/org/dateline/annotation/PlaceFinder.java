package org.dateline.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.gazetteer.FoldedName;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceContext;
import org.dateline.gazetteer.PlaceResolver;
import org.dateline.gazetteer.ToponymMention;

/** Puts an article's countries and locations on the map. Immutable and thread safe. */
final class PlaceFinder {
  private final PlaceResolver resolver;

  PlaceFinder(PlaceResolver resolver) {
    this.resolver = resolver;
  }

  /** The places among the entities, in text order; nationalities only speak for their country. */
  List<PlaceMention> find(Article article, List<EntityMention> entities) {
    List<ToponymMention> toponyms = new ArrayList<>();
    for (EntityMention entity : entities) {
      switch (entity.type()) {
        case COUNTRY, LOCATION, NATIONALITY ->
            toponyms.add(new ToponymMention(entity.text(), entity.begin(), entity.end()));
        default -> {}
      }
    }
    return resolver.resolve(
        toponyms, article.text(), PlaceContext.filedFrom(article.datelinePlace()));
  }

  /** The entities, in which locations that are on the map have its spelling and country. */
  static List<EntityMention> located(List<EntityMention> entities, List<PlaceMention> places) {
    Map<Integer, PlaceMention> byBegin = new HashMap<>();
    places.forEach(place -> byBegin.put(place.begin(), place));
    List<EntityMention> located = new ArrayList<>(entities.size());
    for (EntityMention entity : entities) {
      PlaceMention place = byBegin.get(entity.begin());
      boolean onMap =
          entity.type() == EntityMention.Type.LOCATION
              && place != null
              && place.end() == entity.end();
      located.add(onMap ? at(place.place(), entity) : entity);
    }
    return located;
  }

  private static EntityMention at(Place place, EntityMention entity) {
    boolean sameName = FoldedName.of(place.name()).equals(FoldedName.of(entity.name()));
    return new EntityMention(
        entity.text(),
        entity.begin(),
        entity.end(),
        entity.type(),
        sameName ? place.name() : entity.name(),
        place.country(),
        entity.role());
  }
}
