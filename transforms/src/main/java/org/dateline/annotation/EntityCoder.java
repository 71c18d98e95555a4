package org.dateline.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.actor.ActorCode;
import org.dateline.actor.ActorCoder;
import org.dateline.actor.ActorContext;
import org.dateline.actor.ActorDictionary;
import org.dateline.gazetteer.Countries;

/**
 * Joins what the recognizer and the tables find to the entities of an article, canonical and coded.
 * Immutable and thread safe.
 *
 * <p>A known name beats the recognizer's span unless it lies within a longer one. A person's last
 * name stands for the last full name that ends in it; the words before a person's first naming
 * ("Pentagon spokesperson …") tell country and role.
 */
final class EntityCoder {
  /** How far before a name its title may begin. */
  private static final int MAX_TITLE_TOKENS = 6;

  private final KnownNames knownNames;
  private final ActorCoder actorCoder;

  EntityCoder(Countries countries, ActorDictionary actors, ActorCoder actorCoder) {
    this.knownNames = new KnownNames(countries, actors);
    this.actorCoder = actorCoder;
  }

  /** A coder over the tables that ship with Dateline. */
  static EntityCoder standard() {
    return new EntityCoder(Countries.standard(), ActorDictionary.standard(), ActorCoder.standard());
  }

  /** The article's entities in text order; none overlaps another. */
  List<EntityMention> code(String text, List<Sentence> sentences) {
    List<EntityMention> found = new ArrayList<>();
    Map<String, EntityMention> fullNames = new TreeMap<>();
    for (Sentence sentence : sentences) {
      List<EntityMention> spans = merged(text, sentence);
      for (EntityMention span : spans) {
        EntityMention coded =
            span.type() == EntityMention.Type.PERSON
                ? person(text, sentence, span, fullNames)
                : span;
        found.add(coded);
      }
    }
    return found;
  }

  private List<EntityMention> merged(String text, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<EntityMention> recognized = new ArrayList<>(EntitySpans.in(text, List.of(sentence)));
    List<EntityMention> result = new ArrayList<>();
    for (KnownNames.Found known : knownNames.in(text, sentence)) {
      int begin = tokens.get(known.first()).begin();
      int end = tokens.get(known.last()).end();
      boolean withinLonger =
          recognized.stream()
              .anyMatch(
                  r ->
                      r.begin() <= begin
                          && r.end() >= end
                          && r.end() - r.begin() > end - begin
                          && holdsName(r, known));
      if (withinLonger) {
        continue;
      }
      recognized.removeIf(r -> r.begin() < end && begin < r.end());
      result.add(
          new EntityMention(
              text.substring(begin, end),
              begin,
              end,
              known.type(),
              known.name(),
              known.country(),
              known.role()));
    }
    for (EntityMention span : recognized) {
      result.add(span.type() == EntityMention.Type.PERSON ? span : coded(span));
    }
    result.sort(Comparator.comparingInt(EntityMention::begin));
    return result;
  }

  /** A person or organization may have a country in its name; a place does not hold one. */
  private static boolean holdsName(EntityMention span, KnownNames.Found known) {
    return switch (span.type()) {
      case PERSON, ORGANIZATION -> true;
      case LOCATION -> known.type() == EntityMention.Type.COUNTRY;
      default -> false;
    };
  }

  private EntityMention coded(EntityMention span) {
    if (span.type() != EntityMention.Type.ORGANIZATION) {
      return span;
    }
    ActorCode code = actorCoder.code(span.text());
    return new EntityMention(
        span.text(),
        span.begin(),
        span.end(),
        span.type(),
        span.text(),
        code.country(),
        code.role());
  }

  private EntityMention person(
      String text, Sentence sentence, EntityMention span, Map<String, EntityMention> fullNames) {
    String lastName = lastName(span.text());
    EntityMention earlier = fullNames.get(lastName);
    if (earlier != null && isShortFormOf(span.text(), earlier.name())) {
      return new EntityMention(
          span.text(),
          span.begin(),
          span.end(),
          span.type(),
          earlier.name(),
          earlier.country(),
          earlier.role());
    }
    if (span.country() != null) {
      fullNames.put(lastName, span);
      return span;
    }
    int titleBegin = titleBegin(sentence, span);
    ActorCode code =
        titleBegin < span.begin()
            ? actorCoder.code(text.substring(titleBegin, span.begin()).strip(), ActorContext.NONE)
            : actorCoder.code(span.text());
    EntityMention named =
        new EntityMention(
            span.text(),
            span.begin(),
            span.end(),
            span.type(),
            span.text(),
            code.country(),
            code.role());
    fullNames.put(lastName, named);
    return named;
  }

  /** Where the run of nouns, adjectives and possessives before a name begins. */
  private static int titleBegin(Sentence sentence, EntityMention span) {
    int at = sentence.tokenAt(span.begin());
    int begin = span.begin();
    for (int i = at - 1; i >= Math.max(0, at - MAX_TITLE_TOKENS); i--) {
      String tag = sentence.tokens().get(i).tag();
      if (!(tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("POS") || tag.equals("IN"))
          || sentence.tokens().get(i).entity().equals("PERSON")) {
        break;
      }
      if (tag.equals("IN") && !sentence.tokens().get(i).text().equals("of")) {
        break;
      }
      begin = sentence.tokens().get(i).begin();
    }
    return begin;
  }

  private static boolean isShortFormOf(String shorter, String full) {
    return shorter.length() <= full.length() && full.endsWith(shorter);
  }

  private static String lastName(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
