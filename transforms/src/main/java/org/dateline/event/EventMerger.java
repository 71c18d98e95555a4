package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.annotation.PlaceMention;
import org.dateline.article.ContentHash;
import org.dateline.event.Event.Conflict;
import org.dateline.plover.EventMention;
import org.dateline.plover.Participant;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * Makes one event of the mentions that tell of it: of every field the value with most support, by
 * independent sources, then the one said earliest, then the smallest. Stateless, so safe for any
 * number of threads.
 */
final class EventMerger {
  /** However many articles say so, one coder read them all. */
  private static final double MOST_CONFIDENT = 0.99;

  private static final List<Realis> MOST_CERTAIN_FIRST =
      List.of(
          Realis.ACTUAL, Realis.BACKGROUND, Realis.PLANNED, Realis.HYPOTHETICAL, Realis.NEGATED);

  private static final Comparator<EventMention.@Nullable Basis> SUREST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private EventMerger() {}

  /** The id of an event that the mention with the smallest id founds. */
  static String idOf(String smallestMentionId) {
    return ContentHash.id("event", smallestMentionId);
  }

  /** The event that the mentions, at least one, tell of, all of them new. */
  static Event merge(List<IdentifiedMention> mentions) {
    String smallest =
        mentions.stream().map(IdentifiedMention::id).sorted().findFirst().orElseThrow();
    return merge(idOf(smallest), null, mentions, Set.of());
  }

  /**
   * The event that the mentions, at least one, tell of.
   *
   * @param id its id
   * @param aliasOf the event that it turned out to be; null if none
   * @param earlier ids of mentions that earlier runs brought
   */
  static Event merge(
      String id, @Nullable String aliasOf, List<IdentifiedMention> mentions, Set<String> earlier) {
    List<IdentifiedMention> said = mentions.stream().sorted(IdentifiedMention.EARLIEST).toList();
    List<EventMention> plain = said.stream().map(IdentifiedMention::mention).toList();
    List<Conflict> conflicts = new ArrayList<>();

    Testimony<EventMention> modes = testimony(said, EventMention::mode, EventMention::trigger);
    String mode = modes.isEmpty() ? null : modes.ranked().get(0).value();
    List<IdentifiedMention> ofMode =
        said.stream().filter(m -> Objects.equals(m.mention().mode(), mode)).toList();
    Testimony<EventMention> places = testimony(said, EventMerger::placeCode, m -> text(m.place()));
    EventMention located = places.isEmpty() ? null : places.ranked().get(0).payload();
    Testimony<EventMention> times =
        testimony(said, m -> span(m.time()), m -> Objects.requireNonNullElse(m.timeText(), ""));
    EventMention dated = shortest(said, EventMention::time);
    Testimony<EventMention> plans = testimony(said, m -> span(m.planned()), EventMention::sentence);
    EventMention planning = shortest(said, EventMention::planned);
    QuantityAgreement quantities = new QuantityAgreement(Statement.of(said));

    addConflict(conflicts, "event_mode", modes);
    addConflict(conflicts, "place_name", places);
    addConflict(conflicts, "date", times);
    addConflict(conflicts, "planned", plans);
    conflicts.addAll(quantities.conflicts());
    conflicts.sort(Comparator.comparing(Conflict::field));

    Copies carriers = carriers(said);
    List<String> articles =
        said.stream().map(IdentifiedMention::source).distinct().sorted().toList();
    TreeSet<String> contexts = new TreeSet<>();
    plain.forEach(m -> contexts.addAll(m.contexts()));
    List<String> ids = mentions.stream().map(IdentifiedMention::id).sorted().toList();
    return new Event(
        id,
        plain.get(0).type(),
        mode,
        List.copyOf(contexts),
        best(ofMode, EventMention::cameoRoot).cameoRoot(),
        realis(plain),
        best(said, m -> code(m.actors())).actors(),
        best(said, m -> code(m.recipients())).recipients(),
        located == null ? null : located.place(),
        located == null ? null : located.placeBasis(),
        agreedInterval(said, EventMention::time, times),
        dated == null ? null : dated.timeText(),
        dated == null ? null : dated.timeBasis(),
        planning == null ? null : agreedInterval(said, EventMention::planned, plans),
        quantities.agreed(),
        plain.stream().anyMatch(EventMention::main),
        ids,
        earlier.isEmpty() ? ids : ids.stream().filter(m -> !earlier.contains(m)).toList(),
        story(said),
        articles,
        carriers.count(),
        articles.size(),
        carriers.first(),
        carriers.last(),
        List.copyOf(conflicts),
        List.of(),
        aliasOf,
        confidence(said));
  }

  /** The articles with their copies: how many they are, and when they were published. */
  private static Copies carriers(List<IdentifiedMention> said) {
    Map<String, Copies> carriers = new TreeMap<>();
    for (IdentifiedMention m : said) {
      LocalDate day = m.mention().published();
      carriers.put(m.source(), new Copies(1, day, day).plus(m.reported().copies()));
    }
    return carriers.values().stream().reduce(Copies.NONE, Copies::plus);
  }

