package org.dateline.plover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.actor.ActorCoder;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Sentence;
import org.dateline.time.DayInterval;

/**
 * Codes events by PLOVER from dependency parses and a lexicon of verbs and event nouns. Thread
 * safe; the lexicon is shared.
 *
 * <p>Each step is a class of its own: {@link SentenceCoder} finds triggers, {@link Pairs} who takes
 * part, {@link TypeRewrites} what PLOVER makes of plans and refusals, {@link RealisJudge} the
 * realis, {@link EventTimes}, {@link EventPlaces} and {@link Quantities} the rest.
 */
public final class PloverExtractor implements EventExtractor {
  private final Lexicon lexicon;
  private final PhraseCoder coder;
  private final TypeModel model;

  PloverExtractor(Lexicon lexicon, PhraseCoder coder, TypeModel model) {
    this.lexicon = lexicon;
    this.coder = coder;
    this.model = model;
  }

  /** An extractor with the lexicon and actor tables that ship with Dateline. */
  public static PloverExtractor create() {
    return new PloverExtractor(
        Lexicon.standard(), ActorCoder.standard()::code, TypeModel.standard());
  }

  @Override
  public List<EventMention> code(AnnotatedArticle article) {
    return code(article, CodingListener.NONE);
  }

  /** The same mentions with what was done to make them, and what was not coded and why. */
  public ArticleExplanation explain(AnnotatedArticle article) {
    CodingExplainer explainer = new CodingExplainer(model);
    return explainer.explanation(code(article, explainer));
  }

  /** The same, telling the listener. */
  List<EventMention> code(AnnotatedArticle article, CodingListener listener) {
    Discourse discourse = new Discourse(article, lexicon.classes());
    Participants participants = new Participants(discourse, coder);
    EntryMatcher matcher = new EntryMatcher(lexicon, discourse, participants);
    listener.begin(discourse, participants, matcher);
    Pairs pairs = new Pairs(discourse, participants, matcher, lexicon);
    RealisJudge realis = new RealisJudge(discourse, lexicon.classes());
    Candidates candidates =
        new Candidates(
            discourse,
            matcher,
            pairs,
            realis,
            new ComplementMode(lexicon),
            word -> model.knows(word) || lexicon.lists(word));
    TypeFeatures features = new TypeFeatures(discourse, matcher, lexicon);
    SentenceCoder coder =
        new SentenceCoder(
            discourse, candidates, pairs, new TypeJudge(candidates, features, model), listener);
    Sources sources = new Sources(discourse, lexicon.classes());
    List<EventMention> mentions = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int sentence = 0; sentence < discourse.size(); sentence++) {
      if (!lexicon.mayNameEvent(discourse.syntax(sentence).sentence().tokens())) {
        continue;
      }
      for (Coding coding : coder.code(sentence)) {
        EventMention mention = mention(discourse, coding, sources);
        if (ids.add(mention.id())) {
          mentions.add(mention);
          weights.add(MainEvent.weight(coding));
          listener.coded(discourse, coding, mention);
        }
      }
    }
    return withMain(mentions, weights, article);
  }

  private static EventMention mention(Discourse discourse, Coding coding, Sources sources) {
    AnnotatedArticle article = discourse.article();
    Syntax syntax = discourse.syntax(coding.sentence);
    Sentence sentence = syntax.sentence();
    EventTimes.When when = EventTimes.of(discourse, coding);
    DayInterval planned = EventTimes.planned(discourse, coding);
    EventPlaces.Where where = EventPlaces.of(discourse, coding);
    LentCountry.settle(discourse, coding, where);
    int begin = syntax.token(coding.trigger()).begin();
    int end = syntax.token(coding.trigger()).end();
    String rule = coding.entry.id();
    if (coding.actorSlot != null || coding.recipientSlot != null) {
      rule += " A=" + orDash(coding.actorSlot) + " R=" + orDash(coding.recipientSlot);
    }
    if (coding.rewrite != null) {
      rule += " " + coding.rewrite;
    }
    if (coding.refused != null) {
      rule += " despite " + coding.refused;
    }
    if (!coding.reasons.isEmpty()) {
      rule += " by " + String.join(" ", coding.reasons);
    }
    return new EventMention(
        article.article().id(),
        article.article().uri(),
        article.article().published().date(),
        sentence.index(),
        sentence.begin(),
        sentence.end(),
        discourse.text(sentence.begin(), sentence.end()),
        discourse.text(begin, end),
        begin,
        end,
        coding.type,
        coding.mode,
        List.copyOf(new TreeSet<>(coding.entry.contexts())),
        CameoRoots.of(coding.type, coding.mode),
        coding.realis,
        false,
        WholePhrases.of(discourse, coding.sentence, coding.actors),
        WholePhrases.of(discourse, coding.sentence, coding.recipients),
        where == null ? null : where.place(),
        where == null ? null : where.basis(),
        when == null ? null : when.interval(),
        when == null ? EventTimes.unplacedWords(discourse, coding) : when.text(),
        when == null ? null : when.basis(),
        planned,
        Quantities.of(discourse, coding),
        sources.of(coding.sentence, coding.trigger()),
        Confidence.standard().of(coding),
        rule);
  }

  private static String orDash(@org.jspecify.annotations.Nullable String slot) {
    return slot == null ? "-" : slot;
  }

  private static List<EventMention> withMain(
      List<EventMention> mentions, List<Double> weights, AnnotatedArticle article) {
    List<Integer> main =
        MainEvent.among(mentions, weights, article.article().title(), article.article().subtitle());
    List<EventMention> marked = new ArrayList<>(mentions);
    for (int at : main) {
      EventMention m = mentions.get(at);
      marked.set(
          at,
          new EventMention(
              m.articleId(),
              m.uri(),
              m.published(),
              m.sentenceIndex(),
              m.begin(),
              m.end(),
              m.sentence(),
              m.trigger(),
              m.triggerBegin(),
              m.triggerEnd(),
              m.type(),
              m.mode(),
              m.contexts(),
              m.cameoRoot(),
              m.realis(),
              true,
              m.actors(),
              m.recipients(),
              m.place(),
              m.placeBasis(),
              m.time(),
              m.timeText(),
              m.timeBasis(),
              m.planned(),
              m.quantities(),
              m.sourceText(),
              m.confidence(),
              m.ruleId()));
    }
    return marked;
  }
}
