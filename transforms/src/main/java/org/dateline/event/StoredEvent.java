package org.dateline.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.archive.ArchiveCodec;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the archive holds of an event: enough to compare and link it at hand, its mentions packed.
 *
 * @param outline what its links are found by
 * @param profiles what its mentions say together; empty if none is left
 * @param articles ids of its original articles, sorted
 * @param stories ids of the stories that they report, sorted
 * @param founded publication day of its founding mention; null if unknown
 * @param links its links with others, sorted
 * @param aliasOf the event that it turned out to be; null if none
 * @param generation in which its row stands
 * @param packed its mentions, as {@link ArchiveCodec} writes them
 * @param returning ids of those of its articles that come again in this run: those who tell the
 *     same find the event by what they said, but it is not told by them any more
 */
public record StoredEvent(
    EventOutline outline,
    List<MentionProfile> profiles,
    List<String> articles,
    List<String> stories,
    @Nullable LocalDate founded,
    List<EventLinks.Link> links,
    @Nullable String aliasOf,
    long generation,
    @SuppressWarnings("ArrayRecordComponent") byte[] packed,
    List<String> returning)
    implements Serializable {

  private static final String STORY = "sb:";
  private static final String DATE = "db:";
  private static final String WINDOW = "w:";
  private static final String LINK = "lk:";
  private static final String ARTICLE = "a:";
  private static final String ALIAS = "al:";

  /** Mentions as they are packed. */
  record Mentions(List<IdentifiedMention> mentions) {}

  public StoredEvent {
    profiles = List.copyOf(profiles);
    articles = List.copyOf(articles);
    stories = List.copyOf(stories);
    links = List.copyOf(links);
    returning = returning == null ? List.of() : List.copyOf(returning); // earlier archives
  }

  /** An event that has no links yet. */
  static StoredEvent of(
      ConsolidatedEvent event, Account account, @Nullable LocalDate founded, long generation) {
    return new StoredEvent(
        event.outline(),
        account.profiles(),
        account.articles(),
        account.stories(),
        founded,
        List.of(),
        event.event().aliasOf(),
        generation,
        ArchiveCodec.write(new Mentions(account.mentions())),
        List.of());
  }

  /** The id of the event. */
  String id() {
    return outline.eventId();
  }

  /** Whether no mention of it is left. */
  boolean isEmpty() {
    return profiles.isEmpty();
  }

  /** The account that its mentions, one at least, give of it. */
  Account account() {
    return Account.stored(profiles, ArchiveCodec.read(packed, Mentions.class).mentions());
  }

  /** The same without its mentions, under the event's id. */
  Account accountOutline() {
    return Account.storedOutline(id(), profiles, articles);
  }

  /** With other links, in a row of that generation. */
  StoredEvent with(List<EventLinks.Link> linked, long written) {
    return new StoredEvent(
        outline,
        profiles,
        articles,
        stories,
        founded,
        EventLinks.kept(linked),
        aliasOf,
        written,
        packed,
        returning);
  }

  /** As one that turned out to be another; null for none. */
  StoredEvent being(@Nullable String other) {
    return new StoredEvent(
        outline, profiles, articles, stories, founded, links, other, generation, packed, returning);
  }

  /** Ids of the events that it is linked with, sorted. */
  List<String> linked() {
    return links.stream().map(link -> link.related().eventId()).distinct().sorted().toList();
  }

  /** The entry for the archive. */
  Entry entry() {
    TreeSet<String> keys = new TreeSet<>();
    if (!isEmpty()) {
      keys.addAll(meetingKeys(accountOutline(), stories));
      EventLinks.keys(outline).forEach(key -> keys.add(linkKey(key)));
      articles.forEach(article -> keys.add(articleKey(article)));
      if (aliasOf != null) {
        keys.add(aliasKey(aliasOf));
      }
    }
    return Entry.of(Kind.EVENT, id(), keys, this);
  }

  /** Keys that an account of articles of some stories shares with events that it may tell of. */
  static List<String> meetingKeys(Account account, Collection<String> stories) {
    TreeSet<String> keys = new TreeSet<>();
    stories.forEach(story -> keys.add(STORY + EventConsolidator.storyBlock(story, account)));
    EventConsolidator.dateBlock(account).ifPresent(block -> keys.add(DATE + block));
    EventConsolidator.windows(account).forEach(window -> keys.add(WINDOW + window));
    return List.copyOf(keys);
  }

  /** The key of the events that share a key of {@link EventLinks#keys}. */
  static String linkKey(String key) {
    return LINK + key;
  }

  /** The key of the events that an original article tells of. */
  public static String articleKey(String articleId) {
    return ARTICLE + articleId;
  }

  /** The key of the events that turned out to be another. */
  static String aliasKey(String eventId) {
    return ALIAS + eventId;
  }

  /**
   * The entry of an event without what some articles say of it, none of which is in its profiles
   * either. One that has no mention left keeps its entry, without keys, until it is counted again:
   * its row and what is linked with it are found by the entry.
   *
   * @param gone ids of original articles
   */
  public static Entry without(Entry entry, Set<String> gone) {
    return entry.as(StoredEvent.class).without(gone).entry();
  }

  /**
   * The entry of an event some of whose articles come again in this run. Until it is counted again,
   * which it must be, it is found by what they said.
   *
   * @param again ids of original articles
   */
  public static Entry returning(Entry entry, Set<String> again) {
    StoredEvent stored = entry.as(StoredEvent.class);
    TreeSet<String> returning = new TreeSet<>(stored.returning);
    stored.articles.stream().filter(again::contains).forEach(returning::add);
    return stored.telling(stored.packed, List.copyOf(returning)).entry();
  }

  /** Without what is told again in this run; empty if that is all. */
  StoredEvent standing() {
    return returning.isEmpty() ? this : without(Set.copyOf(returning));
  }

  private StoredEvent without(Set<String> gone) {
    List<IdentifiedMention> left =
        ArchiveCodec.read(packed, Mentions.class).mentions().stream()
            .filter(mention -> !gone.contains(mention.source()))
            .toList();
    if (left.isEmpty()) {
      return new StoredEvent(
          outline,
          List.of(),
          List.of(),
          List.of(),
          founded,
          links,
          aliasOf,
          generation,
          ArchiveCodec.write(new Mentions(List.of())),
          List.of());
    }
    Account account = told(left);
    Event event = EventMerger.merge(id(), aliasOf, account.mentions(), Set.of());
    return new StoredEvent(
        EventOutline.of(event, account),
        account.profiles(),
        account.articles(),
        account.stories(),
        founded,
        links,
        aliasOf,
        generation,
        ArchiveCodec.write(new Mentions(account.mentions())),
        returning.stream().filter(article -> !gone.contains(article)).toList());
  }

  /**
   * The entry of an event where an article that tells of it has these copies, and no others.
   *
   * @param articleId id of an original article
   */
  public static Entry withCopies(Entry entry, String articleId, Copies copies) {
    StoredEvent stored = entry.as(StoredEvent.class);
    List<IdentifiedMention> mentions =
        ArchiveCodec.read(stored.packed, Mentions.class).mentions().stream()
            .map(
                mention ->
                    mention.source().equals(articleId)
                        ? new IdentifiedMention(mention.id(), mention.reported().withCopies(copies))
                        : mention)
            .toList();
    return stored.telling(ArchiveCodec.write(new Mentions(mentions)), stored.returning).entry();
  }

  private StoredEvent telling(byte[] mentions, List<String> again) {
    return new StoredEvent(
        outline, profiles, articles, stories, founded, links, aliasOf, generation, mentions, again);
  }

  /** What some of the mentions say together: in the phase of all, which their articles showed. */
  private Account told(List<IdentifiedMention> mentions) {
    Phase phase = profiles.get(0).phase();
    Set<@Nullable Phase> stages =
        profiles.stream().map(MentionProfile::stage).collect(Collectors.toSet());
    Phase stage = stages.size() == 1 ? profiles.get(0).stage() : null;
    return Account.merge(
        mentions.stream()
            .map(m -> Account.of(m, MentionProfile.of(m.reported()).told(phase, stage)))
            .toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredEvent that
        && outline.equals(that.outline)
        && profiles.equals(that.profiles)
        && articles.equals(that.articles)
        && stories.equals(that.stories)
        && Objects.equals(founded, that.founded)
        && links.equals(that.links)
        && Objects.equals(aliasOf, that.aliasOf)
        && generation == that.generation
        && Arrays.equals(packed, that.packed)
        && returning.equals(that.returning);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id(), generation);
  }
}
