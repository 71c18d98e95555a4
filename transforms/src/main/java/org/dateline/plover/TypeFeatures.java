package org.dateline.plover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.plover.EntryMatcher.Match;
import org.dateline.plover.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Describes a candidate event for {@link TypeModel}: what the lexicon and the rules make of it, the
 * trigger with its arguments, what governs it, who takes part, the words around. One article; not
 * thread safe.
 */
final class TypeFeatures {
  /** Slots whose fillers say much about what a trigger means. */
  private static final List<String> TOLD_SLOTS =
      List.of(
          "subj", "obj", "iobj", "xcomp", "ccomp", "comp", "poss", "mod", "mod2", "of", "from",
          "to", "with", "against", "on", "over", "for", "in", "into", "by", "at", "between",
          "about", "out_of", "after");

  private static final int WINDOW = 3;
  private static final int MAX_GOVERNORS = 3;
  private static final float SENTENCE_WORD = 0.35f;

  private final Discourse discourse;
  private final EntryMatcher matcher;
  private final Lexicon lexicon;

  TypeFeatures(Discourse discourse, EntryMatcher matcher, Lexicon lexicon) {
    this.discourse = discourse;
    this.matcher = matcher;
    this.lexicon = lexicon;
  }

  /** The features of a coding as the rules have it, by name, with their values. */
  Map<String, Float> of(Coding coding, @Nullable Realis judged) {
    Map<String, Float> found = new LinkedHashMap<>();
    Syntax syntax = discourse.syntax(coding.sentence);
    add(found, "bias");
    addRules(found, coding, judged);
    addTrigger(found, syntax, coding);
    addSlots(found, syntax, coding);
    addGovernors(found, syntax, coding);
    addParticipants(found, syntax, coding);
    addSurroundings(found, syntax, coding);
    return found;
  }

  private static void add(Map<String, Float> found, String name) {
    found.put(name, 1f);
  }

  private static void add(Map<String, Float> found, String name, float value) {
    found.merge(name, value, Math::max);
  }

  private void addRules(Map<String, Float> found, Coding coding, @Nullable Realis judged) {
    boolean listed = !coding.isProposed();
    String rule = listed ? coding.type.name() : "none";
    add(found, "rule=" + rule);
    add(found, "lex=" + (listed ? coding.entry.type().name() : "none"));
    add(found, "rule=" + rule + "/" + coding.mode);
    if (listed) {
      add(found, "entry=" + coding.entry.id());
      add(found, "kind=" + coding.entry.kind() + "/" + rule);
      add(found, "sure=" + Math.min(3, coding.entry.specificity() / 3));
    }
    String realis = judged == null ? "spoken" : judged.name();
    add(found, "realis=" + realis);
    add(found, "realis=" + realis + "/" + rule);
    add(found, "rewrite=" + coding.rewrite);
    add(found, "refused=" + coding.refused);
    add(found, "refused=" + coding.refused + "/" + (listed ? "listed" : "unlisted"));
    for (LexiconEntry entry : lexicon.find(syntaxLemma(coding), kind(coding))) {
      add(found, "may=" + entry.type());
    }
  }

  private String syntaxLemma(Coding coding) {
    return discourse.syntax(coding.sentence).lemma(coding.trigger());
  }

  private Kind kind(Coding coding) {
    Kind kind = Lexicon.kind(discourse.syntax(coding.sentence).token(coding.trigger()));
    return kind == null ? Kind.ADJECTIVE : kind;
  }

  private void addTrigger(Map<String, Float> found, Syntax syntax, Coding coding) {
    int at = coding.trigger();
    String lemma = lemma(syntax, at);
    add(found, "t=" + lemma);
    add(found, "tag=" + syntax.tag(at));
    add(found, "rel=" + syntax.relation(at));
    add(found, coding.frame.passive ? "passive" : "active");
    String particle = syntax.isVerb(at) ? syntax.particleLemma(at) : null;
    if (particle != null) {
      add(found, "t=" + particle);
    }
    for (int child : syntax.children(at, "aux", "aux:pass", "cop", "mark", "advmod", "det")) {
      add(found, syntax.plainRelation(child) + "=" + syntax.word(child));
    }
    if (coding.frame.light >= 0) {
      add(found, "light=" + lemma(syntax, coding.frame.light));
      for (int child : syntax.children(coding.frame.light, "aux", "aux:pass", "mark", "advmod")) {
        add(found, syntax.plainRelation(child) + "=" + syntax.word(child));
      }
    }
    for (String named : classes(lemma)) {
      add(found, "t@" + named);
    }
  }

