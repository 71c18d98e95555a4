package org.dateline.plover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.annotation.Sentence;
import org.dateline.plover.Coding.Lent;
import org.dateline.plover.Confidence.Fact;
import org.dateline.plover.EntryMatcher.Match;
import org.dateline.plover.EntryMatcher.Met;
import org.dateline.plover.ExplainedCoding.Decision;
import org.dateline.plover.LexiconEntry.Condition;
import org.jspecify.annotations.Nullable;

/** Gathers what the coder of one article did. Not thread safe. */
final class CodingExplainer implements CodingListener {
  private final TypeModel model;
  private final List<ExplainedCoding> coded = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private @Nullable Participants participants;
  private @Nullable EntryMatcher matcher;

  CodingExplainer(TypeModel model) {
    this.model = model;
  }

  /**
   * What was gathered.
   *
   * @param mentions what became of the codings
   */
  ArticleExplanation explanation(List<EventMention> mentions) {
    Map<String, EventMention> settled = new HashMap<>();
    mentions.forEach(mention -> settled.put(mention.id(), mention));
    leftOut.sort(Comparator.comparingInt(LeftOut::begin));
    return new ArticleExplanation(
        coded.stream().map(c -> c.with(settled.get(c.mention().id()))).toList(), leftOut);
  }

  @Override
  public void begin(Discourse discourse, Participants of, EntryMatcher by) {
    participants = of;
    matcher = by;
  }

  @Override
  public void coded(Discourse discourse, Coding coding, EventMention mention) {
    Syntax syntax = discourse.syntax(coding.sentence);
    coded.add(
        new ExplainedCoding(
            mention,
            Decision.of(coding),
            coding.entry.id(),
            conditions(syntax, coding),
            derivations(syntax, coding, coding.actors, coding.actorSlot),
            derivations(syntax, coding, coding.recipients, coding.recipientSlot),
            TypeChoice.of(model, coding, TypeModel.classOf(coding.type)),
            coding.rewrites,
            coding.refused == null ? null : coding.refused.toString(),
            coding.ground,
            confidence(coding)));
  }

  @Override
  public void leftOut(Discourse discourse, Coding coding, int instead) {
    Syntax syntax = discourse.syntax(coding.sentence);
    Sentence sentence = syntax.sentence();
    boolean asked = coding.probabilities.length > 0;
    int likeliest = 0;
    for (int c = 1; c < coding.probabilities.length; c++) {
      likeliest = coding.probabilities[c] > coding.probabilities[likeliest] ? c : likeliest;
    }
    leftOut.add(
        new LeftOut(
            sentence.index(),
            discourse.text(sentence.begin(), sentence.end()),
            syntax.token(coding.trigger()).text(),
            syntax.token(coding.trigger()).begin(),
            coding.isProposed() ? null : coding.type,
            coding.omitted == null ? Omission.UNSURE : coding.omitted,
            coding.refused == null ? null : coding.refused.toString(),
            coding.ground,
            instead < 0 ? null : syntax.token(instead).text(),
            asked ? TypeChoice.of(model, coding, likeliest) : null));
  }

  @Override
  public void absorbed(Discourse discourse, int index, int word, int trigger) {
    Match match = matcher == null ? null : matcher.match(index, word);
    LexiconEntry entry = match == null ? null : match.entry();
    if (entry != null) {
      Syntax syntax = discourse.syntax(index);
      leftOut.add(
          new LeftOut(
              index,
              discourse.text(syntax.sentence().begin(), syntax.sentence().end()),
              syntax.token(word).text(),
              syntax.token(word).begin(),
              entry.type(),
              Omission.PART,
              null,
              null,
              syntax.token(trigger).text(),
              null));
    }
  }

  private List<Derivation> conditions(Syntax syntax, Coding coding) {
    List<Derivation> met = new ArrayList<>();
    for (Condition condition : coding.entry.conditions()) {
      Met by =
          condition.negated() || matcher == null
              ? null
              : matcher.met(coding.sentence, coding.frame, condition);
      if (by != null) {
        met.add(
            new Derivation(
                null,
                by.slot(),
                syntax.token(by.word()).text(),
                Arc.between(syntax, coding.trigger(), by.word()),
                null,
                null));
      }
    }
    return met;
  }

  private List<Derivation> derivations(
      Syntax syntax, Coding coding, List<Participant> side, @Nullable String slot) {
    List<Derivation> derivations = new ArrayList<>();
    for (Participant participant : side) {
      int word = coding.finds.wordOf(participant);
      boolean known = word >= 0 && participants != null;
      derivations.add(
          new Derivation(
              participant,
              slot,
              known ? syntax.token(word).text() : null,
              known ? Arc.between(syntax, coding.trigger(), word) : List.of(),
              known ? participants.resolution(coding.sentence, word) : null,
              lender(coding, participant)));
    }
    return derivations;
  }

  private static @Nullable Lender lender(Coding coding, Participant participant) {
    for (Lent lent : coding.lent) {
      if (lent.participant().equals(participant)) {
        return lent.by();
      }
    }
    return null;
  }

  private static List<Contribution> confidence(Coding coding) {
    List<Contribution> parts = new ArrayList<>();
    Confidence.facts(coding)
        .forEach(
            (fact, value) -> {
              if (value != 0) {
                String name = fact.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                parts.add(
                    new Contribution(
                        fact == Fact.MODEL
                            ? String.format(Locale.ROOT, "%s %.2f", name, coding.probability)
                            : name,
                        Confidence.standard().weight(fact) * value));
              }
            });
    return parts;
  }
}
