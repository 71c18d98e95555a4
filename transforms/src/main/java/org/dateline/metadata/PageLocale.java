package org.dateline.metadata;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a page comes from, as far as it matters for reading its dates.
 *
 * @param language ISO 639-1 code, lower case; null if unknown
 * @param country ISO 3166 alpha-2 code of the outlet's country, upper case; null if unknown
 */
public record PageLocale(@Nullable String language, @Nullable String country)
    implements Serializable {

  /** Nothing is known. */
  public static final PageLocale UNKNOWN = new PageLocale(null, null);
}
