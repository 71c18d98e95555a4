package org.dateline.annotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.gazetteer.FoldedName;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.name.PersonName;

/**
 * Settles which names are places where the recognizer took them for something else or for nothing,
 * and the other way round. What a name is by the words around it at one place of a document it is
 * everywhere in it. Immutable and thread safe.
 */
final class DoubtfulNames {
  private static final int MOST_WORDS = 3;

  /** Large cities speak for governments; towns that speak are persons. */
  private static final long SPEAKS_FOR_GOVERNMENT = 300_000;

  /** A last name in the document is a place as well if so many of its mentions read like one. */
  private static final double PLACES_AMONG_NAMESAKES = 1 / 3.0;

  /** Fewer letters may be an abbreviation. */
  private static final int SHORT = 4;

  private static final String OF = " of ";
  private static final Set<Place.Kind> ADM1 = Set.of(Place.Kind.ADM1);
  private static final Set<Place.Kind> ADM2 = Set.of(Place.Kind.ADM2);
  private static final Pattern INITIALS = Pattern.compile("(?:[A-Z]\\.){2,3}");
  private static final Pattern NO_STATE_BEFORE = Pattern.compile("(?:,|\\d)\\s$");

  private final Gazetteer gazetteer;
  private final PlaceClues clues;
  private final PlaceWords words = PlaceWords.standard();

  DoubtfulNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.clues = new PlaceClues(gazetteer);
  }

  /** The spans in text order, with other types where need be and with names that were missed. */
  List<NamedSpan> settle(String text, List<Sentence> sentences, List<NamedSpan> spans) {
    BitSet covered = new BitSet(text.length());
    for (NamedSpan span : spans) {
      covered.set(span.mention().begin(), span.mention().end());
    }
    List<NamedSpan> missed = new ArrayList<>();
    for (Sentence sentence : sentences) {
      missed.addAll(untagged(text, sentence, covered));
    }
    Evidence evidence = evidence(text, spans, missed);
    List<NamedSpan> settled = new ArrayList<>();
    for (NamedSpan span : spans) {
      settled.add(settled(text, span, evidence));
    }
    for (NamedSpan span : missed) {
      String name = span.mention().text();
      String key = FoldedName.of(name);
      if ((evidence.isPlace(key) || isDivision(name)) && !evidence.lastNames.contains(key)) {
        settled.add(span);
      }
    }
    settled.sort(Comparator.comparingInt(span -> span.mention().begin()));
    return settled;
  }

  /** What speaks for and against the folded names of a document. */
  private static final class Evidence {
    final Set<String> lastNames = new HashSet<>();
    final Set<String> speakers = new HashSet<>();
    final Set<String> located = new HashSet<>();
    final Map<String, Integer> mentions = new HashMap<>();
    final Map<String, Integer> placed = new HashMap<>();

    /** Ends of the full names of persons. */
    final Set<Integer> personEnds = new HashSet<>();

    boolean isPlace(String key) {
      return placed.containsKey(key) || located.contains(key);
    }

    boolean isPerson(String key, long population) {
      return lastNames.contains(key)
          ? placed.getOrDefault(key, 0) < PLACES_AMONG_NAMESAKES * mentions.getOrDefault(key, 0)
          : speakers.contains(key)
              && !placed.containsKey(key)
              && population < SPEAKS_FOR_GOVERNMENT;
    }
  }

  private Evidence evidence(String text, List<NamedSpan> spans, List<NamedSpan> missed) {
    Evidence evidence = new Evidence();
    for (NamedSpan span : spans) {
      EntityMention mention = span.mention();
      String key = FoldedName.of(mention.text());
      if (mention.type() == EntityMention.Type.PERSON) {
        List<String> name = PersonName.of(mention.text()).words();
        if (name.size() > 1) {
          evidence.lastNames.add(name.get(name.size() - 1));
          evidence.personEnds.add(mention.end());
        }
      }
      if (mention.type() == EntityMention.Type.LOCATION) {
        evidence.located.add(key);
      }
      if (mention.type() == EntityMention.Type.LOCATION || mayBePlace(text, span)) {
        evidence.mentions.merge(key, 1, Integer::sum);
        if (saysPlace(text, mention, evidence)) {
          evidence.placed.merge(key, 1, Integer::sum);
        } else if (clues.sayPerson(text, mention.begin(), mention.end())) {
          evidence.speakers.add(key);
        }
      }
    }
    for (NamedSpan span : missed) {
      EntityMention mention = span.mention();
      if (clues.sayPlace(text, mention.begin(), mention.end())) {
        evidence.placed.merge(FoldedName.of(mention.text()), 1, Integer::sum);
      }
    }
    return evidence;
  }

  private NamedSpan settled(String text, NamedSpan span, Evidence evidence) {
    EntityMention mention = span.mention();
    String key = FoldedName.of(mention.text());
    if (mention.type() == EntityMention.Type.LOCATION) {
      boolean isPerson =
          !span.known()
              && !key.contains(" ")
              && evidence.isPerson(key, gazetteer.population(mention.text()));
      return isPerson ? typed(span, EntityMention.Type.PERSON) : span;
    }
    boolean isPlace =
        mayBePlace(text, span)
            && evidence.isPlace(key)
            && (!evidence.lastNames.contains(key) || saysPlace(text, mention, evidence));
    return isPlace ? typed(span, EntityMention.Type.LOCATION) : span;
  }

  private static NamedSpan typed(NamedSpan span, EntityMention.Type type) {
    return span.named(type, EntitySpans.onOneLine(span.mention().text()), null, null, false);
  }

  /** A name of a place that was taken for something else, unless the tables say for what. */
  private boolean mayBePlace(String text, NamedSpan span) {
    EntityMention mention = span.mention();
    boolean other =
        switch (mention.type()) {
          case PERSON, ORGANIZATION, MISC -> true;
          default -> false;
        };
    return other && !span.known() && isPlaceName(text, mention.text(), mention.end());
  }

  /** Counties go by their bare names only where several are named. */
  private boolean isPlaceName(String text, String name, int end) {
    if (!Character.isUpperCase(name.codePointAt(0))) {
      return false;
    }
    if (gazetteer.population(name) == 0 || words.isOtherMeaning(FoldedName.of(name))) {
      return gazetteer.knows(name) && clues.sayCounty(text, end);
    }
    return name.length() > 2 && !EntitySpans.isCalendarWord(name);
  }

  /** The words around the name, or a person in front of it: "Ann Lee of Springfield". */
  private boolean saysPlace(String text, EntityMention mention, Evidence evidence) {
    return clues.sayPlace(text, mention.begin(), mention.end())
        || (evidence.personEnds.contains(mention.begin() - OF.length())
            && text.startsWith(OF, mention.begin() - OF.length()));
  }

  /** A state or county that needs no words around it. */
  private boolean isDivision(String name) {
    return (gazetteer.knows(name, ADM1) && gazetteer.dominant(name).isPresent())
        || (name.endsWith(" County") && gazetteer.knows(name, ADM2));
  }

  /** Names of places that no span covers, the longest where they begin together. */
  private List<NamedSpan> untagged(String text, Sentence sentence, BitSet covered) {
    List<Token> tokens = sentence.tokens();
    List<NamedSpan> found = new ArrayList<>();
    int first = 0;
    while (first < tokens.size()) {
      int next = first + 1;
      if (isFree(tokens.get(first), covered)) {
        int begin = tokens.get(first).begin();
        for (int last = Math.min(tokens.size(), first + MOST_WORDS) - 1; last >= first; last--) {
          int end = tokens.get(last).end();
          String name = text.substring(begin, end);
          if (isFree(tokens.get(last), covered)
              && isPlaceName(text, name, end)
              && isNoAbbreviation(text, begin, name)) {
            String oneLine = EntitySpans.onOneLine(name);
            found.add(
                new NamedSpan(
                    new EntityMention(
                        name, begin, end, EntityMention.Type.LOCATION, oneLine, null, null),
                    false));
            next = last + 1;
            break;
          }
        }
      }
      first = next;
    }
    return found;
  }

  /** Whether the name is not just short for something: "B.C." may pass, "Man" and "M.D." not. */
  private boolean isNoAbbreviation(String text, int begin, String name) {
    if (name.codePoints().filter(Character::isLetter).count() > SHORT) {
      return true;
    }
    String key = FoldedName.of(name);
    boolean isAbbreviation =
        gazetteer.find(name).stream()
            .anyMatch(p -> p.kind() == Place.Kind.ADM1 && !FoldedName.of(p.name()).equals(key));
    return !isAbbreviation
        || (INITIALS.matcher(name).matches()
            && !NO_STATE_BEFORE.matcher(text.substring(Math.max(0, begin - 3), begin)).find());
  }

  private static boolean isFree(Token token, BitSet covered) {
    String word = token.text();
    return Character.isUpperCase(word.codePointAt(0))
        && (token.tag().startsWith("NNP") || word.equals(word.toUpperCase(Locale.ROOT)))
        && covered.get(token.begin(), token.end()).isEmpty();
  }
}
