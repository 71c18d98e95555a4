package org.dateline.transforms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.RawUnionValue;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.archive.Revision;
import org.dateline.entity.EarlierNames;
import org.dateline.entity.Entity;
import org.dateline.entity.EntityName;
import org.dateline.entity.EntityRecall;
import org.dateline.entity.EntitySummary;
import org.dateline.entity.LinkedNames;
import org.dateline.entity.LocalEntities;
import org.dateline.entity.NameChange;
import org.dateline.entity.NameInBlock;
import org.dateline.entity.NameMatcher;
import org.dateline.entity.ResolvedNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds which names of different articles mean the same entity, in this run and in earlier ones:
 * gives the articles with what their entities are called throughout the run, and the entities.
 * Entities of earlier runs keep their ids.
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

  /** The articles, with what is the same named the same. */
  public static final TupleTag<CodedArticle> CODED =
      new TupleTag<>("coded") {
        private static final long serialVersionUID = 1L;
      };

  /** The entities that are new or have changed. */
  public static final TupleTag<Revision<Entity>> ENTITIES =
      new TupleTag<>("entities") {
        private static final long serialVersionUID = 1L;
      };

  /** What later runs must know of them. */
  public static final TupleTag<Entry> ENTRIES =
      new TupleTag<>("entries") {
        private static final long serialVersionUID = 1L;
      };

  private final Shards shards;
  private final Generation generation;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final @Nullable PCollection<String> touched;

  private ResolveEntities(
      Shards shards, Generation generation, @Nullable PCollection<String> touched) {
    this.shards = shards;
    this.generation = generation;
    this.touched = touched;
  }

  /** Works on a batch that is cut into so many shards, as the first run. */
  public static ResolveEntities in(Shards shards) {
    return new ResolveEntities(shards, Generation.FIRST, null);
  }

  /** As this run among others. */
  public ResolveEntities after(Generation run) {
    return new ResolveEntities(shards, run, touched);
  }

  /** With ids of entities that fewer articles name than before. */
  public ResolveEntities recounting(PCollection<String> ids) {
    return new ResolveEntities(shards, generation, ids);
  }

  @Override
  public PCollectionTuple expand(PCollection<CodedArticle> articles) {
    TupleTag<EntitySummary> summed = new TupleTag<>("sums");
    TupleTag<KV<Integer, KV<String, NameInBlock>>> blocked = new TupleTag<>("blocks");
    PCollectionTuple sums =
        articles
            .apply("Summarize", ParDo.of(new Summarize(shards)))
            .setCoder(KvCoder.of(VarIntCoder.of(), EntitySummaryCoder.of()))
            .apply("Shards", GroupByKey.create())
            .apply(
                "SumUp",
                ParDo.of(new SumUp(shards, generation, blocked))
                    .withOutputTags(summed, TupleTagList.of(blocked)));
    PCollectionView<ResolvedNames> names =
        sums.get(blocked)
            .setCoder(
                KvCoder.of(
                    VarIntCoder.of(), KvCoder.of(StringUtf8Coder.of(), NameInBlockCoder.of())))
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
            .setCoder(CountEntities.EITHER);
    PCollectionList<KV<Integer, RawUnionValue>> said =
        PCollectionList.of(entities).and(renamed.get(counted).setCoder(CountEntities.EITHER));
    if (touched != null) {
      said =
          said.and(
              touched
                  .apply("Touched", ParDo.of(new CountEntities.CountNone(shards)))
                  .setCoder(CountEntities.EITHER));
    }
    PCollectionTuple counts = said.apply("CountEntities", new CountEntities(generation));
    return PCollectionTuple.of(
            CODED, renamed.get(CODED).setCoder(SerializableCoder.of(CodedArticle.class)))
        .and(ENTITIES, counts.get(ENTITIES))
        .and(ENTRIES, counts.get(ENTRIES));
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
  static final class SumUp extends ArchiveFn<KV<Integer, Iterable<EntitySummary>>, EntitySummary> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final TupleTag<KV<Integer, KV<String, NameInBlock>>> blocked;

    SumUp(
        Shards shards,
        Generation generation,
        TupleTag<KV<Integer, KV<String, NameInBlock>>> blocked) {
      super(generation);
      this.shards = shards;
      this.blocked = blocked;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      SortedMap<String, EntitySummary> sums = new TreeMap<>();
      for (EntitySummary part : context.element().getValue()) {
        sums.merge(part.id(), part, EntitySummary::plus);
      }
      EntityRecall recall = entities();
      Set<KV<String, String>> recalled = new HashSet<>();
      for (EntitySummary sum : sums.values()) {
        EntityRecall.Met met = recall.meet(sum);
        context.output(met.sum());
        met.blocks()
            .forEach(
                (block, others) -> {
                  context.output(blocked, shards.deal(block, met.name()));
                  for (EarlierNames other : others) {
                    if (recalled.add(KV.of(block, other.entityId()))) {
                      context.output(blocked, shards.deal(block, new NameInBlock(null, other)));
                    }
                  }
                });
      }
    }
  }

  /** What is the same within the blocks of a shard. */
  static final class Link
      extends DoFn<KV<Integer, Iterable<KV<String, NameInBlock>>>, LinkedNames> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, NameInBlock>>> shard,
        OutputReceiver<LinkedNames> out) {
      LinkedNames linked = new LinkedNames();
      SortedMap<String, SortedMap<String, NameInBlock>> blocks = new TreeMap<>();
      SortedMap<String, SortedMap<String, NameInBlock>> earlier = new TreeMap<>();
      for (KV<String, NameInBlock> entry : shard.getValue()) {
        String key = entry.getKey();
        NameInBlock name = entry.getValue();
        EntitySummary sum = name.sum();
        EarlierNames known = name.known();
        if (EntityName.isOfName(key)) {
          linked.addIfVaried(name);
        }
        if (sum != null) {
          SortedMap<String, NameInBlock> block = blocks.computeIfAbsent(key, k -> new TreeMap<>());
          if (block.size() <= NameMatcher.MAX_BLOCK) {
            block.put(sum.id(), name);
          }
        } else if (known != null) {
          earlier.computeIfAbsent(key, k -> new TreeMap<>()).put(known.entityId(), name);
        }
      }
      blocks.forEach(
          (key, block) -> {
            List<NameInBlock> names = new ArrayList<>(block.values());
            names.addAll(earlier.getOrDefault(key, Collections.emptySortedMap()).values());
            linked.addBlock(key, names);
          });
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
      EntitySummary local = context.element();
      ResolvedNames resolved = context.sideInput(names);
      for (Entity entity : resolved.entitiesOf(local)) {
        context.output(CountEntities.entity(shards, entity));
      }
      context.output(CountEntities.local(shards, resolved.idOf(local), local));
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
      CodedArticle renamed = article.calling(changes);
      context.output(renamed);
      // Two names of one entity in an article are one by now: it counts once.
      for (String id : renamed.entityIds()) {
        counts.merge(id, 1L, Long::sum);
      }
      if (counts.size() >= MAX_HELD) {
        counts.forEach(
            (id, count) -> context.output(counted, CountEntities.count(shards, id, count)));
        counts.clear();
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      GlobalWindow window = GlobalWindow.INSTANCE;
      counts.forEach(
          (id, count) ->
              context.output(
                  counted, CountEntities.count(shards, id, count), window.maxTimestamp(), window));
    }
  }
}
