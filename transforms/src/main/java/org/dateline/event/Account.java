package org.dateline.event;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * Mentions that tell of one event, and what they say together: the account that an article, a story
 * or all articles give of it. What some mentions leave unsaid is taken from the others, so that
 * accounts are compared as wholes. Immutable.
 */
public final class Account implements Serializable {
  private static final long serialVersionUID = 1L;

  static final Comparator<Account> BY_ID = Comparator.comparing(Account::id);

  private final String id;
  private final List<MentionProfile> profiles;
  private final List<IdentifiedMention> mentions;
  private final String[] articles;
  private final @Nullable String joins;

  private Account(
      String id,
      List<MentionProfile> profiles,
      List<IdentifiedMention> mentions,
      String[] articles,
      @Nullable String joins) {
    this.id = id;
    this.profiles = profiles;
    this.mentions = mentions;
    this.articles = articles;
    this.joins = joins;
  }

  private Account(List<MentionProfile> profiles, List<IdentifiedMention> mentions) {
    this(
        mentions.get(0).id(),
        profiles,
        mentions,
        mentions.stream().map(IdentifiedMention::source).distinct().sorted().toArray(String[]::new),
        null);
  }

  static Account of(IdentifiedMention mention, MentionProfile profile) {
    return new Account(List.of(profile), List.of(mention));
  }

  /** The account that was made of mentions, at least one, sorted by id, in an earlier run. */
  static Account stored(List<MentionProfile> profiles, List<IdentifiedMention> mentions) {
    return new Account(profiles, mentions);
  }

  /** The outline of such an account. */
  static Account storedOutline(String id, List<MentionProfile> profiles, List<String> articles) {
    return new Account(
        id, profiles, List.of(), articles.stream().sorted().toArray(String[]::new), null);
  }

  /** One account of them all, which must be about one event. Their order does not matter. */
  static Account merge(Collection<Account> accounts) {
    TreeMap<String, MentionProfile> said = new TreeMap<>();
    TreeMap<String, IdentifiedMention> mentions = new TreeMap<>();
    for (Account account : accounts) {
      account.profiles.forEach(profile -> said.put(profile.toString(), profile));
      account.mentions.forEach(mention -> mentions.put(mention.id(), mention));
    }
    List<MentionProfile> profiles = List.copyOf(said.values());
    return new Account(
        profiles.size() == 1 ? profiles : completed(profiles), List.copyOf(mentions.values()));
  }

  /** With this phase, and stage where no date is known. */
  Account told(Phase phase, @Nullable Phase stage) {
    return new Account(
        distinct(profiles.stream().map(profile -> profile.told(phase, stage)).toList()), mentions);
  }

  /** The same without its mentions: enough to be compared, and light. */
  public Account outline() {
    return new Account(id, profiles, List.of(), articles, joins);
  }

  /** The same as one that tells of an event of earlier runs; null for none. */
  public Account joining(@Nullable String eventId) {
    return new Account(id, profiles, mentions, articles, eventId);
  }

  /** Where it meets those that tell of the same event: the event that it joins, else its id. */
  public String destination() {
    return joins == null ? id : joins;
  }

  /** Whether it tells of that event of earlier runs. */
  public boolean isJoining(String eventId) {
    return eventId.equals(joins);
  }

  /** With more copies of some of its articles, by article id. */
  Account plusCopies(Map<String, Copies> late) {
    return new Account(
        id,
        profiles,
        mentions.stream()
            .map(
                m -> {
                  Copies more = late.get(m.source());
                  return more == null
                      ? m
                      : new IdentifiedMention(
                          m.id(), m.reported().withCopies(m.reported().copies().plus(more)));
                })
            .toList(),
        articles,
        joins);
  }

  /** Ids of the original articles, sorted. */
  List<String> articles() {
    return List.of(articles);
  }

  /** Ids of the stories that its articles report, sorted. */
  List<String> stories() {
    return mentions.stream().map(m -> m.reported().storyId()).distinct().sorted().toList();
  }

  /** Id of the first mention: no two accounts at hand share it. */
  public String id() {
    return id;
  }

  List<MentionProfile> profiles() {
    return profiles;
  }

  List<IdentifiedMention> mentions() {
    return mentions;
  }

  /** The profile that speaks for all in what they have in common: type, phase, time. */
  MentionProfile common() {
    return profiles.get(0);
  }

  /** Whether it is dated to a month or better, so that other stories can be compared. */
  boolean isDated() {
    return common().isDated();
  }

  /** When it happened, as far as all agree. */
  @Nullable DayInterval time() {
    return common().time();
  }

  /** Whether an article tells both: it would not tell one event twice as two. */
  boolean sharesArticle(Account other) {
    boolean fewer = articles.length <= other.articles.length;
    String[] some = fewer ? articles : other.articles;
    String[] others = fewer ? other.articles : articles;
    for (String article : some) {
      if (Arrays.binarySearch(others, article) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Distance of the profiles farthest apart; {@link Compatibility#NONE} if two disagree. */
  int distance(Account other, Ring ring) {
    int farthest = 0;
    for (MentionProfile one : profiles) {
      for (MentionProfile another : other.profiles) {
        int distance = Compatibility.distance(one, another, ring);
        if (distance == Compatibility.NONE) {
          return Compatibility.NONE;
        }
        farthest = Math.max(farthest, distance);
      }
    }
    return ring != Ring.ARTICLE && sharesArticle(other) ? Compatibility.NONE : farthest;
  }

  /** How little the account says, in steps: what says less joins what says more. */
  int vagueness() {
    DayInterval time = time();
    int steps = isDated() && time != null ? (Spans.days(time) <= 7 ? 0 : 1) : 2;
    if (profiles.stream().noneMatch(MentionProfile::isTargetKnown)) {
      steps += 4;
    }
    if (common().actors().isEmpty()) {
      steps += 16;
    }
    return profiles.stream().allMatch(MentionProfile::isRetrospective) ? steps + 8 : steps;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Account account
        && id.equals(account.id)
        && profiles.equals(account.profiles)
        && mentions.equals(account.mentions)
        && Objects.equals(joins, account.joins);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Account " + id + " of " + mentions.size() + " mentions";
  }

  private static List<MentionProfile> completed(List<MentionProfile> profiles) {
    MentionProfile doer = first(profiles, Comparator.comparing(p -> p.actors().isEmpty()));
    MentionProfile sufferer = first(profiles, Comparator.comparing(p -> p.recipients().isEmpty()));
    PlaceKey where = null;
    DayInterval when = null;
    for (MentionProfile profile : profiles) {
      PlaceKey place = profile.place();
      if (place != null && (where == null || place.fineness() < where.fineness())) {
        where = place;
      }
      DayInterval time = profile.time();
      if (time != null && time.isBounded()) {
        DayInterval both = when == null ? time : Spans.intersection(when, time);
        when = both == null ? when : both;
      }
    }
    PlaceKey place = where;
    DayInterval time = when;
    return distinct(
        profiles.stream()
            .map(p -> p.completed(doer, sufferer, place, time == null ? p.time() : time))
            .toList());
  }

  private static MentionProfile first(
      List<MentionProfile> profiles, Comparator<MentionProfile> known) {
    return profiles.stream()
        .min(known.thenComparing(p -> -p.definiteness()).thenComparing(MentionProfile::toString))
        .orElseThrow();
  }

  private static List<MentionProfile> distinct(List<MentionProfile> profiles) {
    TreeMap<String, MentionProfile> distinct = new TreeMap<>();
    profiles.forEach(profile -> distinct.put(profile.toString(), profile));
    return List.copyOf(distinct.values());
  }
}
