package org.dateline.transforms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
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
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.event.Announcements;
import org.dateline.event.Event;
import org.dateline.event.EventConsolidator;
import org.dateline.event.SourceGroups;
import org.dateline.plover.EventMention;

/**
 * Merges event mentions into events: block by block, after each article's mentions have been sent
 * to their blocks; then links withdrawals with what announced them.
 */
public final class ConsolidateEvents
    extends PTransform<PCollection<EventMention>, PCollection<Event>> {
  private static final long serialVersionUID = 1L;

  private final SourceGroups sources;

  private ConsolidateEvents(SourceGroups sources) {
    this.sources = sources;
  }

  /** Consolidates with every article as a story and a source of its own. */
  public static ConsolidateEvents create() {
    return with(SourceGroups.EACH_ARTICLE_ALONE);
  }

  /** Consolidates with knowledge of stories and copies. */
  public static ConsolidateEvents with(SourceGroups sources) {
    return new ConsolidateEvents(sources);
  }

  @Override
  public PCollection<Event> expand(PCollection<EventMention> mentions) {
    TupleTag<KV<String, Event>> linkable =
        new TupleTag<>() {
          private static final long serialVersionUID = 1L;
        };
    TupleTag<Event> alone =
        new TupleTag<>() {
          private static final long serialVersionUID = 1L;
        };
    PCollectionTuple events =
        mentions
            .apply(
                "ByArticle",
                WithKeys.of(EventMention::articleId).withKeyType(TypeDescriptors.strings()))
            .setCoder(keyed(EventMention.class))
            .apply("GroupArticles", GroupByKey.create())
            .apply("ToBlocks", ParDo.of(new ToBlocks()))
            .setCoder(keyed(EventMention.class))
            .apply("GroupBlocks", GroupByKey.create())
            .apply(
                "Consolidate",
                ParDo.of(new Consolidate(sources, linkable, alone))
                    .withOutputTags(alone, TupleTagList.of(linkable)));
    PCollection<Event> linked =
        events
            .get(linkable)
            .setCoder(keyed(Event.class))
            .apply("GroupLinkable", GroupByKey.create())
            .apply("Link", ParDo.of(new Link()))
            .setCoder(SerializableCoder.of(Event.class));
    return PCollectionList.of(events.get(alone).setCoder(SerializableCoder.of(Event.class)))
        .and(linked)
        .apply("AllEvents", Flatten.pCollections());
  }

  private static <T extends Serializable> KvCoder<String, T> keyed(Class<T> type) {
    return KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(type));
  }

  private static <T> List<T> list(Iterable<T> values) {
    List<T> list = new ArrayList<>();
    values.forEach(list::add);
    return list;
  }

  private static final class ToBlocks
      extends DoFn<KV<String, Iterable<EventMention>>, KV<String, EventMention>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<EventMention>> article,
        OutputReceiver<KV<String, EventMention>> out) {
      EventConsolidator.blocksOfArticle(list(article.getValue()))
          .forEach((key, block) -> block.forEach(mention -> out.output(KV.of(key, mention))));
    }
  }

  static final class Consolidate extends DoFn<KV<String, Iterable<EventMention>>, Event> {
    private static final long serialVersionUID = 1L;

    private final Counter consolidated = StepMetrics.counter(StepMetrics.EVENTS);
    private final SourceGroups sources;
    private final TupleTag<KV<String, Event>> linkable;
    private final TupleTag<Event> alone;

    Consolidate(SourceGroups sources, TupleTag<KV<String, Event>> linkable, TupleTag<Event> alone) {
      this.sources = sources;
      this.linkable = linkable;
      this.alone = alone;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<EventMention>> block, MultiOutputReceiver out) {
      for (Event event : new EventConsolidator(sources).consolidate(list(block.getValue()))) {
        consolidated.inc();
        Announcements.key(event)
            .ifPresentOrElse(
                key -> out.get(linkable).output(KV.of(key, event)),
                () -> out.get(alone).output(event));
      }
    }
  }

  static final class Link extends DoFn<KV<String, Iterable<Event>>, Event> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, Iterable<Event>> events, OutputReceiver<Event> out) {
      Announcements.link(list(events.getValue())).forEach(out::output);
    }
  }
}
