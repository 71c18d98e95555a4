package org.dateline.plover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.actor.ActorCoder;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.plover.Candidates.Candidate;
import org.dateline.plover.LabelledSentence.Span;
import org.jspecify.annotations.Nullable;

/** Makes examples for the type model of labelled sentences. */
final class TypeExamples {
  /** What an unmarked word of a sentence that tells an event counts as an example of no event. */
  private static final double UNMARKED = 1.0;

  private final Lexicon lexicon = Lexicon.standard();
  private final PhraseCoder coder = ActorCoder.standard()::code;

  /**
   * One example.
   *
   * @param label class of the type model
   * @param weight how much it counts
   * @param word the trigger's lemma and letter of its part of speech
   */
  record Example(Map<String, Float> features, int label, double weight, String word) {}

  /** A labelled sentence with what language analysis found in it. */
  record Analysed(LabelledSentence labelled, AnnotatedArticle article) {}

  /** Triggers for which no entry of the lexicon fits: lemma and letter of the part of speech. */
  Set<String> words(List<Analysed> sentences) {
    Set<String> words = new HashSet<>();
    for (Analysed sentence : sentences) {
      for (Example example : of(sentence, null)) {
        if (example.label() != TypeModel.NONE && example.features().containsKey("rule=none")) {
          words.add(example.word());
        }
      }
    }
    return words;
  }

  /**
   * The examples that the sentence gives.
   *
   * @param open words that may tell an event where no entry of the lexicon fits; null for the
   *     marked triggers alone
   */
  List<Example> of(Analysed sentence, @Nullable Set<String> open) {
    LabelledSentence labelled = sentence.labelled();
    AnnotatedArticle article = sentence.article();
    Discourse discourse = new Discourse(article, lexicon.classes());
    Participants participants = new Participants(discourse, coder);
    EntryMatcher matcher = new EntryMatcher(lexicon, discourse, participants);
    Candidates candidates = candidates(discourse, participants, matcher);
    TypeFeatures features = new TypeFeatures(discourse, matcher, lexicon);
    List<Example> examples = new ArrayList<>();
    for (int at = 0; at < discourse.size(); at++) {
      Syntax syntax = discourse.syntax(at);
      List<Candidate> marked = new ArrayList<>();
      List<Candidate> others = new ArrayList<>();
      for (int token = 0; token < syntax.size(); token++) {
        Candidate candidate = candidates.of(at, token);
        if (candidate != null) {
          (isMarked(syntax, candidate, labelled.trigger()) ? marked : others).add(candidate);
        }
      }
      marked = best(syntax, marked);
      int label = labelled.type() == null ? TypeModel.NONE : TypeModel.classOf(labelled.type());
      Set<Integer> near = new HashSet<>();
      for (Candidate candidate : marked) {
        if (labelled.type() != null
            || labelled.isEventless()
            || isPair(candidate.coding(), labelled)) {
          examples.add(
              new Example(
                  features.of(candidate.coding(), candidate.judged()),
                  label,
                  1.0 / marked.size(),
                  word(candidate)));
        }
        near(syntax, candidate.coding(), near);
      }
      for (Candidate candidate : others) {
        boolean listed = !candidate.coding().isProposed();
        String word = word(candidate);
        boolean asked = open != null && (listed || open.contains(word) || lexicon.lists(word));
        boolean apart = !near.contains(candidate.coding().trigger());
        boolean refused =
            candidate.coding().refused == Refusal.COMPLEMENT
                || candidate.coding().refused == Refusal.REALIS;
        if (asked && (labelled.isEventless() || (apart && (!listed || refused)))) {
          double weight = labelled.isEventless() && listed ? 1 : UNMARKED;
          examples.add(
              new Example(
                  features.of(candidate.coding(), candidate.judged()),
                  TypeModel.NONE,
                  weight,
                  word(candidate)));
        }
      }
    }
    return examples;
  }

  private static String word(Candidate candidate) {
    LexiconEntry entry = candidate.coding().entry;
    return entry.lemma() + '.' + entry.kind().letter;
  }

  /** Examples from an example sentence of the lexicon: what the rules code as its type. */
  List<Example> ofLexicon(AnnotatedArticle article, EventType type) {
    Discourse discourse = new Discourse(article, lexicon.classes());
    Participants participants = new Participants(discourse, coder);
    EntryMatcher matcher = new EntryMatcher(lexicon, discourse, participants);
    Candidates candidates = candidates(discourse, participants, matcher);
    TypeFeatures features = new TypeFeatures(discourse, matcher, lexicon);
    List<Example> examples = new ArrayList<>();
    for (int at = 0; at < discourse.size(); at++) {
      for (int token = 0; token < discourse.syntax(at).size(); token++) {
        Candidate candidate = candidates.of(at, token);
        if (candidate != null
            && !candidate.coding().isProposed()
            && candidate.coding().refused == null
            && candidate.coding().type == type) {
          examples.add(
              new Example(
                  features.of(candidate.coding(), candidate.judged()),
                  TypeModel.classOf(type),
                  1,
                  word(candidate)));
        }
      }
    }
    return examples;
  }

  private Candidates candidates(
      Discourse discourse, Participants participants, EntryMatcher matcher) {
    return new Candidates(
        discourse,
        matcher,
        new Pairs(discourse, participants, matcher, lexicon),
        new RealisJudge(discourse, lexicon.classes()),
        new ComplementMode(lexicon),
        word -> true);
  }

  private static boolean isMarked(Syntax syntax, Candidate candidate, Span trigger) {
    Coding coding = candidate.coding();
    int light = coding.frame.light;
    boolean listed = !coding.isProposed();
    return trigger.overlaps(
            syntax.token(coding.trigger()).begin(), syntax.token(coding.trigger()).end())
        || (listed
            && light >= 0
            && trigger.overlaps(syntax.token(light).begin(), syntax.token(light).end()));
  }

  /** What the rules would code; or else what the lexicon lists; or else the highest in the tree. */
  private static List<Candidate> best(Syntax syntax, List<Candidate> marked) {
    List<Candidate> coded =
        marked.stream()
            .filter(c -> c.coding().refused == null && !c.coding().isProposed())
            .toList();
    if (!coded.isEmpty()) {
      return coded;
    }
    List<Candidate> listed = marked.stream().filter(c -> !c.coding().isProposed()).toList();
    if (!listed.isEmpty()) {
      return listed;
    }
    return marked.stream()
        .filter(
            c ->
                marked.stream()
                    .noneMatch(
                        other ->
                            other.coding().trigger() != c.coding().trigger()
                                && syntax.isWithin(c.coding().trigger(), other.coding().trigger())))
        .toList();
  }

  /** Words that carry the trigger or complete it: they tell the same event. */
  private static void near(Syntax syntax, Coding coding, Set<Integer> near) {
    int at = coding.trigger();
    near.add(coding.frame.light);
    for (int child : syntax.children(at)) {
      near.add(child);
    }
    near.add(syntax.head(at));
  }

  private static boolean isPair(Coding coding, LabelledSentence labelled) {
    return overlaps(coding.actors, labelled.actors())
        && overlaps(coding.recipients, labelled.recipients());
  }

  private static boolean overlaps(List<Participant> found, List<Span> marked) {
    return marked.isEmpty()
        || found.stream()
            .anyMatch(p -> marked.stream().anyMatch(m -> m.overlaps(p.begin(), p.end())));
  }
}
