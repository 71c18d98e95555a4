package org.dateline.transforms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.article.Article;
import org.dateline.copies.CopyGroup;
import org.dateline.copies.DistinctText;
import org.dateline.copies.Shares;
import org.dateline.copies.TextBucket;

/**
 * Marks articles that are copies of one text: all articles come out, each once, those in a group of
 * two or more with the id of the group's original. Copies have the same words, are near copies or
 * were fetched from the same page; what links them is transitive.
 *
 * <p>Equal texts are made one before anything else, so that 50,000 copies cost as much as one. All
 * grouping is by a few keys, with arrays of hashes as values: each holds a share of the batch,
 * however its texts are spread, and the direct runner, which pays for every key, has few of them.
 */
public final class GroupCopies extends PTransform<PCollection<Article>, PCollection<Article>> {
  private static final long serialVersionUID = 1L;
  private static final KvCoder<String, String> STRINGS =
      KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());

  /** A text's key and the name of the group it is in. */
  record Membership(String key, String group) implements java.io.Serializable {}

  private final Shards shards;

  private GroupCopies(Shards shards) {
    this.shards = shards;
  }

  /** Works on a batch that is cut into so many shards. */
  public static GroupCopies in(Shards shards) {
    return new GroupCopies(shards);
  }

  @Override
  public PCollection<Article> expand(PCollection<Article> articles) {
    PCollectionView<Shares> shares = articles.apply("CountShares", new CountShares());
    PCollection<TextBucket> texts = articles.apply("CollapseTexts", new CollapseTexts(shares));
    PCollection<KV<String, String>> originals =
        PCollectionList.of(texts.apply("FindCopies", new FindCopies()))
            .and(texts.apply("LinkVersions", new LinkVersions()))
            .apply("Links", Flatten.pCollections())
            .apply("Join", new ConnectedComponents())
            .apply("ByText", ParDo.of(new ByTextFn(shares)).withSideInputs(shares))
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Membership.class)))
            .apply("ToText", JoinBucket.of(texts, Membership.class))
            .apply("ToGroup", ParDo.of(new ToGroupFn()))
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(CopyGroup.class)))
            .apply("ByGroup", GroupByKey.create())
            .apply("ChooseOriginals", ParDo.of(new OriginalsFn()))
            .setCoder(STRINGS);
    return articles
        .apply("ById", WithKeys.of(Article::id).withKeyType(TypeDescriptors.strings()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Article.class)))
        .apply(
            "ToArticle",
            JoinByShard.with(
                originals, shards, SerializableCoder.of(Article.class), GroupCopies::marked))
        .apply("Count", ParDo.of(new CountFn()));
  }

  private static List<Article> marked(JoinByShard.Joined<Article, String> joined) {
    return joined.left().stream()
        .map(
            article ->
                joined.right().isEmpty() ? article : article.inCopyGroup(joined.right().get(0)))
        .toList();
  }

  static final class ByTextFn extends DoFn<KV<String, String>, KV<Integer, Membership>> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Shares> shares;

    ByTextFn(PCollectionView<Shares> shares) {
      this.shares = shares;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      KV<String, String> root = context.element();
      context.output(
          KV.of(
              context.sideInput(shares).bucketOf(root.getKey()),
              new Membership(root.getKey(), root.getValue())));
    }
  }

  static final class ToGroupFn
      extends DoFn<KV<TextBucket, List<Membership>>, KV<Integer, CopyGroup>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<TextBucket, List<Membership>> joined,
        OutputReceiver<KV<Integer, CopyGroup>> out) {
      Map<String, String> groups = new HashMap<>();
      joined.getValue().forEach(member -> groups.put(member.key(), member.group()));
      for (DistinctText text : joined.getKey().texts()) {
        String group = groups.get(text.key());
        if (group != null || text.pages().size() > 1) {
          String name = group == null ? text.key() : group;
          out.output(
              KV.of(joined.getKey().shares().bucketOf(name), new CopyGroup(name, text.pages())));
        }
      }
    }
  }

  static final class OriginalsFn
      extends DoFn<KV<Integer, Iterable<CopyGroup>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<CopyGroup>> parts, OutputReceiver<KV<String, String>> out) {
      CopyGroup.assemble(parts.getValue(), (id, original) -> out.output(KV.of(id, original)));
    }
  }

  static final class CountFn extends DoFn<Article, Article> {
    private static final long serialVersionUID = 1L;

    private final Counter copies = StepMetrics.counter(StepMetrics.COPIES);

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<Article> out) {
      if (article.isCopy()) {
        copies.inc();
      }
      out.output(article);
    }
  }
}
