package org.dateline.plover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells which mentions say what the article is mainly about: those whose words stand in the title,
 * early in the text, of a weighty type, with both sides known, said more than once. Stateless.
 */
final class MainEvent {
  private static final int STEM = 5;

  /** What a type is worth that only the rules give, and how much more it is if the model agrees. */
  private static final double RULES_ALONE = 0.35;

  private static final double BOTH = 0.6;

  private static final double LENT_COUNTRY = 0.85;

  private MainEvent() {}

  /** How much the sureness of a coding's type and countries counts, 0 to 1. */
  static double weight(Coding coding) {
    double sure = coding.probability;
    if (coding.isByRule()) {
      sure = RULES_ALONE + BOTH * sure;
    }
    return Math.round(sure * (coding.isLent() ? LENT_COUNTRY : 1) * 100) / 100.0;
  }

  /**
   * Positions of the main mentions, ascending: one, and its twins of equal weight in the lead.
   *
   * @param weights of the mentions' codings
   */
  static List<Integer> among(
      List<EventMention> mentions,
      List<Double> weights,
      @Nullable String title,
      @Nullable String subtitle) {
    Set<String> titleTerms = new TreeSet<>();
    addTerms(title, titleTerms);
    addTerms(subtitle, titleTerms);
    int best = -1;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < mentions.size(); i++) {
      double score = score(mentions.get(i), mentions, titleTerms) + weights.get(i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    if (best < 0) {
      return List.of();
    }
    List<Integer> main = new ArrayList<>(List.of(best));
    EventMention first = mentions.get(best);
    for (int i = 0; i < mentions.size(); i++) {
      EventMention other = mentions.get(i);
      if (i != best && main.size() < 3 && other.sentenceIndex() <= 2 && isTwin(first, other)) {
        main.add(i);
      }
    }
    main.sort(Comparator.naturalOrder());
    return main;
  }

  private static double score(
      EventMention mention, List<EventMention> all, Set<String> titleTerms) {
    double score = 0;
    if (!titleTerms.isEmpty()) {
      Set<String> terms = new TreeSet<>();
      addTerms(mention.trigger(), terms);
      if (terms.stream().anyMatch(titleTerms::contains)) {
        score += 3;
      }
      score += 0.75 * Math.min(2, shared(mention.actors(), titleTerms));
      score += 0.75 * Math.min(2, shared(mention.recipients(), titleTerms));
    }
    score += 3.0 / (1 + mention.sentenceIndex());
    score += severity(mention.type());
    score +=
        switch (mention.realis()) {
          case ACTUAL -> 1.5;
          case PLANNED -> 0.5;
          case HYPOTHETICAL, NEGATED -> -0.5;
          case BACKGROUND -> -2;
        };
    score += mention.actors().isEmpty() ? 0 : 0.4;
    score += mention.recipients().isEmpty() ? 0 : 0.4;
    int twins = 0;
    for (EventMention other : all) {
      twins += !other.equals(mention) && isTwin(mention, other) ? 1 : 0;
    }
    return score + 0.5 * Math.min(3, twins);
  }

  private static boolean isTwin(EventMention one, EventMention other) {
    return family(one.type()) == family(other.type())
        && one.realis() != Realis.BACKGROUND
        && other.realis() != Realis.BACKGROUND
        && countries(one.actors()).equals(countries(other.actors()))
        && !countries(one.actors()).isEmpty();
  }

  private static EventType family(EventType type) {
    return type == EventType.CONCEDE ? EventType.RETREAT : type;
  }

  private static Set<String> countries(List<Participant> participants) {
    Set<String> countries = new TreeSet<>();
    for (Participant participant : participants) {
      if (participant.country() != null) {
        countries.add(participant.country());
      }
    }
    return countries;
  }

  private static int shared(List<Participant> participants, Set<String> titleTerms) {
    int shared = 0;
    for (Participant participant : participants) {
      Set<String> terms = new TreeSet<>();
      addTerms(participant.text(), terms);
      addTerms(participant.name(), terms);
      shared += terms.stream().anyMatch(titleTerms::contains) ? 1 : 0;
    }
    return shared;
  }

  private static double severity(EventType type) {
    return switch (type) {
      case ASSAULT -> 1;
      case RETREAT, COERCE, SANCTION, PROTEST, MOBILIZE -> 0.7;
      case CONCEDE, AID, COOPERATE, THREATEN, REJECT -> 0.5;
      case AGREE, SUPPORT, CONSULT -> 0.4;
      case ACCUSE, REQUEST -> 0.3;
    };
  }

  /** Adds the words' stems, cut to their first letters. */
  private static void addTerms(@Nullable String text, Set<String> into) {
    if (text == null) {
      return;
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+")) {
      String bare = word.replace(".", "");
      if (bare.length() > 3 || bare.equals("us") || bare.equals("eu") || bare.equals("un")) {
        into.add(bare.length() > STEM ? bare.substring(0, STEM) : bare);
      }
    }
  }
}
