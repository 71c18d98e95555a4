package org.dateline.pipeline.table;

import org.apache.avro.generic.GenericRecord;
import org.dateline.entity.Entity;

/** Rows of the entities table. */
public final class EntityRows {
  private EntityRows() {}

  /** The entity's row. */
  public static GenericRecord of(Entity entity) {
    return RowBuilder.of(Table.ENTITIES)
        .put("entity_id", entity.id())
        .put("name", entity.name())
        .put("type", entity.type().name())
        .put("country", entity.country())
        .put("role", entity.role())
        .putStrings("aliases", entity.aliases().stream().sorted().toList())
        .put("article_count", Math.toIntExact(entity.articleCount()))
        .build();
  }
}
