package org.dateline.annotation;

import java.io.Serializable;
import org.dateline.article.ContentHash;
import org.dateline.gazetteer.FoldedName;
import org.jspecify.annotations.Nullable;

/**
 * A named entity where it stands in an article.
 *
 * @param text as printed
 * @param begin offset in the article's text, UTF-16 code units, inclusive
 * @param end offset, exclusive
 * @param type what kind of thing is named
 * @param name canonical name: the fullest form that the article or the tables give
 * @param country ISO 3166 alpha-3, or PLOVER's UNO, EUR, IGO, NGO, ISM, IMG, MNC; null if unknown
 * @param role PLOVER role such as GOV or MIL; null for none
 */
public record EntityMention(
    String text,
    int begin,
    int end,
    Type type,
    String name,
    @Nullable String country,
    @Nullable String role)
    implements Serializable {

  /** Kinds of entities. */
  public enum Type {
    PERSON,
    ORGANIZATION,
    COUNTRY,
    LOCATION,
    NATIONALITY,
    MISC;

    /** What the entity is that such a mention names: a nationality names its country. */
    public Type entityType() {
      return this == NATIONALITY ? COUNTRY : this;
    }
  }

  /**
   * Id of the entity that is meant: the same for every mention with the same canonical name, but
   * for case, accents and punctuation, the same kind and country.
   */
  public String entityId() {
    return entityId(type, name, country);
  }

  /** Id of the entity of that kind, canonical name and country. */
  public static String entityId(Type type, String name, @Nullable String country) {
    String folded = FoldedName.of(name);
    return ContentHash.id(
        "entity",
        type.entityType().name(),
        folded.isEmpty() ? name : folded,
        country == null ? "" : country);
  }
}
