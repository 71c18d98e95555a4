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
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.RawUnionValue;
import org.apache.beam.sdk.transforms.join.UnionCoder;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.archive.Revision;
import org.dateline.entity.Entity;
import org.dateline.entity.EntityRecall;
import org.dateline.entity.EntitySummary;

/**
 * Counts in how many articles each entity is named, those of earlier runs included: gives {@link
 * ResolveEntities#ENTITIES} and {@link ResolveEntities#ENTRIES}.
 */
final class CountEntities
    extends PTransform<PCollectionList<KV<Integer, RawUnionValue>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  private static final int ENTITY = 0;
  private static final int COUNT = 1;
  private static final int LOCAL = 2;

  /**
   * An entity, how many articles name the entity of an id, or a local entity that belongs to it; by
   * shard of the id.
   */
  static final KvCoder<Integer, RawUnionValue> EITHER =
      KvCoder.of(
          VarIntCoder.of(),
          UnionCoder.of(
              List.of(
                  SerializableCoder.of(Entity.class),
                  KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()),
                  KvCoder.of(StringUtf8Coder.of(), EntitySummaryCoder.of()))));

  private final Generation generation;

  CountEntities(Generation generation) {
    this.generation = generation;
  }

  static KV<Integer, RawUnionValue> entity(Shards shards, Entity entity) {
    return KV.of(shards.of(entity.id()), new RawUnionValue(ENTITY, entity));
  }

  static KV<Integer, RawUnionValue> local(Shards shards, String id, EntitySummary local) {
    return KV.of(shards.of(id), new RawUnionValue(LOCAL, KV.of(id, local)));
  }

  static KV<Integer, RawUnionValue> count(Shards shards, String id, long articles) {
    return KV.of(shards.of(id), new RawUnionValue(COUNT, KV.of(id, articles)));
  }

  @Override
  public PCollectionTuple expand(PCollectionList<KV<Integer, RawUnionValue>> said) {
    PCollectionTuple counts =
        said.apply("All", Flatten.pCollections())
            .apply("Join", GroupByKey.create())
            .apply(
                "Count",
                ParDo.of(new Count(generation))
                    .withOutputTags(
                        ResolveEntities.ENTITIES, TupleTagList.of(ResolveEntities.ENTRIES)));
    return PCollectionTuple.of(
            ResolveEntities.ENTITIES,
            counts
                .get(ResolveEntities.ENTITIES)
                .setCoder(SerializableCoder.of(new TypeDescriptor<Revision<Entity>>() {})))
        .and(
            ResolveEntities.ENTRIES,
            counts.get(ResolveEntities.ENTRIES).setCoder(SerializableCoder.of(Entry.class)));
  }

  /** Entities that no article of this run need name. */
  static final class CountNone extends DoFn<String, KV<Integer, RawUnionValue>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    CountNone(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(@Element String id, OutputReceiver<KV<Integer, RawUnionValue>> out) {
      out.output(count(shards, id, 0));
    }
  }

  /** The entities with their counts; none that no article names. */
  static final class Count
      extends ArchiveFn<KV<Integer, Iterable<RawUnionValue>>, Revision<Entity>> {
    private static final long serialVersionUID = 1L;

    Count(Generation generation) {
      super(generation);
    }

    @ProcessElement
    @SuppressWarnings("unchecked") // what is under a tag has the type of its side
    public void process(
        @Element KV<Integer, Iterable<RawUnionValue>> shard, MultiOutputReceiver out) {
      Map<String, List<Entity>> entities = new HashMap<>();
      Map<String, List<EntitySummary>> locals = new HashMap<>();
      SortedMap<String, Long> counts = new TreeMap<>();
      for (RawUnionValue value : shard.getValue()) {
        switch (value.getUnionTag()) {
          case ENTITY -> {
            Entity entity = (Entity) value.getValue();
            entities.computeIfAbsent(entity.id(), id -> new ArrayList<>()).add(entity);
          }
          case LOCAL -> {
            KV<String, EntitySummary> local = (KV<String, EntitySummary>) value.getValue();
            locals.computeIfAbsent(local.getKey(), id -> new ArrayList<>()).add(local.getValue());
          }
          default -> {
            KV<String, Long> count = (KV<String, Long>) value.getValue();
            counts.merge(count.getKey(), count.getValue(), Long::sum);
          }
        }
      }
      EntityRecall recall = entities();
      counts.forEach(
          (id, articles) ->
              recall
                  .count(
                      id,
                      entities.getOrDefault(id, List.of()),
                      locals.getOrDefault(id, List.of()),
                      articles)
                  .ifPresent(
                      counted -> {
                        out.get(ResolveEntities.ENTITIES).output(counted.revision());
                        out.get(ResolveEntities.ENTRIES).output(counted.entry());
                      }));
    }
  }
}
