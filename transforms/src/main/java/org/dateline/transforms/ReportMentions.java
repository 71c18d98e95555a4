package org.dateline.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.article.Article;
import org.dateline.event.Copies;
import org.dateline.event.ReportedMention;
import org.dateline.plover.EventMention;

/** Tells of every event mention which story its article reports and how many copies it has. */
public final class ReportMentions
    extends PTransform<PCollection<CodedArticle>, PCollection<ReportedMention>> {
  private static final long serialVersionUID = 1L;
  private static final TupleTag<EventMention> MENTION = new TupleTag<>("mention");
  private static final TupleTag<String> STORY = new TupleTag<>("story");
  private static final TupleTag<Copies> COPIES = new TupleTag<>("copies");

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<Article> articles;

  @SuppressWarnings("serial")
  private final PCollection<KV<String, String>> stories;

  private ReportMentions(PCollection<Article> articles, PCollection<KV<String, String>> stories) {
    this.articles = articles;
    this.stories = stories;
  }

  /**
   * Joins mentions with what is known of their articles.
   *
   * @param articles all articles, copies included
   * @param stories story id by article id
   */
  public static ReportMentions with(
      PCollection<Article> articles, PCollection<KV<String, String>> stories) {
    return new ReportMentions(articles, stories);
  }

  @Override
  public PCollection<ReportedMention> expand(PCollection<CodedArticle> coded) {
    PCollection<KV<String, EventMention>> mentions =
        coded
            .apply("Mentions", ParDo.of(new MentionsByArticle()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(EventMention.class)));
    PCollection<KV<String, Copies>> copies =
        articles
            .apply("Copies", ParDo.of(new CopiesByOriginal()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Copies.class)))
            .apply("CountCopies", Combine.perKey(Copies::plus));
    return KeyedPCollectionTuple.of(MENTION, mentions)
        .and(STORY, stories)
        .and(COPIES, copies)
        .apply("Join", CoGroupByKey.create())
        .apply("Report", ParDo.of(new ReportFn()))
        .setCoder(SerializableCoder.of(ReportedMention.class));
  }

  static final class MentionsByArticle extends DoFn<CodedArticle, KV<String, EventMention>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element CodedArticle article, OutputReceiver<KV<String, EventMention>> out) {
      article.mentions().forEach(mention -> out.output(KV.of(mention.articleId(), mention)));
    }
  }

  static final class CopiesByOriginal extends DoFn<Article, KV<String, Copies>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<String, Copies>> out) {
      String original = article.copyOf();
      if (original != null) {
        out.output(KV.of(original, Copies.of(article)));
      }
    }
  }

  static final class ReportFn extends DoFn<KV<String, CoGbkResult>, ReportedMention> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> article, OutputReceiver<ReportedMention> out) {
      String story = article.getValue().getOnly(STORY, article.getKey());
      Copies copies = article.getValue().getOnly(COPIES, Copies.NONE);
      for (EventMention mention : article.getValue().getAll(MENTION)) {
        out.output(new ReportedMention(mention, story, copies));
      }
    }
  }
}
