package org.dateline.transforms;

import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.archive.Revision;
import org.dateline.event.Account;
import org.dateline.event.Alias;
import org.dateline.event.ConsolidatedEvent;
import org.dateline.event.Event;
import org.dateline.event.EventChange;
import org.dateline.event.EventConsolidator;
import org.dateline.event.EventLinks;
import org.dateline.event.EventOutline;
import org.dateline.event.EventRevisions;
import org.dateline.event.LateCopies;

/**
 * Makes events of the accounts that tell of them, and of those of earlier runs which they join;
 * then links events with what announced, began, asked for or contains them.
 */
final class ReviseEvents
    extends PTransform<PCollection<KV<Integer, KV<String, Envelope>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  private final Shards shards;
  private final Generation generation;

  /** Works on accounts, and what else changes events of earlier runs, by event. */
  ReviseEvents(Shards shards, Generation generation) {
    this.shards = shards;
    this.generation = generation;
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, KV<String, Envelope>>> matched) {
    TupleTag<KV<Integer, KV<String, Envelope>>> events = new TupleTag<>("made");
    TupleTag<KV<Integer, KV<String, EventOutline>>> outlines = new TupleTag<>("outlines");
    PCollectionTuple made =
        matched
            .apply("ByMatch", GroupByKey.create())
            .apply(
                "MakeEvents",
                ParDo.of(new MakeEventsFn(shards, generation, outlines))
                    .withOutputTags(events, TupleTagList.of(outlines)));
    PCollection<KV<Integer, KV<String, Envelope>>> links =
        made.get(outlines)
            .setCoder(Shards.coder(EventOutline.class))
            .apply("ByLinkKey", GroupByKey.create())
            .apply("FindLinks", ParDo.of(new FindLinksFn(shards, generation)))
            .setCoder(Shards.coder(Envelope.class));
    PCollectionTuple revised =
        PCollectionList.of(made.get(events).setCoder(Shards.coder(Envelope.class)))
            .and(links)
            .apply("EventsAndLinks", Flatten.pCollections())
            .apply("ByEvent", GroupByKey.create())
            .apply(
                "Link",
                ParDo.of(new LinkFn(generation))
                    .withOutputTags(
                        ConsolidateEvents.EVENTS, TupleTagList.of(ConsolidateEvents.ENTRIES)));
    return PCollectionTuple.of(
            ConsolidateEvents.EVENTS,
            revised
                .get(ConsolidateEvents.EVENTS)
                .setCoder(SerializableCoder.of(new TypeDescriptor<Revision<Event>>() {})))
        .and(
            ConsolidateEvents.ENTRIES,
            revised.get(ConsolidateEvents.ENTRIES).setCoder(SerializableCoder.of(Entry.class)));
  }

  /** Says that an event was taken from. */
  enum Mark {
    TOUCHED
  }

  /** Says that an event may no longer be linked with another. */
  record Unlinked(String eventId) implements Serializable {}

  static final class MakeEventsFn
      extends ArchiveFn<
          KV<Integer, Iterable<KV<String, Envelope>>>, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Counter consolidated = StepMetrics.counter(StepMetrics.EVENTS);
    private final Shards shards;
    private final TupleTag<KV<Integer, KV<String, EventOutline>>> outlines;

    MakeEventsFn(
        Shards shards,
        Generation generation,
        TupleTag<KV<Integer, KV<String, EventOutline>>> outlines) {
      super(generation);
      this.shards = shards;
      this.outlines = outlines;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      EventRevisions revisions = revisions();
      InShard.byKey(context.element().getValue())
          .forEach(
              (id, values) ->
                  changes(id, values, revisions).forEach(change -> output(change, context)));
    }

    private static List<EventChange> changes(
        String id, List<Envelope> values, EventRevisions revisions) {
      List<Account> accounts = Envelope.only(Account.class, values);
      boolean known =
          accounts.size() < values.size()
              || accounts.stream().anyMatch(account -> account.isJoining(id));
      return known
          ? revisions.changes(
              id,
              accounts,
              Envelope.only(LateCopies.class, values),
              Envelope.only(Alias.class, values),
              !Envelope.only(Mark.class, values).isEmpty())
          : EventConsolidator.gathered(accounts, id).stream().map(revisions::founded).toList();
    }

    private void output(EventChange change, ProcessContext context) {
      consolidated.inc();
      context.output(shards.deal(change.id(), new Envelope(change)));
      for (String other : change.unlinked()) {
        context.output(shards.deal(other, new Envelope(new Unlinked(change.id()))));
      }
      ConsolidatedEvent event = change.event();
      if (event != null) {
        for (String key : EventLinks.keys(event.outline())) {
          context.output(outlines, shards.deal(key, event.outline()));
        }
      }
    }
  }

  static final class FindLinksFn
      extends ArchiveFn<
          KV<Integer, Iterable<KV<String, EventOutline>>>, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    FindLinksFn(Shards shards, Generation generation) {
      super(generation);
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, EventOutline>>> shard,
        OutputReceiver<KV<Integer, KV<String, Envelope>>> out) {
      EventRevisions revisions = revisions();
      InShard.byKey(shard.getValue())
          .forEach(
              (key, ofKey) -> {
                for (EventLinks.Link link : revisions.links(key, ofKey)) {
                  out.output(shards.deal(link.eventId(), new Envelope(link)));
                }
              });
    }
  }

  static final class LinkFn
      extends ArchiveFn<KV<Integer, Iterable<KV<String, Envelope>>>, Revision<Event>> {
    private static final long serialVersionUID = 1L;

    LinkFn(Generation generation) {
      super(generation);
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, Envelope>>> shard, MultiOutputReceiver out) {
      EventRevisions revisions = revisions();
      InShard.byKey(shard.getValue())
          .forEach(
              (id, values) -> {
                List<EventLinks.Link> links = Envelope.only(EventLinks.Link.class, values);
                List<String> unlinked =
                    Envelope.only(Unlinked.class, values).stream().map(Unlinked::eventId).toList();
                List<EventChange> changes = Envelope.only(EventChange.class, values);
                for (EventChange change : changes) {
                  output(revisions.linked(change, links, unlinked), out);
                }
                if (changes.isEmpty()) {
                  revisions
                      .relinked(id, links, unlinked)
                      .ifPresent(revised -> output(revised, out));
                }
              });
    }

    private static void output(EventRevisions.Revised revised, MultiOutputReceiver out) {
      out.get(ConsolidateEvents.EVENTS).output(revised.revision());
      out.get(ConsolidateEvents.ENTRIES).output(revised.entry());
    }
  }
}
