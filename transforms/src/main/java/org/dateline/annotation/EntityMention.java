package org.dateline.annotation;

import java.io.Serializable;
import org.dateline.article.ContentHash;
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
    MISC
  }

  /**
   * Id of the entity that is meant: the same for every mention with the same canonical name, kind
   * and country.
   */
  public String entityId() {
    Type kind = type == Type.NATIONALITY ? Type.COUNTRY : type;
    return ContentHash.id("entity", kind.name(), name, country == null ? "" : country);
  }
}
