package org.dateline.pipeline.table;

import org.apache.avro.generic.GenericRecord;
import org.dateline.story.Story;

/** Rows of the stories table. */
public final class StoryRows {
  private StoryRows() {}

  /** The story's row. */
  public static GenericRecord of(Story story) {
    return RowBuilder.of(Table.STORIES)
        .put("story_id", story.id())
        .put("title", story.title())
        .put("first_published", story.firstPublished())
        .put("last_published", story.lastPublished())
        .put("article_count", story.articleCount())
        .putStrings("top_entities", story.topEntities())
        .put("alias_of", story.aliasOf())
        .build();
  }
}
