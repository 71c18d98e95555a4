package org.dateline.pipeline.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.avro.generic.GenericRecord;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.Sentence;
import org.dateline.article.Article;
import org.dateline.article.ContentHash;
import org.dateline.article.Flag;
import org.dateline.article.Publication;
import org.dateline.article.RemovedBlock;
import org.dateline.fivew.FiveW;
import org.dateline.time.DayInterval;
import org.dateline.time.Timex3;

/** Rows of the articles table. */
public final class ArticleRows {
  private ArticleRows() {}

  private static final Comparator<EntityMention> ENTITIES =
      Comparator.comparingInt(EntityMention::begin)
          .thenComparingInt(EntityMention::end)
          .thenComparing(EntityMention::type)
          .thenComparing(EntityMention::name);
  private static final Comparator<PlaceMention> PLACES =
      Comparator.comparingInt(PlaceMention::begin)
          .thenComparingInt(PlaceMention::end)
          .thenComparing(place -> place.place().name());
  private static final Comparator<Timex3> DATES =
      Comparator.comparingInt(Timex3::begin)
          .thenComparingInt(Timex3::end)
          .thenComparing(Timex3::value);

  /**
   * The row of an article of which nobody asked what it is about, its offsets as code points. The
   * story, which is known later, is not filled in.
   *
   * @throws IllegalStateException naming the article's uri if an offset does not fit its text
   */
  public static GenericRecord of(AnnotatedArticle annotated) {
    return of(annotated, FiveW.NONE, own -> own);
  }

  /**
   * The row of an article whose entities have other ids than the article alone would give them.
   *
   * @param answers what it is mainly about
   * @param entityIds the id of an entity by that which the article alone gives it
   * @throws IllegalStateException as above
   */
  public static GenericRecord of(
      AnnotatedArticle annotated, FiveW answers, UnaryOperator<String> entityIds) {
    Article article = annotated.article();
    try {
      RowBuilder row = RowBuilder.of(Table.ARTICLES);
      putPage(row, article);
      putPublication(row, article.published());
      FiveWRows.put(row, article, answers, entityIds);
      putAnalysis(row, annotated, entityIds, CodePoints.of(article.text()));
      return row.build();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(article.uri() + ": " + e.getMessage(), e);
    }
  }

  private static void putPage(RowBuilder row, Article article) {
    row.put("article_id", article.id())
        .put("uri", article.uri())
        .put("url", article.url())
        .put("canonical_url", article.canonicalUrl())
        .put("site", article.site())
        .put("title", article.title())
        .put("subtitle", article.subtitle())
        .putStrings("authors", article.authors())
        .put("agency", article.agency())
        .put("dateline_place", article.datelinePlace())
        .put("copy_of", article.copyOf())
        .put("copy_group", copyGroup(article))
        .put("template_version", article.templateVersion())
        .put("language", article.language())
        .put("text", article.text())
        .put("text_sha", ContentHash.sha256(RowBuilder.wellFormed(article.text())))
        .putStructs("removed", article.removed(), ArticleRows::fill)
        .putStrings("flags", article.flags().stream().map(Flag::code).sorted().toList());
  }

  /** Its own id, too, as long as no copy is known: the row need not change when one comes. */
  private static String copyGroup(Article article) {
    String group = article.copyGroup();
    return group == null ? article.id() : group;
  }

  private static void putPublication(RowBuilder row, Publication published) {
    Publication.Source source = published.source();
    row.put("published_date", published.date())
        .put("published_at", published.at())
        .put("published_precision", published.precision().code())
        .put("published_source", source == null ? null : source.code())
        .put("published_from", published.from())
        .put("published_to", published.to());
  }

  private static void putAnalysis(
      RowBuilder row,
      AnnotatedArticle annotated,
      UnaryOperator<String> entityIds,
      CodePoints codePoints) {
    List<EntityMention> entities = annotated.entities().stream().sorted(ENTITIES).toList();
    List<PlaceMention> places = annotated.places().stream().sorted(PLACES).toList();
    List<Timex3> dates = annotated.dates().stream().sorted(DATES).toList();
    row.putStructs(
            "entities",
            entities,
            (struct, entity) -> {
              fill(struct, entity, codePoints);
              struct.put("entity_id", entityIds.apply(entity.entityId()));
            })
        .putStructs("places", places, (struct, place) -> fill(struct, place, codePoints))
        .putStructs("dates", dates, (struct, date) -> fill(struct, date, codePoints))
        .putStructs(
            "sentences",
            annotated.sentences(),
            (struct, sentence) -> fill(struct, sentence, codePoints));
  }

  private static void fill(RowBuilder struct, RemovedBlock block) {
    struct
        .put("kind", block.kind().code())
        .put("begin", block.begin())
        .put("end", block.end())
        .put("path", block.path())
        .put("text", block.text());
  }

  private static void fill(RowBuilder struct, EntityMention entity, CodePoints codePoints) {
    struct
        .put("text", entity.text())
        .put("begin", codePoints.at(entity.begin()))
        .put("end", codePoints.at(entity.end()))
        .put("type", entity.type().name())
        .put("name", entity.name())
        .put("country", entity.country())
        .put("role", entity.role());
  }

  private static void fill(RowBuilder struct, PlaceMention mention, CodePoints codePoints) {
    struct
        .put("text", mention.text())
        .put("begin", codePoints.at(mention.begin()))
        .put("end", codePoints.at(mention.end()))
        .put("name", mention.place().name())
        .put("country", mention.place().country())
        .put("country_iso2", mention.place().countryIso2())
        .put("admin1", mention.place().admin1())
        .put("lat", mention.place().latitude())
        .put("lon", mention.place().longitude())
        .put("geoname_id", mention.place().geonameId())
        .put("kind", mention.place().kind().code())
        .put("confidence", mention.confidence())
        .put("naming", mention.naming().code());
  }

  private static void fill(RowBuilder struct, Timex3 timex, CodePoints codePoints) {
    DayInterval days = timex.interval();
    struct
        .put("text", timex.text())
        .put("begin", codePoints.at(timex.begin()))
        .put("end", codePoints.at(timex.end()))
        .put("timex_type", timex.type().name())
        .put("timex_value", timex.value())
        .put("timex_mod", timex.mod())
        .put("timex_quant", timex.quant())
        .put("timex_freq", timex.freq())
        .put("start_date", days == null ? null : days.start())
        .put("end_date", days == null ? null : days.end())
        .put("precision", days == null ? null : days.precision().code())
        .put("anchor", timex.anchor().code())
        .put("instant", timex.instant());
  }

  private static void fill(RowBuilder struct, Sentence sentence, CodePoints codePoints) {
    struct.put("begin", codePoints.at(sentence.begin())).put("end", codePoints.at(sentence.end()));
  }
}
