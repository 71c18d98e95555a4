package org.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.archive.Revision;
import org.dateline.article.Article;
import org.dateline.entity.Entity;
import org.dateline.event.Event;
import org.dateline.pipeline.table.ArticleRows;
import org.dateline.pipeline.table.EntityRows;
import org.dateline.pipeline.table.EventRows;
import org.dateline.pipeline.table.MentionRows;
import org.dateline.pipeline.table.RejectRows;
import org.dateline.pipeline.table.StoryRows;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.table.TemplateRows;
import org.dateline.pipeline.write.RowPart;
import org.dateline.reject.Reject;
import org.dateline.story.Story;
import org.dateline.template.SiteTemplate;
import org.dateline.transforms.CodedArticle;

/** What the tables get of each result of the job. */
final class TableRows {
  private TableRows() {}

  /** An original's row and those of its mentions; story and events are not known yet. */
  static List<RowPart> ofOriginal(CodedArticle coded) {
    List<RowPart> rows = new ArrayList<>();
    rows.add(RowPart.row(Table.ARTICLES, ArticleRows.of(coded.annotated(), coded::entityId)));
    MentionRows.of(coded.annotated(), coded.identifiedMentions())
        .forEach(row -> rows.add(RowPart.row(Table.MENTIONS, row)));
    return rows;
  }

  /** A copy's row; none of an original. */
  static List<RowPart> ofCopy(Article article) {
    return article.isCopy()
        ? List.of(RowPart.row(Table.ARTICLES, ArticleRows.of(AnnotatedArticle.bare(article))))
        : List.of();
  }

  /** The story of an article, both by id. */
  static List<RowPart> ofStoryId(KV<String, String> storyOf) {
    return List.of(RowPart.late(Table.ARTICLES, storyOf.getKey(), "story_id", storyOf.getValue()));
  }

  static List<RowPart> ofStory(Story story) {
    return List.of(RowPart.row(Table.STORIES, StoryRows.of(story)));
  }

  /** An event's row, and the event of each of its new mentions. */
  static List<RowPart> ofEvent(Revision<Event> revision) {
    Event event = revision.now();
    if (event == null) {
      return List.of();
    }
    List<RowPart> rows = new ArrayList<>();
    rows.add(RowPart.row(Table.EVENTS, EventRows.of(event)));
    for (String mention : event.newMentionIds()) {
      rows.add(RowPart.late(Table.MENTIONS, mention, "event_id", event.id()));
    }
    return rows;
  }

  static List<RowPart> ofEntity(Revision<Entity> entity) {
    Entity now = entity.now();
    return now == null ? List.of() : List.of(RowPart.row(Table.ENTITIES, EntityRows.of(now)));
  }

  static List<RowPart> ofTemplate(SiteTemplate template) {
    return List.of(RowPart.row(Table.TEMPLATES, TemplateRows.of(template)));
  }

  static List<RowPart> ofReject(Reject reject) {
    return List.of(RowPart.row(Table.REJECTS, RejectRows.of(reject)));
  }
}
