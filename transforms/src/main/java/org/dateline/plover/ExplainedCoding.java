package org.dateline.plover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention with what the coder did to make it.
 *
 * @param mention as in the tables
 * @param decision who gives the type
 * @param entry the lexicon entry; of unlisted words {@code model/} and the word
 * @param conditions what meets the entry's conditions
 * @param actors how they were found
 * @param recipients likewise
 * @param type how the model weighed the type
 * @param rewrites of the type, in the order made, such as {@code CONSULT>AGREE future}
 * @param refused why the rules would not code it; null if they would
 * @param ground what the realis rests on, before rewrites
 * @param confidence what its log odds are made of, the first for all
 */
public record ExplainedCoding(
    EventMention mention,
    Decision decision,
    String entry,
    List<Derivation> conditions,
    List<Derivation> actors,
    List<Derivation> recipients,
    TypeChoice type,
    List<String> rewrites,
    @Nullable String refused,
    RealisGround ground,
    List<Contribution> confidence) {

  public ExplainedCoding {
    conditions = List.copyOf(conditions);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    rewrites = List.copyOf(rewrites);
    confidence = List.copyOf(confidence);
  }

  /** Who gives the type. */
  public enum Decision {
    RULES("the lexicon's type, which the model lets stand"),
    OVERRULED("the model's type in place of the lexicon's"),
    RESCUED("the model's: the rules would not code it"),
    PROPOSED("the model's: no entry of the lexicon fits");

    private final String sentence;

    Decision(String sentence) {
      this.sentence = sentence;
    }

    /** The decision in a few words. */
    public String sentence() {
      return sentence;
    }

    static Decision of(Coding coding) {
      if (coding.isProposed()) {
        return PROPOSED;
      }
      return coding.refused != null ? RESCUED : coding.overruled ? OVERRULED : RULES;
    }
  }

  ExplainedCoding with(EventMention settled) {
    return new ExplainedCoding(
        settled,
        decision,
        entry,
        conditions,
        actors,
        recipients,
        type,
        rewrites,
        refused,
        ground,
        confidence);
  }
}
