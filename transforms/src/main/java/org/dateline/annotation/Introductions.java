package org.dateline.annotation;

import java.util.Set;
import org.dateline.actor.ActorCode;
import org.dateline.actor.ActorCoder;
import org.dateline.actor.ActorContext;
import org.dateline.name.PersonName;

/**
 * Reads who a person is from the words beside the name: a title before it ("Pentagon spokesperson
 * …"), or an apposition before or behind it ("…, the Ornelian interior minister,"). Immutable and
 * thread safe.
 */
final class Introductions {
  /** How far before a name its title may begin. */
  private static final int MAX_TITLE_TOKENS = 6;

  /** No apposition that tells a role is longer. */
  private static final int MAX_APPOSITION_TOKENS = 10;

  private static final Set<String> STOPS = Set.of(",", ".", ";", "—", "–", "-");

  private final ActorCoder coder;

  Introductions(ActorCoder coder) {
    this.coder = coder;
  }

  /** What the words beside the name say; {@link ActorCode#UNKNOWN} if nothing. */
  ActorCode of(String text, Sentence sentence, EntityMention person) {
    int first = sentence.tokenAt(person.begin());
    int last = sentence.tokenAt(person.end() - 1);
    int title = titleBegin(sentence, first);
    if (title < first) {
      return coder.code(words(text, sentence, title, first - 1), ActorContext.NONE);
    }
    ActorCode before = appositionBefore(text, sentence, first);
    return before.role() != null ? before : appositionBehind(text, sentence, last);
  }

  /** First token of the run of nouns, adjectives and possessives before a name. */
  private static int titleBegin(Sentence sentence, int name) {
    int begin = name;
    for (int i = name - 1; i >= Math.max(0, name - MAX_TITLE_TOKENS); i--) {
      Token token = sentence.tokens().get(i);
      boolean otherPerson = token.entity().equals("PERSON") && !PersonName.isTitle(token.text());
      if (otherPerson || !isTitleTag(token)) {
        break;
      }
      begin = i;
    }
    return begin;
  }

  private static boolean isTitleTag(Token token) {
    String tag = token.tag();
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.equals("POS")
        || (tag.equals("IN") && token.text().equals("of"));
  }

  private ActorCode appositionBefore(String text, Sentence sentence, int name) {
    if (name < 2 || !sentence.tokens().get(name - 1).text().equals(",")) {
      return ActorCode.UNKNOWN;
    }
    int begin = name - 1;
    for (int i = name - 2; i >= Math.max(0, name - 1 - MAX_APPOSITION_TOKENS); i--) {
      Token token = sentence.tokens().get(i);
      if (token.entity().equals("PERSON")) {
        return ActorCode.UNKNOWN;
      }
      if (!isTitleTag(token) && !token.tag().equals("DT")) {
        break;
      }
      begin = i;
    }
    return begin == name - 1 ? ActorCode.UNKNOWN : role(words(text, sentence, begin, name - 2));
  }

  private ActorCode appositionBehind(String text, Sentence sentence, int name) {
    int size = sentence.tokens().size();
    if (name + 2 >= size || !sentence.tokens().get(name + 1).text().equals(",")) {
      return ActorCode.UNKNOWN;
    }
    int at = name + 2;
    while (at < size && !STOPS.contains(sentence.tokens().get(at).text())) {
      Token token = sentence.tokens().get(at);
      boolean prose = isTitleTag(token) || token.tag().equals("DT") || token.tag().equals("IN");
      if (!prose || token.entity().equals("PERSON") || at - name - 2 >= MAX_APPOSITION_TOKENS) {
        return ActorCode.UNKNOWN;
      }
      at++;
    }
    return at == name + 2 ? ActorCode.UNKNOWN : role(words(text, sentence, name + 2, at - 1));
  }

  /** Words that tell no role are no apposition, but perhaps the next item of a list. */
  private ActorCode role(String words) {
    ActorCode code = coder.code(words, ActorContext.NONE);
    return code.role() == null || code.role().equals("UNK") ? ActorCode.UNKNOWN : code;
  }

  private static String words(String text, Sentence sentence, int first, int last) {
    return text.substring(sentence.tokens().get(first).begin(), sentence.tokens().get(last).end());
  }
}
