package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Merges mentions into events in rings: what one article tells of an event, then what the articles
 * of one story tell of it, then what stories tell of one date. Each ring is asked block by block:
 *
 * <ol>
 *   <li>{@link #ofArticle} with the mentions of an article;
 *   <li>{@link #ofStory} with accounts that share a {@link #storyBlock};
 *   <li>{@link #ofDate} with accounts that share a {@link #dateBlock};
 *   <li>{@link #matches} with outlines that share a {@link #windows window}, then {@link #gathered}
 *       with the accounts matched with one.
 * </ol>
 *
 * <p>An account without a block is an event already. Two accounts merge only if they agree in type,
 * mode, phase, actors, recipients, place and time as {@link Compatibility} says, and every pair in
 * an event does so. Neither the order of the mentions nor the borders of the blocks matter.
 * Stateless, so safe for any number of threads.
 */
public final class EventConsolidator {
  private EventConsolidator() {}

  /**
   * The events that the mentions tell of, linked, sorted by id. A mention that occurs twice counts
   * once.
   *
   * @param mentions all there are, in any order
   */
  public static List<Event> consolidate(Collection<ReportedMention> mentions) {
    List<Account> accounts = new ArrayList<>();
    ArticleAccounts.byArticle(mentions).values().forEach(m -> accounts.addAll(ofArticle(m)));
    List<Account> ofStories =
        inBlocks(accounts, a -> Optional.of(storyBlock(a)), EventConsolidator::ofStory);
    List<Account> ofDates =
        inBlocks(ofStories, EventConsolidator::dateBlock, EventConsolidator::ofDate);
    Map<String, List<Account>> windows = new TreeMap<>();
    for (Account account : ofDates) {
      windows(account)
          .forEach(w -> windows.computeIfAbsent(w, k -> new ArrayList<>()).add(account.outline()));
    }
    Map<String, String> matches = new TreeMap<>();
    windows.values().forEach(window -> matches.putAll(matches(window)));
    Map<String, List<Account>> matched = new TreeMap<>();
    for (Account account : ofDates) {
      matched
          .computeIfAbsent(
              matches.getOrDefault(account.id(), account.id()), id -> new ArrayList<>())
          .add(account);
    }
    List<ConsolidatedEvent> events = new ArrayList<>();
    matched.forEach((id, same) -> gathered(same, id).forEach(a -> events.add(event(a))));
    return EventLinks.link(events);
  }

  /** Accounts of events by one article. */
  public static List<Account> ofArticle(Collection<ReportedMention> mentions) {
    return ArticleAccounts.of(mentions);
  }

  /** Key that an article's account shares with those of its story that it could merge with. */
  public static String storyBlock(Account account) {
    return storyBlock(account.mentions().get(0).reported().storyId(), account);
  }

  /** Key that an account shares with those of a story that it could merge with. */
  static String storyBlock(String story, Account account) {
    MentionProfile profile = account.common();
    return story + "|" + profile.type() + "|" + profile.phase();
  }

  /** Accounts of events by one story, of accounts that share a {@link #storyBlock}. */
  public static List<Account> ofStory(Collection<Account> accounts) {
    return ClosestAccount.cluster(accounts);
  }

  /** Key that accounts of several stories share if they name the same days and countries. */
  public static Optional<String> dateBlock(Account account) {
    return account.isDated() && account.time() != null && !account.common().actors().isEmpty()
        ? Optional.of(block(account.common()) + "|" + Spans.code(account.time()))
        : Optional.empty();
  }

  /** Accounts of events of one date, of accounts that share a {@link #dateBlock}. */
  public static List<Account> ofDate(Collection<Account> accounts) {
    return new CompleteLink(Ring.WORLD).cluster(accounts);
  }

  /** Keys of the windows to which the account's outline goes; empty if it meets no other date. */
  public static List<String> windows(Account account) {
    return dateBlock(account).isEmpty()
        ? List.of()
        : SpanAndDay.windows(account, block(account.common()));
  }

  /** Which accounts of a window, by id, are part of which other, by its destination. */
  public static Map<String, String> matches(Collection<Account> outlines) {
    return SpanAndDay.matches(outlines);
  }

  /** Accounts of events, of an account and those that {@link #matches} says are part of it. */
  public static List<Account> gathered(Collection<Account> matched, String id) {
    return SpanAndDay.gathered(matched, id);
  }

  /** The event that the account tells of, with what its links are found by. */
  public static ConsolidatedEvent event(Account account) {
    Event event = EventMerger.merge(account.mentions());
    return new ConsolidatedEvent(event, EventOutline.of(event, account));
  }

  private static String block(MentionProfile profile) {
    return profile.type()
        + "|"
        + profile.phase()
        + "|"
        + profile.actorCountries()
        + "|"
        + profile.target();
  }

  private static List<Account> inBlocks(
      List<Account> accounts,
      Function<Account, Optional<String>> key,
      Function<Collection<Account>, List<Account>> merge) {
    List<Account> all = new ArrayList<>();
    Map<String, List<Account>> blocks = new TreeMap<>();
    for (Account account : accounts) {
      key.apply(account)
          .ifPresentOrElse(
              k -> blocks.computeIfAbsent(k, b -> new ArrayList<>()).add(account),
              () -> all.add(account));
    }
    blocks.values().forEach(block -> all.addAll(merge.apply(block)));
    return all;
  }
}
