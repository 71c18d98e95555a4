package org.dateline.transforms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.entity.Entity;
import org.dateline.entity.EntityGroup;
import org.dateline.entity.EntityName;
import org.dateline.entity.EntitySummary;
import org.dateline.entity.LocalEntities;
import org.dateline.entity.NameChange;
import org.dateline.entity.NameMatcher;
import org.dateline.entity.Renaming;
import org.dateline.plover.EventMention;

/**
 * Finds which names of different articles mean the same entity: gives the articles with canonical
 * names, countries, roles and ids, and the entities.
 *
 * <p>Articles are first summed up by local entity (same kind, folded name and country), so that a
 * block holds different names, not mentions. Only what links a name to others, and the names that
 * change, are held in one worker's memory: about 200 and 500 bytes for each name that changes.
 */
public final class ResolveEntities extends PTransform<PCollection<CodedArticle>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

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
    PCollection<KV<String, EntitySummary>> summaries =
        articles
            .apply("Summarize", ParDo.of(new Summarize()))
            .setCoder(keyed(EntitySummary.class))
            .apply("Sum", SumByShard.of(shards, EntitySummary.class, EntitySummary::plus));
    PCollection<KV<String, String>> roots =
        summaries
            .apply("Block", ParDo.of(new Block()))
            .setCoder(keyed(EntityName.class))
            .apply("GroupBlocks", GroupByShard.of(shards))
            .apply("Link", ParDo.of(new Link()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
            .apply("Join", new ConnectedComponents());
    PCollectionTuple groups = groups(summaries, roots, shards);
    PCollectionView<Changes> changes =
        groups
            .get(GroupUp.CHANGES)
            .setCoder(keyed(NameChange.class))
            .apply("Changes", Combine.globally(new Gather()).asSingletonView());
    PCollection<CodedArticle> renamed =
        articles
            .apply("Rename", ParDo.of(new Rename(changes)).withSideInputs(changes))
            .setCoder(SerializableCoder.of(CodedArticle.class));
    PCollection<Entity> entities =
        counted(groups.get(GroupUp.ENTITIES).setCoder(keyed(Entity.class)), renamed, shards);
    return PCollectionTuple.of(CODED, renamed).and(ENTITIES, entities);
  }

  private static PCollectionTuple groups(
      PCollection<KV<String, EntitySummary>> summaries,
      PCollection<KV<String, String>> roots,
      Shards shards) {
    return summaries
        .apply(
            "JoinRoots",
            JoinByShard.with(
                roots,
                shards,
                keyed(EntitySummary.class),
                of -> of.left().stream().map(one -> KV.of(of.rightOr(of.key()), one)).toList()))
        .apply("GroupLinked", GroupByShard.of(shards))
        .apply(
            "GroupUp",
            ParDo.of(new GroupUp())
                .withOutputTags(GroupUp.ENTITIES, TupleTagList.of(GroupUp.CHANGES)));
  }

  private static PCollection<Entity> counted(
      PCollection<KV<String, Entity>> entities, PCollection<CodedArticle> articles, Shards shards) {
    PCollection<KV<String, Long>> counts =
        articles
            .apply(
                "Ids",
                FlatMapElements.into(
                        TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.longs()))
                    .via(
                        article ->
                            Renaming.ids(article.annotated(), article.mentions()).stream()
                                .map(id -> KV.of(id, 1L))
                                .toList()))
            .apply("Count", SumByShard.of(shards, Long.class, Long::sum));
    return entities.apply(
        "JoinCounts",
        JoinByShard.with(
            counts,
            shards,
            SerializableCoder.of(Entity.class),
            of -> counted(of.left(), of.rightOr(0L))));
  }

  /** The entity of several that have one id; none if no article names it. */
  private static List<Entity> counted(List<Entity> same, long articles) {
    return same.stream()
        .sorted(Entity.ORDER)
        .reduce(Entity::plusAliases)
        .filter(one -> articles > 0)
        .map(one -> one.withArticleCount(articles))
        .stream()
        .toList();
  }

  private static <T extends Serializable> KvCoder<String, T> keyed(Class<T> type) {
    return KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(type));
  }

  static final class Summarize extends DoFn<CodedArticle, KV<String, EntitySummary>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element CodedArticle article, OutputReceiver<KV<String, EntitySummary>> out) {
      for (EntitySummary entity : LocalEntities.of(article.annotated(), article.mentions())) {
        out.output(KV.of(entity.id(), entity));
      }
    }
  }

  static final class Block extends DoFn<KV<String, EntitySummary>, KV<String, EntityName>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, EntitySummary> summary, OutputReceiver<KV<String, EntityName>> out) {
      EntityName name = EntityName.of(summary.getValue());
      for (String block : EntityName.blocks(summary.getValue())) {
        out.output(KV.of(block, name));
      }
    }
  }

  static final class Link extends DoFn<KV<String, Iterable<EntityName>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<EntityName>> block, OutputReceiver<KV<String, String>> out) {
      List<EntityName> names = new ArrayList<>();
      for (EntityName name : block.getValue()) {
        names.add(name);
        if (names.size() > NameMatcher.MAX_BLOCK) {
          return;
        }
      }
      for (Map.Entry<String, String> link : NameMatcher.links(block.getKey(), names)) {
        out.output(KV.of(link.getKey(), link.getValue()));
      }
    }
  }

  static final class GroupUp extends DoFn<KV<String, Iterable<EntitySummary>>, KV<String, Entity>> {
    private static final long serialVersionUID = 1L;

    static final TupleTag<KV<String, Entity>> ENTITIES =
        new TupleTag<>("grouped") {
          private static final long serialVersionUID = 1L;
        };
    static final TupleTag<KV<String, NameChange>> CHANGES =
        new TupleTag<>("changes") {
          private static final long serialVersionUID = 1L;
        };

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<EntitySummary>> linked, MultiOutputReceiver out) {
      List<EntitySummary> members = new ArrayList<>();
      linked.getValue().forEach(members::add);
      for (EntityGroup group : EntityGroup.of(members)) {
        out.get(ENTITIES).output(KV.of(group.entity().id(), group.entity()));
        group.changes().forEach((id, change) -> out.get(CHANGES).output(KV.of(id, change)));
      }
    }
  }

  /**
   * All changes by local id.
   *
   * @param byId not to be changed once handed on
   */
  record Changes(HashMap<String, NameChange> byId) implements Serializable {}

  static final class Gather extends Combine.CombineFn<KV<String, NameChange>, Changes, Changes> {
    private static final long serialVersionUID = 1L;

    @Override
    public Changes createAccumulator() {
      return new Changes(new HashMap<>());
    }

    @Override
    public Changes addInput(Changes all, KV<String, NameChange> change) {
      all.byId().put(change.getKey(), change.getValue());
      return all;
    }

    @Override
    public Changes mergeAccumulators(Iterable<Changes> parts) {
      Changes all = createAccumulator();
      parts.forEach(part -> all.byId().putAll(part.byId()));
      return all;
    }

    @Override
    public Changes extractOutput(Changes all) {
      return all;
    }

    @Override
    public Coder<Changes> getAccumulatorCoder(
        CoderRegistry registry, Coder<KV<String, NameChange>> changes) {
      return SerializableCoder.of(Changes.class);
    }

    @Override
    public Coder<Changes> getDefaultOutputCoder(
        CoderRegistry registry, Coder<KV<String, NameChange>> changes) {
      return SerializableCoder.of(Changes.class);
    }
  }

  static final class Rename extends DoFn<CodedArticle, CodedArticle> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Changes> changes;

    Rename(PCollectionView<Changes> changes) {
      this.changes = changes;
    }

    @ProcessElement
    public void process(
        @Element CodedArticle article, ProcessContext context, OutputReceiver<CodedArticle> out) {
      Map<String, NameChange> byId = Collections.unmodifiableMap(context.sideInput(changes).byId());
      List<EventMention> mentions = new ArrayList<>(article.mentions().size());
      for (EventMention mention : article.mentions()) {
        mentions.add(Renaming.apply(byId, mention));
      }
      out.output(new CodedArticle(Renaming.apply(byId, article.annotated()), mentions));
    }
  }
}
