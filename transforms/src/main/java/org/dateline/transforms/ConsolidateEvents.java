package org.dateline.transforms;

import java.util.List;
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
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.archive.Revision;
import org.dateline.event.Account;
import org.dateline.event.Alias;
import org.dateline.event.ArticleReport;
import org.dateline.event.Copies;
import org.dateline.event.Event;
import org.dateline.event.EventConsolidator;
import org.dateline.event.EventRecall;
import org.dateline.event.LateCopies;
import org.jspecify.annotations.Nullable;

/**
 * Merges event mentions into events, ring by ring as {@link EventConsolidator} says: article by
 * article, story by story, date by date; then with the events of earlier runs, see {@link
 * EventRecall}, which keep their ids; then links events with what announced, began, asked for or
 * contains them. Gives the {@link #EVENTS} that are new or have changed and their {@link #ENTRIES}.
 *
 * <p>What is to meet goes to one shard, where it is grouped by key in memory.
 */
public final class ConsolidateEvents
    extends PTransform<PCollection<ArticleReport>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** The events that are new or have changed. */
  public static final TupleTag<Revision<Event>> EVENTS =
      new TupleTag<>("events") {
        private static final long serialVersionUID = 1L;
      };

  /** What later runs must know of them. */
  public static final TupleTag<Entry> ENTRIES =
      new TupleTag<>("entries") {
        private static final long serialVersionUID = 1L;
      };

  /** Stands for the key of accounts that meet no others. */
  private static final String NO_BLOCK = "";

  private final Shards shards;
  private final Generation generation;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final @Nullable PCollection<KV<String, Copies>> late;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final @Nullable PCollection<String> touched;

  private ConsolidateEvents(
      Shards shards,
      Generation generation,
      @Nullable PCollection<KV<String, Copies>> late,
      @Nullable PCollection<String> touched) {
    this.shards = shards;
    this.generation = generation;
    this.late = late;
    this.touched = touched;
  }

  /** Works on a batch that is cut into so many shards, as the first run. */
  public static ConsolidateEvents in(Shards shards) {
    return new ConsolidateEvents(shards, Generation.FIRST, null, null);
  }

  /** As this run among others. */
  public ConsolidateEvents after(Generation run) {
    return new ConsolidateEvents(shards, run, late, touched);
  }

  /** With copies that came later than their originals, by the original's id. */
  public ConsolidateEvents copiedLater(PCollection<KV<String, Copies>> copies) {
    return new ConsolidateEvents(shards, generation, copies, touched);
  }

  /** With ids of events some of whose mentions went. */
  public ConsolidateEvents recounting(PCollection<String> ids) {
    return new ConsolidateEvents(shards, generation, late, ids);
  }

  @Override
  public PCollectionTuple expand(PCollection<ArticleReport> reports) {
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
                ParDo.of(new OfDatesFn(shards, generation, outlines))
                    .withOutputTags(accounts, TupleTagList.of(outlines)));
    PCollection<KV<Integer, KV<String, Envelope>>> matches =
        ofDates
            .get(outlines)
            .setCoder(Shards.coder(Account.class))
            .apply("ByWindow", GroupByKey.create())
            .apply("MatchDays", ParDo.of(new MatchDaysFn(shards)))
            .setCoder(Shards.coder(Envelope.class));
    return withChanges(
            PCollectionList.of(ofDates.get(accounts).setCoder(Shards.coder(Envelope.class)))
                .and(matches)
                .apply("AccountsAndMatches", Flatten.pCollections())
                .apply("ByAccount", GroupByKey.create())
                .apply("Match", ParDo.of(new MatchFn(shards)))
                .setCoder(Shards.coder(Envelope.class)))
        .apply("Revise", new ReviseEvents(shards, generation));
  }

  /** The accounts, and what else changes events of earlier runs, by event. */
  private PCollection<KV<Integer, KV<String, Envelope>>> withChanges(
      PCollection<KV<Integer, KV<String, Envelope>>> matched) {
    PCollectionList<KV<Integer, KV<String, Envelope>>> all = PCollectionList.of(matched);
    if (late != null) {
      all =
          all.and(
              late.apply("LateCopies", ParDo.of(new LateCopiesFn(shards, generation)))
                  .setCoder(Shards.coder(Envelope.class)));
    }
    if (touched != null) {
      all =
          all.and(
              touched
                  .apply("Touched", ParDo.of(new TouchedFn(shards)))
                  .setCoder(Shards.coder(Envelope.class)));
    }
    return all.size() == 1 ? matched : all.apply("Changes", Flatten.pCollections());
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
      extends ArchiveFn<
          KV<Integer, Iterable<KV<String, Account>>>, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final TupleTag<KV<Integer, KV<String, Account>>> outlines;

    OfDatesFn(
        Shards shards, Generation generation, TupleTag<KV<Integer, KV<String, Account>>> outlines) {
      super(generation);
      this.shards = shards;
      this.outlines = outlines;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      EventRecall recall = recall();
      InShard.byKey(context.element().getValue())
          .forEach(
              (key, block) ->
                  (key.equals(NO_BLOCK) ? block : EventConsolidator.ofDate(block))
                      .forEach(account -> output(account, recall.recall(account), context)));
    }

    private void output(Account plain, EventRecall.Recalled recalled, ProcessContext context) {
      Account account = recalled.eventId() == null ? plain : plain.joining(recalled.eventId());
      context.output(shards.deal(account.id(), new Envelope(account)));
      for (String window : EventConsolidator.windows(account)) {
        context.output(outlines, shards.deal(window, account.outline()));
      }
      for (Alias alias : recalled.aliases()) {
        context.output(shards.deal(alias.eventId(), new Envelope(alias)));
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

  /** Sends accounts to the event they join, those of several days to the one day they can mean. */
  static final class MatchFn
      extends DoFn<KV<Integer, Iterable<KV<String, Envelope>>>, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    MatchFn(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, Envelope>>> shard,
        OutputReceiver<KV<Integer, KV<String, Envelope>>> out) {
      InShard.byKey(shard.getValue())
          .forEach(
              (id, values) -> {
                List<String> days = Envelope.only(String.class, values);
                for (Account account : Envelope.only(Account.class, values)) {
                  String day = days.isEmpty() ? account.destination() : days.get(0);
                  out.output(shards.deal(day, new Envelope(account)));
                }
                Envelope.only(Alias.class, values)
                    .forEach(alias -> out.output(shards.deal(id, new Envelope(alias))));
              });
    }
  }

  static final class LateCopiesFn
      extends ArchiveFn<KV<String, Copies>, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    LateCopiesFn(Shards shards, Generation generation) {
      super(generation);
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Copies> copied, OutputReceiver<KV<Integer, KV<String, Envelope>>> out) {
      LateCopies late = new LateCopies(copied.getKey(), copied.getValue());
      for (String event : revisions().eventsOf(late.articleId())) {
        out.output(shards.deal(event, new Envelope(late)));
      }
    }
  }

  static final class TouchedFn extends DoFn<String, KV<Integer, KV<String, Envelope>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;

    TouchedFn(Shards shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void process(
        @Element String event, OutputReceiver<KV<Integer, KV<String, Envelope>>> out) {
      out.output(shards.deal(event, new Envelope(ReviseEvents.Mark.TOUCHED)));
    }
  }
}
