package org.dateline.gazetteer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article besides its text that helps to tell places of one name apart.
 *
 * @param datelinePlace where the report was filed, such as {@code Dakar}; null if unknown
 * @param countryIso2 home country of the outlet, ISO 3166 alpha-2; null if unknown
 */
public record PlaceContext(@Nullable String datelinePlace, @Nullable String countryIso2)
    implements Serializable {
  /** Nothing is known. */
  public static final PlaceContext NONE = new PlaceContext(null, null);

  /** Only the dateline is known, if at all. */
  public static PlaceContext filedFrom(@Nullable String datelinePlace) {
    return datelinePlace == null ? NONE : new PlaceContext(datelinePlace, null);
  }
}