  private void addSlots(Map<String, Float> found, Syntax syntax, Coding coding) {
    String trigger = lemma(syntax, coding.trigger());
    for (String slot : TOLD_SLOTS) {
      boolean place = slot.equals("in") || slot.equals("at") || slot.equals("after");
      for (int filler : coding.frame.get(slot)) {
        String word = masked(syntax, filler);
        add(found, slot);
        add(found, trigger + "+" + slot);
        add(found, slot + "=" + word);
        if (!place) {
          add(found, "arg=" + word);
          add(found, trigger + "+" + slot + "=" + word);
        }
        for (String named : classes(word)) {
          add(found, slot + "@" + named);
        }
        for (EventType type : mayMean(coding.sentence, filler)) {
          add(found, slot + "~" + type);
          add(found, trigger + "+" + slot + "~" + type);
        }
        for (int inner :
            syntax.children(filler, "obj", "xcomp", "nmod", "acl", "amod", "compound")) {
          add(found, "inner=" + masked(syntax, inner), 0.5f);
          for (EventType type : mayMean(coding.sentence, inner)) {
            add(found, slot + ">" + type, 0.5f);
          }
        }
      }
    }
  }

  /** The type of the entry that fits the word there; or else what the word may mean elsewhere. */
  private Set<EventType> mayMean(int sentence, int token) {
    Set<EventType> types = new TreeSet<>();
    Match match = matcher.match(sentence, token);
    if (match != null && match.entry() != null) {
      types.add(match.entry().type());
    }
    return types;
  }

  private void addGovernors(Map<String, Float> found, Syntax syntax, Coding coding) {
    int at = coding.frame.light >= 0 ? coding.frame.light : coding.trigger();
    StringBuilder path = new StringBuilder();
    for (int steps = 0; steps < MAX_GOVERNORS; steps++) {
      int head = syntax.head(at);
      if (head < 0) {
        break;
      }
      path.append('^').append(syntax.relation(at));
      String lemma = lemma(syntax, head);
      add(found, "gov" + (steps == 0 ? "" : "+") + "=" + lemma);
      add(found, "gov" + steps + "=" + syntax.relation(at) + "/" + lemma);
      for (String named : classes(lemma)) {
        add(found, "gov" + path + "@" + named);
      }
      Match match = matcher.match(coding.sentence, head);
      if (match != null && match.entry() != null) {
        add(found, "gov" + path + "~" + match.entry().type());
      }
      at = head;
    }
    add(found, "path" + path);
  }

  private void addParticipants(Map<String, Float> found, Syntax syntax, Coding coding) {
    addSide(found, syntax, coding, coding.actors, "A");
    addSide(found, syntax, coding, coding.recipients, "R");
    add(found, "slots=" + coding.actorSlot + ">" + coding.recipientSlot);
    if (coding.actors.size() > 1) {
      add(found, "A+");
    }
  }

  private void addSide(
      Map<String, Float> found, Syntax syntax, Coding coding, List<Participant> side, String name) {
    if (side.isEmpty()) {
      add(found, name + "=nobody");
      return;
    }
    for (Participant participant : side) {
      String role =
          participant.role() != null
              ? participant.role()
              : participant.country() != null
                  ? "country"
                  : participant.name() != null ? "named" : "uncoded";
      add(found, name + "=" + role);
      add(found, name + "=" + role + "/" + lemma(syntax, coding.trigger()));
      add(found, name + (participant.country() == null ? "-nowhere" : "-country"));
      int head = head(syntax, participant);
      if (head >= 0) {
        add(found, name + "head=" + masked(syntax, head));
        add(found, name + "head=" + syntax.token(head).entity());
      }
    }
  }

  private static int head(Syntax syntax, Participant participant) {
    int last = syntax.sentence().tokenAt(Math.max(participant.begin(), participant.end() - 1));
    int first = syntax.sentence().tokenAt(participant.begin());
    if (first < 0 || last < 0) {
      return -1;
    }
    for (int at = first; at <= last; at++) {
      int head = syntax.head(at);
      if (head < first || head > last) {
        return at;
      }
    }
    return last;
  }

