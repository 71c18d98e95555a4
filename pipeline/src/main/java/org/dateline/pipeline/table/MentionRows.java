package org.dateline.pipeline.table;

import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.article.Article;
import org.dateline.plover.EventMention;
import org.dateline.plover.Participant;

/** Rows of the mentions table. */
public final class MentionRows {
  private MentionRows() {}

  /**
   * One row for each mention, in the order given, its offsets as code points. Which event it
   * belongs to is filled in when that is known.
   *
   * @param annotated the article that the mentions stand in
   * @throws IllegalStateException naming the article's uri if a mention's article, offsets or
   *     sentence do not fit the article
   */
  public static List<GenericRecord> of(AnnotatedArticle annotated, List<EventMention> mentions) {
    Article article = annotated.article();
    CodePoints codePoints = CodePoints.of(article.text());
    try {
      return mentions.stream().map(mention -> row(article, codePoints, mention)).toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(article.uri() + ": " + e.getMessage(), e);
    }
  }

  private static GenericRecord row(Article article, CodePoints codePoints, EventMention mention) {
    checkEvidence(article, mention);
    RowBuilder row =
        RowBuilder.of(Table.MENTIONS)
            .put("mention_id", mention.id())
            .put("article_id", article.id())
            .put("uri", article.uri())
            .put("sentence_index", mention.sentenceIndex())
            .put("begin", codePoints.at(mention.begin()))
            .put("end", codePoints.at(mention.end()))
            .put("sentence", mention.sentence())
            .put("trigger", mention.trigger())
            .put("trigger_begin", codePoints.at(mention.triggerBegin()))
            .put("trigger_end", codePoints.at(mention.triggerEnd()))
            .put("is_main", mention.main())
            .put("source_text", mention.sourceText())
            .put("confidence", mention.confidence())
            .put("rule_id", mention.ruleId())
            .putStructs("actors", mention.actors(), (to, it) -> fill(to, it, codePoints))
            .putStructs("recipients", mention.recipients(), (to, it) -> fill(to, it, codePoints))
            .putStructs("quantities", mention.quantities(), SharedRows::fill);
    SharedRows.putCoding(
        row,
        mention.type(),
        mention.mode(),
        mention.contexts(),
        mention.cameoRoot(),
        mention.realis());
    SharedRows.putFirst(row, "actor", mention.actors());
    SharedRows.putFirst(row, "recipient", mention.recipients());
    SharedRows.putPlace(row, mention.place(), mention.placeBasis());
    SharedRows.putTime(
        row, mention.time(), mention.timeText(), mention.timeBasis(), mention.planned());
    return row.build();
  }

  /** Readers cut the sentence out of the text by the offsets: it must be there. */
  private static void checkEvidence(Article article, EventMention mention) {
    if (!mention.articleId().equals(article.id())) {
      throw new IllegalArgumentException("a mention of article " + mention.articleId());
    }
    String text = article.text();
    if (mention.begin() < 0
        || mention.end() > text.length()
        || !text.startsWith(mention.sentence(), mention.begin())
        || mention.end() - mention.begin() != mention.sentence().length()) {
      throw new IllegalArgumentException(
          "the text at [%d, %d) is not the mention's sentence \"%s\""
              .formatted(mention.begin(), mention.end(), mention.sentence()));
    }
  }

  private static void fill(RowBuilder struct, Participant participant, CodePoints codePoints) {
    SharedRows.fill(struct, participant);
    struct
        .put("begin", codePoints.at(participant.begin()))
        .put("end", codePoints.at(participant.end()));
  }
}
