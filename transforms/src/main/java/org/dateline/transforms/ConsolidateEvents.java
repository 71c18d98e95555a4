package org.dateline.transforms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.event.Account;
import org.dateline.event.ConsolidatedEvent;
import org.dateline.event.Event;
import org.dateline.event.EventConsolidator;
import org.dateline.event.EventLinks;
import org.dateline.event.EventOutline;
import org.dateline.event.ReportedMention;

/**
 * Merges event mentions into events, ring by ring as {@link EventConsolidator} says: article by
 * article, story by story, date by date; then links events with what announced, began, asked for or
 * contains them.
 */
public final class ConsolidateEvents
    extends PTransform<PCollection<ReportedMention>, PCollection<Event>> {
  private static final long serialVersionUID = 1L;

  private final Shards shards;

  private ConsolidateEvents(Shards shards) {
    this.shards = shards;
  }

  /** Works on a batch that is cut into so many shards. */
  public static ConsolidateEvents in(Shards shards) {
    return new ConsolidateEvents(shards);
  }

  @Override
  public PCollection<Event> expand(PCollection<ReportedMention> mentions) {
    PCollection<Account> ofArticles =
        mentions
            .apply(
                "ByArticle",
                WithKeys.of((ReportedMention m) -> m.mention().articleId())
                    .withKeyType(TypeDescriptors.strings()))
            .setCoder(keyed(ReportedMention.class))
            .apply("GroupArticles", GroupByShard.of(shards))
            .apply("OfArticle", ParDo.of(new OfArticle()))
            .setCoder(SerializableCoder.of(Account.class));
    PCollection<Account> ofStories =
        inBlocks(
            "Story",
            shards,
            ofArticles,
            a -> Optional.of(EventConsolidator.storyBlock(a)),
            EventConsolidator::ofStory);
    PCollection<Account> ofDates =
        inBlocks(
            "Date", shards, ofStories, EventConsolidator::dateBlock, EventConsolidator::ofDate);
    return linked(gathered(ofDates, shards), shards);
  }

  /** Accounts merged within blocks, and those without a block as they are. */
  private static PCollection<Account> inBlocks(
      String of,
      Shards shards,
      PCollection<Account> accounts,
      SerializableFunction<Account, Optional<String>> block,
      SerializableFunction<List<Account>, List<Account>> merge) {
    TupleTag<KV<String, Account>> blocked = new TupleTag<>("blocked");
    TupleTag<Account> settled = new TupleTag<>("settled");
    PCollectionTuple split =
        accounts.apply(
            "To" + of + "Blocks",
            ParDo.of(new ToBlocks(block, blocked, settled))
                .withOutputTags(settled, TupleTagList.of(blocked)));
    PCollection<Account> merged =
        split
            .get(blocked)
            .setCoder(keyed(Account.class))
            .apply("Group" + of + "Blocks", GroupByShard.of(shards))
            .apply("Of" + of, ParDo.of(new OfBlock(merge)))
            .setCoder(SerializableCoder.of(Account.class));
    return PCollectionList.of(split.get(settled).setCoder(SerializableCoder.of(Account.class)))
        .and(merged)
        .apply("AllOf" + of, Flatten.pCollections());
  }

  /** Accounts of several days with those of the one day that they can mean. */
  private static PCollection<ConsolidatedEvent> gathered(
      PCollection<Account> accounts, Shards shards) {
    PCollection<KV<String, String>> matches =
        accounts
            .apply("ToWindows", ParDo.of(new ToWindows()))
            .setCoder(keyed(Account.class))
            .apply("GroupWindows", GroupByShard.of(shards))
            .apply("MatchDays", ParDo.of(new MatchDays()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
    PCollection<KV<String, Account>> byId =
        accounts
            .apply("ById", WithKeys.of(Account::id).withKeyType(TypeDescriptors.strings()))
            .setCoder(keyed(Account.class));
    return byId.apply(
            "JoinMatches",
            JoinByShard.with(
                matches,
                shards,
                keyed(Account.class),
                of ->
                    of.left().stream()
                        .map(account -> KV.of(of.rightOr(of.key()), account))
                        .toList()))
        .apply("GroupMatches", GroupByShard.of(shards))
        .apply("MakeEvents", ParDo.of(new MakeEvents()))
        .setCoder(SerializableCoder.of(ConsolidatedEvent.class));
  }

  private static PCollection<Event> linked(PCollection<ConsolidatedEvent> events, Shards shards) {
    PCollection<KV<String, EventLinks.Link>> links =
        events
            .apply("ToLinkKeys", ParDo.of(new ToLinkKeys()))
            .setCoder(keyed(EventOutline.class))
            .apply("GroupOutlines", GroupByShard.of(shards))
            .apply("FindLinks", ParDo.of(new FindLinks()))
            .setCoder(keyed(EventLinks.Link.class));
    PCollection<KV<String, ConsolidatedEvent>> byId =
        events
            .apply(
                "ByEventId",
                WithKeys.of((ConsolidatedEvent e) -> e.event().id())
                    .withKeyType(TypeDescriptors.strings()))
            .setCoder(keyed(ConsolidatedEvent.class));
    return byId.apply(
        "JoinLinks",
        JoinByShard.with(
            links,
            shards,
            SerializableCoder.of(Event.class),
            of -> of.left().stream().map(event -> EventLinks.linked(event, of.right())).toList()));
  }

  private static <T extends Serializable> KvCoder<String, T> keyed(Class<T> type) {
    return KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(type));
  }

  private static <T> List<T> list(Iterable<T> values) {
    List<T> list = new ArrayList<>();
    values.forEach(list::add);
    return list;
  }

  static final class OfArticle extends DoFn<KV<String, Iterable<ReportedMention>>, Account> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<ReportedMention>> article, OutputReceiver<Account> out) {
      EventConsolidator.ofArticle(list(article.getValue())).forEach(out::output);
    }
  }

  static final class ToBlocks extends DoFn<Account, Account> {
    private static final long serialVersionUID = 1L;

    private final SerializableFunction<Account, Optional<String>> block;
    private final TupleTag<KV<String, Account>> blocked;
    private final TupleTag<Account> settled;

    ToBlocks(
        SerializableFunction<Account, Optional<String>> block,
        TupleTag<KV<String, Account>> blocked,
        TupleTag<Account> settled) {
      this.block = block;
      this.blocked = blocked;
      this.settled = settled;
    }

    @ProcessElement
    public void process(@Element Account account, MultiOutputReceiver out) {
      block
          .apply(account)
          .ifPresentOrElse(
              key -> out.get(blocked).output(KV.of(key, account)),
              () -> out.get(settled).output(account));
    }
  }

  static final class OfBlock extends DoFn<KV<String, Iterable<Account>>, Account> {
    private static final long serialVersionUID = 1L;

    private final SerializableFunction<List<Account>, List<Account>> merge;

    OfBlock(SerializableFunction<List<Account>, List<Account>> merge) {
      this.merge = merge;
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<Account>> block, OutputReceiver<Account> out) {
      merge.apply(list(block.getValue())).forEach(out::output);
    }
  }

  static final class ToWindows extends DoFn<Account, KV<String, Account>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Account account, OutputReceiver<KV<String, Account>> out) {
      EventConsolidator.windows(account)
          .forEach(window -> out.output(KV.of(window, account.outline())));
    }
  }

  static final class MatchDays extends DoFn<KV<String, Iterable<Account>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Account>> window, OutputReceiver<KV<String, String>> out) {
      EventConsolidator.matches(list(window.getValue()))
          .forEach((span, day) -> out.output(KV.of(span, day)));
    }
  }

  static final class MakeEvents extends DoFn<KV<String, Iterable<Account>>, ConsolidatedEvent> {
    private static final long serialVersionUID = 1L;

    private final Counter consolidated = StepMetrics.counter(StepMetrics.EVENTS);

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Account>> matched, OutputReceiver<ConsolidatedEvent> out) {
      for (Account account :
          EventConsolidator.gathered(list(matched.getValue()), matched.getKey())) {
        consolidated.inc();
        out.output(EventConsolidator.event(account));
      }
    }
  }

  static final class ToLinkKeys extends DoFn<ConsolidatedEvent, KV<String, EventOutline>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element ConsolidatedEvent event, OutputReceiver<KV<String, EventOutline>> out) {
      EventLinks.keys(event.outline()).forEach(key -> out.output(KV.of(key, event.outline())));
    }
  }

  static final class FindLinks
      extends DoFn<KV<String, Iterable<EventOutline>>, KV<String, EventLinks.Link>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<EventOutline>> outlines,
        OutputReceiver<KV<String, EventLinks.Link>> out) {
      EventLinks.find(list(outlines.getValue()))
          .forEach(link -> out.output(KV.of(link.eventId(), link)));
    }
  }
}
