package org.dateline.transforms;

import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
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
import org.dateline.event.Account;
import org.dateline.event.ArticleReport;
import org.dateline.event.ConsolidatedEvent;
import org.dateline.event.Event;
import org.dateline.event.EventConsolidator;
import org.dateline.event.EventLinks;
import org.dateline.event.EventOutline;

/**
 * Merges event mentions into events, ring by ring as {@link EventConsolidator} says: article by
 * article, story by story, date by date; then links events with what announced, began, asked for or
 * contains them.
 *
 * <p>What is to meet goes to one shard, where it is grouped by key in memory.
 */
public final class ConsolidateEvents
    extends PTransform<PCollection<ArticleReport>, PCollection<Event>> {
  private static final long serialVersionUID = 1L;

  /** Stands for the key of accounts that meet no others. */
  private static final String NO_BLOCK = "";

  private final Shards shards;

  private ConsolidateEvents(Shards shards) {
    this.shards = shards;
  }

  /** Works on a batch that is cut into so many shards. */
  public static ConsolidateEvents in(Shards shards) {
    return new ConsolidateEvents(shards);
  }

  @Override
  public PCollection<Event> expand(PCollection<ArticleReport> reports) {
    TupleTag<KV<Integer, KV<String, Envelope>>> accounts = new TupleTag<>("accounts");
    TupleTag<KV<Integer, KV<String, Account>>> outlines = new TupleTag<>("outlines");
    PCollectionTuple ofDates =
        reports
            .apply("OfArticles", ParDo.of(new OfArticlesFn(shards)))
            .setCoder(Shards.coder(Account.class))
            .apply("ByStory", GroupByKey.create())
            .apply("OfStories", ParDo.of(new OfStoriesFn(shards)))
            .setCoder(Shards.coder(Account.class))
            .apply("ByDate", GroupByKey.create())
            .apply(
                "OfDates",
                ParDo.of(new OfDatesFn(shards, outlines))
                    .withOutputTags(accounts, TupleTagList.of(outlines)));
    PCollection<KV<Integer, KV<String, Envelope>>> matches =
        ofDates
            .get(outlines)
            .setCoder(Shards.coder(Account.class))
            .apply("ByWindow", GroupByKey.create())
            .apply("MatchDays", ParDo.of(new MatchDaysFn(shards)))
            .setCoder(Shards.coder(Envelope.class));
    return linked(
        PCollectionList.of(ofDates.get(accounts).setCoder(Shards.coder(Envelope.class)))
            .and(matches)
            .apply("AccountsAndMatches", Flatten.pCollections())
            .apply("ByAccount", GroupByKey.create())
            .apply("Match", ParDo.of(new MatchFn(shards)))
            .setCoder(Shards.coder(Account.class)));
  }

  private PCollection<Event> linked(PCollection<KV<Integer, KV<String, Account>>> matched) {
    TupleTag<KV<Integer, KV<String, Envelope>>> events = new TupleTag<>("events");
    TupleTag<KV<Integer, KV<String, EventOutline>>> outlines = new TupleTag<>("outlines");
    PCollectionTuple made =
        matched
            .apply("ByMatch", GroupByKey.create())
            .apply(
                "MakeEvents",
                ParDo.of(new MakeEventsFn(shards, outlines))
                    .withOutputTags(events, TupleTagList.of(outlines)));
    PCollection<KV<Integer, KV<String, Envelope>>> links =
        made.get(outlines)
            .setCoder(Shards.coder(EventOutline.class))
            .apply("ByLinkKey", GroupByKey.create())
            .apply("FindLinks", ParDo.of(new FindLinksFn(shards)))
            .setCoder(Shards.coder(Envelope.class));
    return PCollectionList.of(made.get(events).setCoder(Shards.coder(Envelope.class)))
        .and(links)
        .apply("EventsAndLinks", Flatten.pCollections())
        .apply("ByEvent", GroupByKey.create())
        .apply("Link", ParDo.of(new LinkFn()))
        .setCoder(SerializableCoder.of(Event.class));
  }

  static final class OfArticlesFn extends DoFn<ArticleReport, KV<Integer, KV<String, Account>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    OfArticlesFn(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element ArticleReport report, OutputReceiver<KV<Integer, KV<String, Account>>> out) {
      for (Account account : EventConsolidator.ofArticle(report.reported())) {
        out.output(shards.deal(EventConsolidator.storyBlock(account), account));
      }
    }
  }

  static final class OfStoriesFn
      extends DoFn<KV<Integer, Iterable<KV<String, Account>>>, KV<Integer, KV<String, Account>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    OfStoriesFn(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, Account>>> shard,
        OutputReceiver<KV<Integer, KV<String, Account>>> out) {
      for (List<Account> block : InShard.byKey(shard.getValue()).values()) {
        for (Account account : EventConsolidator.ofStory(block)) {
          out.output(
              EventConsolidator.dateBlock(account)
                  .map(key -> shards.deal(key, account))
                  .orElseGet(() -> KV.of(shards.of(account.id()), KV.of(NO_BLOCK, account))));
        }
      }
    }
  }

  static final class OfDatesFn
      extends DoFn<KV<Integer, Iterable<KV<String, Account>>>, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final TupleTag<KV<Integer, KV<String, Account>>> outlines;

    OfDatesFn(Shards shards, TupleTag<KV<Integer, KV<String, Account>>> outlines) {
      this.shards = shards;
      this.outlines = outlines;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      InShard.byKey(context.element().getValue())
          .forEach(
              (key, block) ->
                  (key.equals(NO_BLOCK) ? block : EventConsolidator.ofDate(block))
                      .forEach(account -> output(account, context)));
    }

    private void output(Account account, ProcessContext context) {
      context.output(shards.deal(account.id(), new Envelope(account)));
      for (String window : EventConsolidator.windows(account)) {
        context.output(outlines, shards.deal(window, account.outline()));
      }
    }
  }

  static final class MatchDaysFn
      extends DoFn<KV<Integer, Iterable<KV<String, Account>>>, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    MatchDaysFn(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, Account>>> shard,
        OutputReceiver<KV<Integer, KV<String, Envelope>>> out) {
      for (List<Account> window : InShard.byKey(shard.getValue()).values()) {
        EventConsolidator.matches(window)
            .forEach((span, day) -> out.output(shards.deal(span, new Envelope(day))));
      }
    }
  }

  /** Sends accounts of several days, joined with the one day that they can mean, to that day. */
  static final class MatchFn
      extends DoFn<KV<Integer, Iterable<KV<String, Envelope>>>, KV<Integer, KV<String, Account>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    MatchFn(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, Envelope>>> shard,
        OutputReceiver<KV<Integer, KV<String, Account>>> out) {
      InShard.byKey(shard.getValue())
          .forEach(
              (id, values) -> {
                String day = Envelope.only(String.class, values).stream().findFirst().orElse(id);
                Envelope.only(Account.class, values)
                    .forEach(account -> out.output(shards.deal(day, account)));
              });
    }
  }

  static final class MakeEventsFn
      extends DoFn<KV<Integer, Iterable<KV<String, Account>>>, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Counter consolidated = StepMetrics.counter(StepMetrics.EVENTS);
    private final Shards shards;
    private final TupleTag<KV<Integer, KV<String, EventOutline>>> outlines;

    MakeEventsFn(Shards shards, TupleTag<KV<Integer, KV<String, EventOutline>>> outlines) {
      this.shards = shards;
      this.outlines = outlines;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      InShard.byKey(context.element().getValue())
          .forEach(
              (id, matched) ->
                  EventConsolidator.gathered(matched, id)
                      .forEach(account -> output(EventConsolidator.event(account), context)));
    }

    private void output(ConsolidatedEvent made, ProcessContext context) {
      consolidated.inc();
      context.output(shards.deal(made.event().id(), new Envelope(made)));
      for (String key : EventLinks.keys(made.outline())) {
        context.output(outlines, shards.deal(key, made.outline()));
      }
    }
  }

  static final class FindLinksFn
      extends DoFn<
          KV<Integer, Iterable<KV<String, EventOutline>>>, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    FindLinksFn(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, EventOutline>>> shard,
        OutputReceiver<KV<Integer, KV<String, Envelope>>> out) {
      for (List<EventOutline> ofKey : InShard.byKey(shard.getValue()).values()) {
        for (EventLinks.Link link : EventLinks.find(ofKey)) {
          out.output(shards.deal(link.eventId(), new Envelope(link)));
        }
      }
    }
  }

  static final class LinkFn extends DoFn<KV<Integer, Iterable<KV<String, Envelope>>>, Event> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, Envelope>>> shard, OutputReceiver<Event> out) {
      for (List<Envelope> values : InShard.byKey(shard.getValue()).values()) {
        List<EventLinks.Link> links = Envelope.only(EventLinks.Link.class, values);
        Envelope.only(ConsolidatedEvent.class, values)
            .forEach(event -> out.output(EventLinks.linked(event, links)));
      }
    }
  }
}
