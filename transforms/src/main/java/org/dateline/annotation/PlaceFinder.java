package org.dateline.annotation;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
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
}
