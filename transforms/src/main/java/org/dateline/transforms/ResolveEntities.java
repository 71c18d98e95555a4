package org.dateline.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.RawUnionValue;
import org.apache.beam.sdk.transforms.join.UnionCoder;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.entity.Entity;
import org.dateline.entity.EntityName;
import org.dateline.entity.EntitySummary;
import org.dateline.entity.LinkedNames;
import org.dateline.entity.LocalEntities;
import org.dateline.entity.NameChange;
import org.dateline.entity.NameMatcher;
import org.dateline.entity.Renaming;
import org.dateline.entity.ResolvedNames;
import org.dateline.plover.EventMention;

/**
 * Finds which names of different articles mean the same entity: gives the articles with canonical
 * names, countries, roles and ids, and the entities.
 *
 * <p>Articles are first summed up by local entity (same kind, folded name and country), so that a
 * block holds different names, not mentions. Only the names that are linked to others or change are
 * held in one worker's memory, see {@link LinkedNames}; every worker holds a {@link ResolvedNames}.
 */
public final class ResolveEntities extends PTransform<PCollection<CodedArticle>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** So many entities of a bundle are held, some megabytes, before they are handed on. */
  private static final int MAX_HELD = 10_000;

  /** Coded articles are gathered in so many parts of a shard: what a worker is given at a time. */
  private static final int PARTS_OF_A_SHARD = 8;

  private static final int ENTITY = 0;
  private static final int COUNT = 1;

  /** An entity, or how many articles name the entity of an id; by shard of the id. */
  private static final KvCoder<Integer, RawUnionValue> EITHER =
      KvCoder.of(
          VarIntCoder.of(),
          UnionCoder.of(
              List.of(
                  SerializableCoder.of(Entity.class),
                  KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()))));

  /** The articles, with what is the same named the same. */
  public static final TupleTag<CodedArticle> CODED =
      new TupleTag<>("coded") {
        private static final long serialVersionUID = 1L;
      };

  /** The entities that the articles name. */
  public static final TupleTag<Entity> ENTITIES =
      new TupleTag<>("entities") {
        private static final long serialVersionUID = 1L;
      };

  private final Shards shards;

  private ResolveEntities(Shards shards) {
    this.shards = shards;
  }

  /** Works on a batch that is cut into so many shards. */
  public static ResolveEntities in(Shards shards) {
    return new ResolveEntities(shards);
  }

  @Override
  public PCollectionTuple expand(PCollection<CodedArticle> articles) {
    TupleTag<EntitySummary> summed = new TupleTag<>("sums");
    TupleTag<KV<Integer, KV<String, EntitySummary>>> blocked = new TupleTag<>("blocks");
    PCollectionTuple sums =
        articles
            .apply("Summarize", ParDo.of(new Summarize(shards)))
            .setCoder(KvCoder.of(VarIntCoder.of(), EntitySummaryCoder.of()))
            .apply("Shards", GroupByKey.create())
            .apply(
                "SumUp",
                ParDo.of(new SumUp(shards, blocked))
                    .withOutputTags(summed, TupleTagList.of(blocked)));
    PCollectionView<ResolvedNames> names =
        sums.get(blocked)
            .setCoder(
                KvCoder.of(
                    VarIntCoder.of(), KvCoder.of(StringUtf8Coder.of(), EntitySummaryCoder.of())))
            .apply("Blocks", GroupByKey.create())
            .apply("Link", ParDo.of(new Link()))
            .setCoder(SerializableCoder.of(LinkedNames.class))
            .apply("SomeNames", NeverEmpty.with(new LinkedNames()))
            .apply(
                "Resolve",
                Combine.globally(
                        MergeParts.of(
                            LinkedNames.class,
                            ResolvedNames.class,
                            LinkedNames::new,
                            LinkedNames::addAll,
                            LinkedNames::resolve))
                    .asSingletonView());
    TupleTag<KV<Integer, RawUnionValue>> counted = new TupleTag<>("counts");
    PCollectionTuple renamed =
        articles
            .apply(
                "Deal",
                ParDo.of(
                    Deal.to(
                        new Shards(PARTS_OF_A_SHARD * shards.count()),
                        coded -> coded.annotated().article().id())))
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(CodedArticle.class)))
            .apply("Gather", GroupByKey.create())
            .apply(
                "Rename",
                ParDo.of(new Rename(shards, names, counted))
                    .withSideInputs(names)
                    .withOutputTags(CODED, TupleTagList.of(counted)));
    PCollection<KV<Integer, RawUnionValue>> entities =
        sums.get(summed)
            .setCoder(EntitySummaryCoder.of())
            .apply("NameEntities", ParDo.of(new NameEntities(shards, names)).withSideInputs(names))
            .setCoder(EITHER);
    return PCollectionTuple.of(
            CODED, renamed.get(CODED).setCoder(SerializableCoder.of(CodedArticle.class)))
        .and(
            ENTITIES,
            PCollectionList.of(entities)
                .and(renamed.get(counted).setCoder(EITHER))
                .apply("Both", Flatten.pCollections())
                .apply("Join", GroupByKey.create())
                .apply("Count", ParDo.of(new Count()))
                .setCoder(SerializableCoder.of(Entity.class)));
  }

  /** What the articles of a bundle say of each entity. */
  static final class Summarize extends DoFn<CodedArticle, KV<Integer, EntitySummary>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private transient SortedMap<String, EntitySummary> sums = new TreeMap<>();

    Summarize(Shards shards) {
      this.shards = shards;
    }

    @StartBundle
    public void start() {
      sums = new TreeMap<>();
    }

    @ProcessElement
    public void process(
        @Element CodedArticle article, OutputReceiver<KV<Integer, EntitySummary>> out) {
      for (EntitySummary entity : LocalEntities.of(article.annotated(), article.mentions())) {
        sums.merge(entity.id(), entity, EntitySummary::plus);
      }
      if (sums.size() >= MAX_HELD) {
        sums.forEach((id, sum) -> out.output(KV.of(shards.of(id), sum)));
        sums.clear();
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      GlobalWindow window = GlobalWindow.INSTANCE;
      sums.forEach(
          (id, sum) -> context.output(KV.of(shards.of(id), sum), window.maxTimestamp(), window));
    }
  }

  /** What all articles say of each entity, and the blocks in which it meets others. */
  static final class SumUp extends DoFn<KV<Integer, Iterable<EntitySummary>>, EntitySummary> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final TupleTag<KV<Integer, KV<String, EntitySummary>>> blocked;

    SumUp(Shards shards, TupleTag<KV<Integer, KV<String, EntitySummary>>> blocked) {
      this.shards = shards;
      this.blocked = blocked;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      SortedMap<String, EntitySummary> sums = new TreeMap<>();
      for (EntitySummary part : context.element().getValue()) {
        sums.merge(part.id(), part, EntitySummary::plus);
      }
      for (EntitySummary sum : sums.values()) {
        context.output(sum);
        for (String block : EntityName.blocks(sum)) {
          context.output(blocked, KV.of(shards.of(block), KV.of(block, sum)));
        }
      }
    }
  }

  /** What is the same within the blocks of a shard. */
  static final class Link
      extends DoFn<KV<Integer, Iterable<KV<String, EntitySummary>>>, LinkedNames> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, EntitySummary>>> shard,
        OutputReceiver<LinkedNames> out) {
      LinkedNames linked = new LinkedNames();
      List<KV<String, EntitySummary>> entries = new ArrayList<>(); // some runners iterate once only
      for (KV<String, EntitySummary> entry : shard.getValue()) {
        entries.add(entry);
        if (EntityName.isOfName(entry.getKey())) {
          linked.addIfVaried(entry.getValue());
        }
      }
      InShard.byKey(entries, NameMatcher.MAX_BLOCK + 1).forEach(linked::addBlock);
      out.output(linked);
    }
  }

  /** The entities that each sum of a local entity speaks for. */
  static final class NameEntities extends DoFn<EntitySummary, KV<Integer, RawUnionValue>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final PCollectionView<ResolvedNames> names;

    NameEntities(Shards shards, PCollectionView<ResolvedNames> names) {
      this.shards = shards;
      this.names = names;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      for (Entity entity : context.sideInput(names).entitiesOf(context.element())) {
        context.output(KV.of(shards.of(entity.id()), new RawUnionValue(ENTITY, entity)));
      }
    }
  }

  /** The articles renamed, and how many of a bundle name each entity. */
  static final class Rename extends DoFn<KV<Integer, Iterable<CodedArticle>>, CodedArticle> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final PCollectionView<ResolvedNames> names;
    private final TupleTag<KV<Integer, RawUnionValue>> counted;
    private transient SortedMap<String, Long> counts = new TreeMap<>();

    Rename(
        Shards shards,
        PCollectionView<ResolvedNames> names,
        TupleTag<KV<Integer, RawUnionValue>> counted) {
      this.shards = shards;
      this.names = names;
      this.counted = counted;
    }

    @StartBundle
    public void start() {
      counts = new TreeMap<>();
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Map<String, NameChange> changes = context.sideInput(names).changes();
      context.element().getValue().forEach(article -> rename(article, changes, context));
    }

    private void rename(
        CodedArticle article, Map<String, NameChange> changes, ProcessContext context) {
      List<EventMention> mentions = new ArrayList<>(article.mentions().size());
      for (EventMention mention : article.mentions()) {
        mentions.add(Renaming.apply(changes, mention));
      }
      CodedArticle renamed =
          new CodedArticle(Renaming.apply(changes, article.annotated()), mentions);
      context.output(renamed);
      // Two names of one entity in an article are one by now: it counts once.
      for (String id : Renaming.ids(renamed.annotated(), renamed.mentions())) {
        counts.merge(id, 1L, Long::sum);
      }
      if (counts.size() >= MAX_HELD) {
        counts.forEach((id, count) -> context.output(counted, sharded(id, count)));
        counts.clear();
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      GlobalWindow window = GlobalWindow.INSTANCE;
      counts.forEach(
          (id, count) ->
              context.output(counted, sharded(id, count), window.maxTimestamp(), window));
    }

    private KV<Integer, RawUnionValue> sharded(String id, Long count) {
      return KV.of(shards.of(id), new RawUnionValue(COUNT, KV.of(id, count)));
    }
  }

  /** The entities with their counts; none that no article names. */
  static final class Count extends DoFn<KV<Integer, Iterable<RawUnionValue>>, Entity> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    @SuppressWarnings("unchecked") // what is under a tag has the type of its side
    public void process(
        @Element KV<Integer, Iterable<RawUnionValue>> shard, OutputReceiver<Entity> out) {
      SortedMap<String, List<Entity>> entities = new TreeMap<>();
      Map<String, Long> counts = new HashMap<>();
      for (RawUnionValue value : shard.getValue()) {
        if (value.getUnionTag() == ENTITY) {
          Entity entity = (Entity) value.getValue();
          entities.computeIfAbsent(entity.id(), id -> new ArrayList<>()).add(entity);
        } else {
          KV<String, Long> count = (KV<String, Long>) value.getValue();
          counts.merge(count.getKey(), count.getValue(), Long::sum);
        }
      }
      entities.forEach(
          (id, same) -> {
            Long articles = counts.get(id);
            if (articles != null) {
              out.output(Entity.merge(same).withArticleCount(articles));
            }
          });
    }
  }
}
