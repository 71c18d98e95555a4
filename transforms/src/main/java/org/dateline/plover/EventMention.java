package org.dateline.plover;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dateline.annotation.PlaceMention;
import org.dateline.article.ContentHash;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says of one event: who did what to whom, where and when, and the evidence.
 * Offsets are UTF-16 code units in the article's text, inclusive begin and exclusive end.
 *
 * @param articleId the article's id
 * @param uri the article's uri
 * @param published the article's publication day; null if unknown
 * @param sentenceIndex 0-based
 * @param begin of the sentence
 * @param end of the sentence
 * @param sentence the sentence, as printed
 * @param trigger the word or words that name the event, as printed
 * @param triggerBegin of the trigger
 * @param triggerEnd of the trigger
 * @param type PLOVER type
 * @param mode PLOVER mode, such as {@code withdraw}; null if none fits
 * @param contexts PLOVER contexts, sorted
 * @param cameoRoot CAMEO root code, two digits
 * @param realis in what sense the event is said to be real
 * @param main whether it is what the article is mainly about
 * @param actors who did it; empty if the sentence does not say
 * @param recipients to whom; empty if nobody or not said
 * @param place where it happened; null if not known
 * @param placeBasis what the place rests on; null where place is
 * @param time when the coded act happened; null if not known
 * @param timeText the words that say when, also where their days are not known; null if the time
 *     rests on something else
 * @param timeBasis what the time rests on; null where time is
 * @param planned when what was announced is to happen; null if nothing was announced
 * @param quantities numbers that belong to the event, in text order
 * @param sourceText who says so, as printed; null if the text says it itself
 * @param confidence probability that type, actors and recipients are right, 0 to 1
 * @param ruleId the lexicon entry and pattern that coded it
 */
public record EventMention(
    String articleId,
    String uri,
    @Nullable LocalDate published,
    int sentenceIndex,
    int begin,
    int end,
    String sentence,
    String trigger,
    int triggerBegin,
    int triggerEnd,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    String cameoRoot,
    Realis realis,
    boolean main,
    List<Participant> actors,
    List<Participant> recipients,
    @Nullable PlaceMention place,
    @Nullable Basis placeBasis,
    @Nullable DayInterval time,
    @Nullable String timeText,
    @Nullable Basis timeBasis,
    @Nullable DayInterval planned,
    List<Quantity> quantities,
    @Nullable String sourceText,
    double confidence,
    String ruleId)
    implements Serializable {

  public EventMention {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    quantities = List.copyOf(quantities);
  }

  /** Hash of article, trigger span and type: 32 hex digits. */
  public String id() {
    return ContentHash.id(
        "mention",
        articleId,
        Integer.toString(triggerBegin),
        Integer.toString(triggerEnd),
        type.name());
  }

  /** The same mention with other participants. */
  public EventMention withParticipants(
      List<Participant> newActors, List<Participant> newRecipients) {
    return new EventMention(
        articleId,
        uri,
        published,
        sentenceIndex,
        begin,
        end,
        sentence,
        trigger,
        triggerBegin,
        triggerEnd,
        type,
        mode,
        contexts,
        cameoRoot,
        realis,
        main,
        newActors,
        newRecipients,
        place,
        placeBasis,
        time,
        timeText,
        timeBasis,
        planned,
        quantities,
        sourceText,
        confidence,
        ruleId);
  }

  /** What a place or time of a mention rests on. */
  public enum Basis {
    /** An expression in the trigger's own clause. */
    CLAUSE,
    /** An expression elsewhere in the sentence. */
    SENTENCE,
    /** An expression in a sentence before. */
    NARRATIVE,
    /** A participant's country or place. */
    PARTICIPANT,
    /** The article's dateline. */
    DATELINE,
    /** The publication day. */
    PUBLICATION;

    /** The name as it stands in the tables: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
