package org.dateline.transforms;

import java.util.ArrayList;
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
import org.apache.beam.sdk.transforms.join.RawUnionValue;
import org.apache.beam.sdk.transforms.join.UnionCoder;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.article.Article;
import org.dateline.copies.CopyGroups;
import org.dateline.copies.PairedTexts;

/**
 * Marks articles that are copies of one text: all {@link #ARTICLES} come out, each once, those in a
 * group of two or more with the id of the group's original. Copies have the same words, are near
 * copies or were fetched from the same page; what links them is transitive. Texts of earlier runs
 * take part; their articles do not come out, and an original of theirs stays the original.
 *
 * <p>How texts are linked: {@link LinkTexts}.
 */
public final class GroupCopies extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** The articles that came in. */
  public static final TupleTag<Article> ARTICLES = new TupleTag<>("articles");

  /** What later runs must know of their texts. */
  public static final TupleTag<Entry> ENTRIES = new TupleTag<>("entries");

  private static final int ARTICLE = 0;
  private static final int ORIGINAL = 1;

  private final Shards shards;
  private final Generation generation;

  private GroupCopies(Shards shards, Generation generation) {
    this.shards = shards;
    this.generation = generation;
  }

  /** Works on a batch that is cut into so many shards, as the first run. */
  public static GroupCopies in(Shards shards) {
    return new GroupCopies(shards, Generation.FIRST);
  }

  /** Works as a later run. */
  public GroupCopies after(Generation later) {
    return new GroupCopies(shards, later);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollectionTuple found =
        articles.apply("FindLinks", new LinkTexts(shards, generation.before()));
    KvCoder<Integer, RawUnionValue> either =
        KvCoder.of(
            VarIntCoder.of(),
            UnionCoder.of(
                List.of(
                    SerializableCoder.of(Article.class),
                    KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))));
    PCollection<KV<Integer, RawUnionValue>> originals =
        found
            .get(LinkTexts.LINKED)
            .apply("ChooseOriginals", ParDo.of(new OriginalsFn(shards)))
            .setCoder(either);
    PCollection<Article> marked =
        PCollectionList.of(
                articles
                    .apply(
                        "Deal",
                        ParDo.of(
                            Deal.to(
                                shards,
                                Article::id,
                                article -> new RawUnionValue(ARTICLE, article))))
                    .setCoder(either))
            .and(originals)
            .apply("ArticlesAndOriginals", Flatten.pCollections())
            .apply("ByShard", GroupByKey.create())
            .apply("Mark", ParDo.of(new MarkFn()))
            .setCoder(SerializableCoder.of(Article.class));
    return PCollectionTuple.of(ARTICLES, marked).and(ENTRIES, found.get(LinkTexts.ENTRIES));
  }

  static final class OriginalsFn
      extends DoFn<KV<Integer, Iterable<PairedTexts>>, KV<Integer, RawUnionValue>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    OriginalsFn(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<PairedTexts>> found,
        OutputReceiver<KV<Integer, RawUnionValue>> out) {
      CopyGroups copies = new CopyGroups();
      found.getValue().forEach(copies::add);
      copies.originals(
          (id, original) ->
              out.output(KV.of(shards.of(id), new RawUnionValue(ORIGINAL, KV.of(id, original)))));
    }
  }

  static final class MarkFn extends DoFn<KV<Integer, Iterable<RawUnionValue>>, Article> {
    private static final long serialVersionUID = 1L;

    private final Counter copies = StepMetrics.counter(StepMetrics.COPIES);

    @ProcessElement
    @SuppressWarnings("unchecked") // what is under a tag has the type of its side
    public void process(
        @Element KV<Integer, Iterable<RawUnionValue>> group, OutputReceiver<Article> out) {
      List<Article> articles = new ArrayList<>();
      Map<String, String> originals = new HashMap<>();
      for (RawUnionValue value : group.getValue()) {
        if (value.getUnionTag() == ARTICLE) {
          articles.add((Article) value.getValue());
        } else {
          KV<String, String> copy = (KV<String, String>) value.getValue();
          originals.put(copy.getKey(), copy.getValue());
        }
      }
      for (Article article : articles) {
        String original = originals.get(article.id());
        Article marked = original == null ? article : article.inCopyGroup(original);
        if (marked.isCopy()) {
          copies.inc();
        }
        out.output(marked);
      }
    }
  }
}