  /** The story that most articles report; of several such the smallest. */
  private static String story(List<IdentifiedMention> said) {
    Map<String, Set<String>> articles = new TreeMap<>();
    for (IdentifiedMention m : said) {
      articles.computeIfAbsent(m.reported().storyId(), s -> new HashSet<>()).add(m.source());
    }
    return Collections.max(
            articles.entrySet(),
            Comparator.comparingInt((Map.Entry<String, Set<String>> e) -> e.getValue().size())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .getKey();
  }

  /** Values of a field among those mentions that have one. */
  private static Testimony<EventMention> testimony(
      List<IdentifiedMention> said,
      Function<EventMention, @Nullable String> value,
      Function<EventMention, String> words) {
    Testimony<EventMention> testimony = new Testimony<>();
    for (IdentifiedMention m : said) {
      String stated = value.apply(m.mention());
      if (stated != null) {
        testimony.add(
            stated, m.mention(), words.apply(m.mention()), m.source(), m.mention().published());
      }
    }
    return testimony;
  }

  /** The first mention with the best supported value; an empty value only if there is no other. */
  private static EventMention best(
      List<IdentifiedMention> said, Function<EventMention, String> value) {
    Testimony<EventMention> stated =
        testimony(
            said,
            m -> {
              String code = value.apply(m);
              return code.isEmpty() ? null : code;
            },
            EventMention::trigger);
    return stated.isEmpty() ? said.get(0).mention() : stated.ranked().get(0).payload();
  }

  private static void addConflict(
      List<Conflict> conflicts, String field, Testimony<EventMention> testimony) {
    if (testimony.ranked().size() > 1) {
      conflicts.add(testimony.conflict(field));
    }
  }

  /** Days in all bounded intervals; the best supported interval if they have none in common. */
  private static @Nullable DayInterval agreedInterval(
      List<IdentifiedMention> said,
      Function<EventMention, @Nullable DayInterval> field,
      Testimony<EventMention> testimony) {
    DayInterval common = null;
    for (IdentifiedMention m : said) {
      DayInterval interval = field.apply(m.mention());
      if (interval == null || !interval.isBounded()) {
        continue;
      }
      common = common == null ? interval : Spans.intersection(common, interval);
      if (common == null) {
        break;
      }
    }
    if (common != null) {
      return common;
    }
    return testimony.isEmpty() ? null : field.apply(testimony.ranked().get(0).payload());
  }

  /** The mention that dates it best: by the shortest interval, on the surest basis, earliest. */
  private static @Nullable EventMention shortest(
      List<IdentifiedMention> said, Function<EventMention, @Nullable DayInterval> field) {
    EventMention shortest = null;
    long fewest = Long.MAX_VALUE;
    for (IdentifiedMention m : said) {
      DayInterval interval = field.apply(m.mention());
      if (interval == null) {
        continue;
      }
      long days = interval.isBounded() ? Spans.days(interval) : Long.MAX_VALUE;
      if (shortest == null
          || days < fewest
          || (days == fewest
              && SUREST.compare(m.mention().timeBasis(), shortest.timeBasis()) < 0)) {
        shortest = m.mention();
        fewest = days;
      }
    }
    return shortest;
  }

  private static Realis realis(List<EventMention> mentions) {
    return MOST_CERTAIN_FIRST.stream()
        .filter(realis -> mentions.stream().anyMatch(m -> m.realis() == realis))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Of the surest mention of each source: the first counts in full, each further one half as much
   * as the one before, since sources follow one another and errors of coding repeat.
   */
  private static double confidence(List<IdentifiedMention> said) {
    Map<String, Double> surest = new TreeMap<>();
    for (IdentifiedMention m : said) {
      double confidence = Math.min(1, Math.max(0, m.mention().confidence()));
      surest.merge(m.source(), confidence, Math::max);
    }
    List<Double> falling = surest.values().stream().sorted(Comparator.reverseOrder()).toList();
    double doubt = 1;
    double weight = 1;
    for (double confidence : falling) {
      doubt *= 1 - weight * confidence;
      weight /= 2;
    }
    return falling.size() == 1 ? falling.get(0) : Math.min(MOST_CONFIDENT, 1 - doubt);
  }

  private static @Nullable String placeCode(EventMention mention) {
    PlaceMention place = mention.place();
    return place == null ? null : place.place().name();
  }

  private static String text(@Nullable PlaceMention place) {
    return place == null ? "" : place.text();
  }

  private static @Nullable String span(@Nullable DayInterval interval) {
    return interval == null ? null : Spans.code(interval);
  }

  private static String code(List<Participant> participants) {
    return Party.known(participants).stream()
        .map(party -> party.country() + "/" + party.role() + "/" + party.name())
        .collect(Collectors.joining("+"));
  }
}
