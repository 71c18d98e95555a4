package org.dateline.transforms;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.article.Article;
import org.dateline.event.Copies;
import org.dateline.event.ReportedMention;
import org.dateline.plover.EventMention;

/** Tells of every event mention which story its article reports and how many copies it has. */
public final class ReportMentions
    extends PTransform<PCollection<CodedArticle>, PCollection<ReportedMention>> {
  private static final long serialVersionUID = 1L;

  private static final KvCoder<String, ReportedMention> REPORTED =
      KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(ReportedMention.class));

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<Article> articles;

  @SuppressWarnings("serial")
  private final PCollection<KV<String, String>> stories;

  private final Shards shards;

  private ReportMentions(
      PCollection<Article> articles, PCollection<KV<String, String>> stories, Shards shards) {
    this.shards = shards;
    this.articles = articles;
    this.stories = stories;
  }

  /**
   * Joins mentions with what is known of their articles.
   *
   * @param articles all articles, copies included
   * @param stories story id by article id
   * @param shards how many {@link Shards} the batch is cut into
   */
  public static ReportMentions with(
      PCollection<Article> articles, PCollection<KV<String, String>> stories, Shards shards) {
    return new ReportMentions(articles, stories, shards);
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
    return mentions
        .apply(
            "JoinStories",
            JoinByShard.with(
                stories,
                shards,
                REPORTED,
                of ->
                    of.left().stream()
                        .map(
                            mention ->
                                KV.of(
                                    of.key(),
                                    new ReportedMention(
                                        mention, of.rightOr(of.key()), Copies.NONE)))
                        .toList()))
        .apply(
            "JoinCopies",
            JoinByShard.with(
                copies,
                shards,
                SerializableCoder.of(ReportedMention.class),
                of ->
                    of.left().stream()
                        .map(mention -> mention.withCopies(of.rightOr(Copies.NONE)))
                        .toList()));
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
}
