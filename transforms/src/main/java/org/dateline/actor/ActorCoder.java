package org.dateline.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.annotation.EntityMention;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * Codes noun phrases as PLOVER actors: canonical name, country, role (PLOVER manual, section 2.4
 * and chapter 5).
 *
 * <p>The head part of the phrase, up to the first preposition or comma, tells most; what "of", "in"
 * and the like introduce fills what it leaves open. Decisions where the manual is silent: a junta
 * rules, so it is GOV; a capital that stands alone is its government; a bare country has no role;
 * of several roles the last noun of the head part counts ("army spokesman" is MIL, for a spokesman
 * speaks for somebody). Immutable, so safe for any number of threads.
 */
public final class ActorCoder {
  private static final Set<String> PAST =
      Set.of("former", "ex", "ousted", "deposed", "toppled", "exiled", "retired", "fugitive");

  /** Forces and officials of no single state. */
  private static final Pattern SEVERAL_STATES =
      Pattern.compile(
          "(?:\\d[\\d,]* |[Tt]he |[Aa]n? |[Ss]ome )*(?:[Ii]nternational|[Mm]ultinational|[Rr]egional"
              + "|(?:(?:West|East|Central|North|Southern|Latin|South) )?(?:African?|Americans?|Asian)"
              + "|European|Arab|Gulf|Caribbean|Scandinavian|Nordic|Baltic)"
              + " (?:[a-z-]+ ){0,2}(?:troops|forces?|peacekeepers|soldiers|officials|ministers"
              + "|leaders|mediators|observers|monitors|envoys|police|diplomats|judges|powers)\\b");

  private final ClueFinder finder;

  public ActorCoder(ActorDictionary dictionary, Countries countries, Gazetteer gazetteer) {
    this.finder = new ClueFinder(dictionary, countries, gazetteer);
  }

  /** A coder over the tables that ship with Dateline. */
  public static ActorCoder standard() {
    return Standard.CODER;
  }

  private static final class Standard {
    static final ActorCoder CODER =
        new ActorCoder(ActorDictionary.standard(), Countries.standard(), Gazetteer.standard());
  }

  /** Who the words mean when nothing else is known; {@link ActorCode#UNKNOWN} if nobody known. */
  public ActorCode code(String phrase) {
    return code(phrase, ActorContext.NONE);
  }

  /**
   * Who the words mean; {@link ActorCode#UNKNOWN} if nobody known.
   *
   * @param phrase a noun phrase as printed, such as "US troops" or "Niger's military junta"
   * @param context what the text says beyond it
   */
  public ActorCode code(String phrase, ActorContext context) {
    ActorPhrase words = finder.cut(phrase);
    List<List<ActorClue>> clues = new ArrayList<>();
    for (ActorPhrase.Part part : words.parts()) {
      clues.add(finder.find(words, part, context.country()));
    }
    if (clues.isEmpty()) {
      return ActorCode.UNKNOWN;
    }
    int head = head(words, clues);
    RoleFound found = role(words, clues, head);
    String country = country(words, clues, head, context);
    String role = found.role();
    if (role != null && found.generic() && country == null && context.country() == null) {
      role = "UNK";
    } else if (role == null && mentionedRole(context) != null) {
      role = mentionedRole(context);
    } else if (role == null) {
      role = impliedRole(words, clues, head);
    }
    if (country == null && SEVERAL_STATES.matcher(phrase).lookingAt() && isOfState(role)) {
      country = "IGO";
    }
    boolean somebody = role == null ? found.inherits() : !Set.of("UNK", "UAF").contains(role);
    if (country == null && somebody) {
      country = context.country();
    }
    return new ActorCode(name(words, clues, head, context), country, role);
  }

  /** "tens of thousands of miners". */
  private static final int MOST_COUNTS = 2;

  private static boolean isOfState(@Nullable String role) {
    return role != null && Set.of("GOV", "MIL", "COP", "JUD", "SPY").contains(role);
  }

