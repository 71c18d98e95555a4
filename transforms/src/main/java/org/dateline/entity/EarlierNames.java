package org.dateline.entity;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity of earlier runs, by the names that it goes by.
 *
 * @param entityId its id, which stays
 * @param country null if unknown
 * @param locals what articles of earlier runs say of the local entities that it is made of; never
 *     empty
 */
public record EarlierNames(String entityId, @Nullable String country, List<EntitySummary> locals)
    implements Serializable {
  public EarlierNames {
    locals = List.copyOf(locals);
  }
}
