package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;

/**
 * Merges mentions into events: those of one article and of several that can all tell of one event.
 *
 * <p>Two mentions merge only if they agree in type, mode, phase, actors, recipients, place and time
 * as {@link Compatibility} says, and every pair of mentions of an event does so ({@link
 * CompleteLink}). The order of the mentions never matters. Stateless, so safe for any number of
 * threads.
 */
public final class EventConsolidator {
  private final SourceGroups sources;
  private final EventMerger merger;

  /** A consolidator to which every article is a story and a source of its own. */
  public EventConsolidator() {
    this(SourceGroups.EACH_ARTICLE_ALONE);
  }

  /** A consolidator that knows which articles report one story and which are copies. */
  public EventConsolidator(SourceGroups sources) {
    this.sources = sources;
    this.merger = new EventMerger(sources);
  }

  /**
   * The events that the mentions tell of, sorted by id. A mention that occurs twice counts once.
   * Withdrawals and their announcements are linked where both are among them.
   *
   * @param mentions of one block or several, in any order
   */
  public List<Event> consolidate(List<EventMention> mentions) {
    Map<EventType, Map<MentionProfile, List<IdentifiedMention>>> types = new TreeMap<>();
    for (IdentifiedMention m : distinct(mentions)) {
      types
          .computeIfAbsent(m.mention().type(), t -> new LinkedHashMap<>())
          .computeIfAbsent(MentionProfile.of(m.mention(), sources), p -> new ArrayList<>())
          .add(m);
    }
    List<Event> events = new ArrayList<>();
    for (Map<MentionProfile, List<IdentifiedMention>> profiles : types.values()) {
      List<MentionGroup> groups = new ArrayList<>();
      profiles.forEach((profile, same) -> groups.add(MentionGroup.of(profile, same, sources)));
      for (List<MentionGroup> cluster : CompleteLink.cluster(groups)) {
        events.add(
            merger.merge(cluster.stream().flatMap(group -> group.mentions().stream()).toList()));
      }
    }
    events.sort(Comparator.comparing(Event::id));
    return Announcements.link(events);
  }

  /**
   * A key that mentions of different articles share if they could ever merge: type, countries of
   * the actors, countries aimed at. A mention without a known actor has a key of its article.
   */
  public static String blockKey(EventMention mention) {
    return blockKey(MentionProfile.of(mention, SourceGroups.EACH_ARTICLE_ALONE), mention);
  }

  /**
   * The mentions of one article by the blocks in which they are to be consolidated. One that leaves
   * actor or recipient unsaid goes to the block of the closest mention of its article that could
   * tell of the same event and says more; all others go by {@link #blockKey(EventMention)}.
   *
   * @param mentions of one article, in any order
   */
  public static Map<String, List<EventMention>> blocksOfArticle(Collection<EventMention> mentions) {
    List<Placed> placed = new ArrayList<>();
    List<Placed> unplaced = new ArrayList<>();
    for (IdentifiedMention m : distinct(mentions)) {
      unplaced.add(
          new Placed(m, MentionProfile.of(m.mention(), SourceGroups.EACH_ARTICLE_ALONE), ""));
    }
    unplaced.sort(
        Comparator.comparingInt((Placed p) -> -p.profile.definiteness())
            .thenComparing(p -> p.mention.id()));
    Map<String, List<EventMention>> blocks = new TreeMap<>();
    for (Placed next : unplaced) {
      String key = blockKey(next.profile, next.mention.mention());
      int closest = Compatibility.NONE;
      for (Placed other : placed) {
        if (other.profile.definiteness() > next.profile.definiteness()) {
          int distance = Compatibility.distance(next.profile, other.profile, true, true);
          if (distance < closest) {
            closest = distance;
            key = other.key;
          }
        }
      }
      placed.add(new Placed(next.mention, next.profile, key));
      blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(next.mention.mention());
    }
    return blocks;
  }

  private static String blockKey(MentionProfile profile, EventMention mention) {
    String actors =
        profile.actors().isEmpty() ? "article:" + mention.articleId() : profile.actorCountries();
    return profile.type() + "|" + actors + "|" + profile.target();
  }

  private static Collection<IdentifiedMention> distinct(Collection<EventMention> mentions) {
    Map<String, IdentifiedMention> byId = new TreeMap<>();
    for (EventMention mention : mentions) {
      byId.merge(
          mention.id(),
          IdentifiedMention.of(mention),
          (one, other) ->
              one.mention().toString().compareTo(other.mention().toString()) <= 0 ? one : other);
    }
    return byId.values();
  }

  private record Placed(IdentifiedMention mention, MentionProfile profile, String key) {}
}
