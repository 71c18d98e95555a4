package org.dateline.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.dateline.annotation.PlaceMention;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.plover.Participant;
import org.dateline.plover.Quantity;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * A real-world event as all its mentions together tell it.
 *
 * @param id fixed at birth from the smallest founding mention, and kept: 32 hex digits
 * @param type PLOVER type, the same in all mentions
 * @param mode PLOVER mode with most support; null if none
 * @param contexts union of the mentions' contexts, sorted
 * @param cameoRoot CAMEO root code of type and mode
 * @param realis the most certain sense in which the mentions say it is real
 * @param actors who did it, best supported first in each place
 * @param recipients to whom
 * @param place best supported place; null if unknown
 * @param placeBasis what the place rests on
 * @param time days that all bounded mentions agree on; null if unknown
 * @param timeText the words that say when, of the mention that decided
 * @param timeBasis what the time rests on
 * @param planned when what was announced is to happen; null if nothing was announced
 * @param quantities numbers, one a kind: the widest agreement
 * @param main whether some article is mainly about it
 * @param mentionIds ids of the mentions, sorted
 * @param newMentionIds ids of those mentions that this run brought, sorted
 * @param storyId the story that most of its articles report
 * @param articleIds ids of the original articles, sorted
 * @param articleCount how many articles carry it, copies included
 * @param independentSources articles counted once for copies of one text
 * @param firstSeen earliest publication day of an article or copy; null if none is known
 * @param lastSeen latest publication day of an article or copy; null if none is known
 * @param conflicts fields whose values differ between mentions, sorted by field
 * @param related other events it belongs with, sorted
 * @param aliasOf the earlier event that this one turned out to be; null if none
 * @param confidence 0 to 1
 */
public record Event(
    String id,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    String cameoRoot,
    Realis realis,
    List<Participant> actors,
    List<Participant> recipients,
    @Nullable PlaceMention place,
    EventMention.@Nullable Basis placeBasis,
    @Nullable DayInterval time,
    @Nullable String timeText,
    EventMention.@Nullable Basis timeBasis,
    @Nullable DayInterval planned,
    List<Quantity> quantities,
    boolean main,
    List<String> mentionIds,
    List<String> newMentionIds,
    String storyId,
    List<String> articleIds,
    int articleCount,
    int independentSources,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    List<Conflict> conflicts,
    List<Related> related,
    @Nullable String aliasOf,
    double confidence)
    implements Serializable {

  /** The same event with these conflicts and relations. */
  Event with(List<Conflict> differing, List<Related> relations) {
    return new Event(
        id,
        type,
        mode,
        contexts,
        cameoRoot,
        realis,
        actors,
        recipients,
        place,
        placeBasis,
        time,
        timeText,
        timeBasis,
        planned,
        quantities,
        main,
        mentionIds,
        newMentionIds,
        storyId,
        articleIds,
        articleCount,
        independentSources,
        firstSeen,
        lastSeen,
        differing,
        relations,
        aliasOf,
        confidence);
  }

  /**
   * A field on which the mentions disagree.
   *
   * @param field column name of the events table
   * @param values the values, best supported first
   */
  public record Conflict(String field, List<Value> values) implements Serializable {}

  /**
   * One of several values of a field.
   *
   * @param value normalized
   * @param asSaid the words, as printed; up to three ways to say it, with " / " between
   * @param support number of independent articles that say so
   */
  public record Value(String value, String asSaid, int support) implements Serializable {}

  /**
   * A link to another event.
   *
   * @param eventId the other event
   * @param relation what this event is to the other
   */
  public record Related(String eventId, Relation relation) implements Serializable {}
}