  private void addSurroundings(Map<String, Float> found, Syntax syntax, Coding coding) {
    boolean[] hidden = hidden(syntax, coding);
    int at = coding.trigger();
    for (int i = Math.max(0, at - WINDOW); i <= Math.min(syntax.size() - 1, at + WINDOW); i++) {
      if (i != at && !hidden[i]) {
        add(found, (i < at ? "-" : "+") + syntax.word(i), 0.7f);
        if (Math.abs(i - at) == 1) {
          add(found, (i < at ? "-1=" : "+1=") + syntax.word(i));
          add(found, lemma(syntax, at) + (i < at ? "-1=" : "+1=") + syntax.word(i));
        }
      }
    }
    addWordPairs(found, syntax, coding);
    Set<String> types = new TreeSet<>();
    for (int i = 0; i < syntax.size(); i++) {
      if (hidden[i] || i == at) {
        continue;
      }
      Kind kind = Lexicon.kind(syntax.token(i));
      if (kind == null) {
        continue;
      }
      String lemma = lemma(syntax, i);
      add(found, "w=" + masked(syntax, i), SENTENCE_WORD);
      for (String named : classes(lemma)) {
        add(found, "w@" + named, SENTENCE_WORD);
      }
      for (EventType type : mayMean(coding.sentence, i)) {
        types.add("w~" + type);
      }
    }
    types.forEach(type -> add(found, type, 0.5f));
    String last = syntax.word(syntax.size() - 1);
    add(found, "end=" + (last.equals("?") || last.equals("!") ? last : "."));
    add(
        found,
        syntax.word(0).startsWith("“") || syntax.word(0).startsWith("\"") ? "quote" : "plain");
  }

  /** Words and pairs of neighbours of the whole sentence, the participants each as one word. */
  private static void addWordPairs(Map<String, Float> found, Syntax syntax, Coding coding) {
    String before = "<s>";
    for (int i = 0; i < syntax.size(); i++) {
      String word = side(syntax, i, coding);
      if (word == null) {
        String text = syntax.word(i);
        char first = text.charAt(0);
        if (!Character.isLetterOrDigit(first) && "?!\"“'".indexOf(first) < 0) {
          continue;
        }
        word = Character.isDigit(first) ? "#" : text;
      } else if (word.equals(before)) {
        continue;
      }
      add(found, "s=" + word, SENTENCE_WORD);
      add(found, "p=" + before + '_' + word, SENTENCE_WORD);
      before = word;
    }
    add(found, "p=" + before + "_</s>", SENTENCE_WORD);
  }

  private static @Nullable String side(Syntax syntax, int token, Coding coding) {
    int begin = syntax.token(token).begin();
    for (Participant actor : coding.actors) {
      if (begin >= actor.begin() && begin < actor.end()) {
        return "A";
      }
    }
    for (Participant recipient : coding.recipients) {
      if (begin >= recipient.begin() && begin < recipient.end()) {
        return "B";
      }
    }
    return null;
  }

  /** The participants' words: who they are must not tell what they did. */
  private static boolean[] hidden(Syntax syntax, Coding coding) {
    boolean[] hidden = new boolean[syntax.size()];
    List<Participant> all = new ArrayList<>(coding.actors);
    all.addAll(coding.recipients);
    for (Participant participant : all) {
      for (int i = 0; i < syntax.size(); i++) {
        int begin = syntax.token(i).begin();
        hidden[i] |= begin >= participant.begin() && begin < participant.end();
      }
    }
    return hidden;
  }

  private List<String> classes(String lemma) {
    return lexicon.classes().of(lemma);
  }

  private static boolean isName(Syntax syntax, int token) {
    return syntax.tag(token).startsWith("NNP");
  }

  private static String lemma(Syntax syntax, int token) {
    return syntax.lemma(token);
  }

  /** The lemma; of names and numbers only their kind. */
  private static String masked(Syntax syntax, int token) {
    if (isName(syntax, token)) {
      return "<" + syntax.token(token).entity() + ">";
    }
    return syntax.tag(token).equals("CD") ? "<number>" : lemma(syntax, token);
  }
}