  /**
   * The part that describes: the first, or what is counted ("dozens of miners"), or an apposition
   * if the first is a mere name.
   */
  private static int head(ActorPhrase words, List<List<ActorClue>> clues) {
    for (int i = 0; i < clues.size(); i++) {
      ActorPhrase.Part part = words.parts().get(i);
      boolean counted = i > 0 && i <= MOST_COUNTS && "of".equals(part.opener());
      boolean leading = i == 0 || counted || part.isApposition();
      if (leading && !clues.get(i).isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  /**
   * The role of a phrase's head.
   *
   * @param inherits whether it names somebody who would have the role of his body
   */
  private record RoleFound(@Nullable String role, boolean generic, boolean inherits) {}

  private static RoleFound role(ActorPhrase words, List<List<ActorClue>> clues, int head) {
    ActorClue last = null;
    ActorClue inheriting = null;
    for (ActorClue clue : clues.get(head)) {
      boolean tells = clue.role() != null || clue.inherits();
      if (tells && clue.kind() == ActorClue.Kind.PERSON && last != null) {
        continue; // "opposition leader X": the title says what X is here
      }
      if (clue.inherits()) {
        inheriting = clue;
        if ("MIL".equals(clue.role()) && last != null && "GOV".equals(last.role())) {
          last = null; // a government's warplanes are the military's
        }
      } else if (clue.role() != null && !clue.isTerritorial() && !isWeak(words, clue)) {
        last = clue;
        inheriting = null;
      }
    }
    if (last == null && inheriting != null) {
      ActorClue behind = bodyBehind(words, clues, head);
      last = behind == null ? inheriting : behind;
    }
    if (last == null) {
      return new RoleFound(null, false, false);
    }
    String role = last.role();
    boolean past =
        last.begin() > 0
            && words.words().subList(words.parts().get(head).begin(), last.end()).stream()
                .anyMatch(word -> PAST.contains(word.text().toLowerCase(Locale.ROOT)));
    if (past && ("GOV".equals(role) || "LEG".equals(role))) {
      role = "ELI";
    }
    return new RoleFound(role, last.generic(), last.inherits());
  }

  /**
   * The body in "head of the World Health Organization", "member of a rebel group"; null if none.
   */
  private static @Nullable ActorClue bodyBehind(
      ActorPhrase words, List<List<ActorClue>> clues, int head) {
    ActorClue likely = null;
    for (int i = head + 1; i < clues.size(); i++) {
      String opener = words.parts().get(i).opener();
      if ("of".equals(opener) || "for".equals(opener) || "from".equals(opener)) {
        for (ActorClue clue : clues.get(i)) {
          if (clue.role() != null && !clue.isTerritorial() && !isWeak(words, clue)) {
            if (!clue.inherits()) {
              return clue;
            }
            likely = likely == null ? clue : likely;
          }
        }
      }
    }
    return likely;
  }

  /** Role of a lone capital, of a partially recognized entity or of some of a people. */
  private static @Nullable String impliedRole(
      ActorPhrase words, List<List<ActorClue>> clues, int head) {
    List<ActorClue> inHead = clues.get(head);
    if (inHead.isEmpty()) {
      return null;
    }
    ActorClue last = inHead.get(inHead.size() - 1);
    ActorPhrase.Part part = words.parts().get(head);
    if (last.kind() == ActorClue.Kind.CAPITAL
        && words.parts().size() == 1
        && last.end() - last.begin() == part.end() - part.begin()) {
      return "GOV";
    }
    if (last.kind() == ActorClue.Kind.REGION && last.role() != null) {
      return last.role();
    }
    boolean endsPart = last.end() == part.end();
    String text = words.text(last.begin(), last.end());
    boolean plural = (text.endsWith("s") && !text.endsWith("ss")) || text.endsWith("men");
    boolean counted =
        last.begin() > part.begin() && !words.words().get(last.begin() - 1).capitalized();
    if (last.kind() == ActorClue.Kind.DEMONYM && endsPart && (plural || counted)) {
      return "CVL";
    }
    return null;
  }

  private static @Nullable String country(
      ActorPhrase words, List<List<ActorClue>> clues, int head, ActorContext context) {
    String found = country(words, clues.get(head));
    for (int i = 0; i < clues.size() && found == null; i++) {
      if (i != head && words.parts().get(i).mayTellCountry()) {
        found = country(words, clues.get(i));
      }
    }
    for (int i = 0; i < context.mentions().size() && found == null; i++) {
      EntityMention mention = context.mentions().get(i);
      boolean leanedOn =
          words.words().stream().anyMatch(w -> w.weak() && w.text().equals(mention.text()));
      found = leanedOn ? null : mention.country();
    }
    for (int i = 0; i < clues.size() && found == null; i++) {
      for (ActorClue clue : clues.get(i)) {
        if (isWeak(words, clue) && found == null) {
          found = clue.country();
        }
      }
    }
    return found;
  }

  /** Country of a part: a state named in it, else a body's or a person's. */
  private static @Nullable String country(ActorPhrase words, List<ActorClue> clues) {
    String found = null;
    for (ActorClue clue : clues) {
      if (clue.country() != null && !isWeak(words, clue)) {
        if (clue.isTerritorial()) {
          return clue.country();
        }
        found = clue.country();
      }
    }
    return found;
  }

  private static @Nullable String name(
      ActorPhrase words, List<List<ActorClue>> clues, int head, ActorContext context) {
    for (EntityMention mention : context.mentions()) {
      if (mention.type() == EntityMention.Type.PERSON) {
        return mention.name();
      }
    }
    String named = null;
    for (ActorClue clue : clues.get(head)) {
      if (clue.kind() == ActorClue.Kind.PERSON) {
        return clue.name();
      }
      boolean better = clue.kind() == ActorClue.Kind.BODY || named == null;
      if (clue.name() != null && better && !isWeak(words, clue)) {
        named = clue.name();
      }
    }
    String person = personBeside(words, clues, head);
    if (person != null) {
      return person;
    }
    for (int i = 0; i < clues.size() && named == null; i++) {
      if (i != head && words.parts().get(i).mayTellCountry()) {
        for (ActorClue clue : clues.get(i)) {
          if (clue.name() != null && named == null) {
            named = clue.name();
          }
        }
      }
    }
    return named;
  }

  /** A name the tables do not know, behind a title or before an apposition; null if none. */
  private static @Nullable String personBeside(
      ActorPhrase words, List<List<ActorClue>> clues, int head) {
    if (head > 0 && clues.get(0).isEmpty()) {
      return capitalized(words, words.parts().get(0).begin(), words.parts().get(0).end());
    }
    List<ActorClue> inHead = clues.get(head);
    for (int i = inHead.size() - 1; i >= 0; i--) {
      ActorClue clue = inHead.get(i);
      if (clue.kind() == ActorClue.Kind.ROLE) {
        int end = i + 1 < inHead.size() ? inHead.get(i + 1).begin() : words.parts().get(head).end();
        return capitalized(words, clue.end(), end);
      }
    }
    int next = head + 1;
    if (!inHead.isEmpty() && next < clues.size() && words.parts().get(next).isApposition()) {
      ActorPhrase.Part part = words.parts().get(next);
      return clues.get(next).isEmpty() ? capitalized(words, part.begin(), part.end()) : null;
    }
    return null;
  }

  private static @Nullable String capitalized(ActorPhrase words, int begin, int end) {
    int stop = begin;
    while (stop < end && words.words().get(stop).capitalized()) {
      stop++;
    }
    return stop == begin ? null : words.text(begin, stop);
  }

  private static @Nullable String mentionedRole(ActorContext context) {
    for (EntityMention mention : context.mentions()) {
      if (mention.role() != null) {
        return mention.role();
      }
    }
    return null;
  }

  private static boolean isWeak(ActorPhrase words, ActorClue clue) {
    return words.words().get(clue.begin()).weak();
  }
}
