package org.dateline.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.values.KV;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.archive.Revision;
import org.dateline.article.Article;
import org.dateline.entity.Entity;
import org.dateline.event.Event;
import org.dateline.ledger.Retraction;
import org.dateline.ledger.StoredReject;
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
    rows.add(
        RowPart.row(
            Table.ARTICLES, ArticleRows.of(coded.annotated(), coded.answers(), coded::entityId)));
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

  static List<RowPart> ofStory(Revision<Story> story) {
    return revised(Table.STORIES, story, StoryRows::of);
  }

  /** An event's row, and the event of each of its new mentions. */
  static List<RowPart> ofEvent(Revision<Event> event) {
    List<RowPart> rows = revised(Table.EVENTS, event, EventRows::of);
    Event now = event.now();
    if (now != null) {
      for (String mention : now.newMentionIds()) {
        rows.add(RowPart.late(Table.MENTIONS, mention, "event_id", now.id()));
      }
    }
    return rows;
  }

  static List<RowPart> ofEntity(Revision<Entity> entity) {
    return revised(Table.ENTITIES, entity, EntityRows::of);
  }

  static List<RowPart> ofTemplate(SiteTemplate template) {
    return List.of(RowPart.row(Table.TEMPLATES, TemplateRows.of(template)));
  }

  static List<RowPart> ofReject(Reject reject) {
    return List.of(RowPart.row(Table.REJECTS, RejectRows.of(reject)));
  }

  /** The rows of articles, mentions and rejects that go. */
  static List<RowPart> ofRetraction(Retraction retraction) {
    List<RowPart> rows = new ArrayList<>();
    retraction
        .articles()
        .forEach(
            (id, article) -> {
              rows.add(RowPart.gone(Table.ARTICLES, id, article.generation()));
              for (String mention : article.mentions()) {
                rows.add(RowPart.gone(Table.MENTIONS, mention, article.generation()));
              }
            });
    for (StoredReject reject : retraction.rejects()) {
      rows.add(RowPart.gone(Table.REJECTS, RejectRows.of(reject.reject()), reject.generation()));
    }
    return rows;
  }

  private static <T extends Serializable> List<RowPart> revised(
      Table table, Revision<T> revision, Function<T, GenericRecord> row) {
    List<RowPart> rows = new ArrayList<>();
    T now = revision.now();
    if (now != null) {
      rows.add(RowPart.row(table, row.apply(now)));
    }
    if (revision.replaces() > 0) {
      rows.add(RowPart.gone(table, revision.id(), revision.replaces()));
    }
    return rows;
  }
}
