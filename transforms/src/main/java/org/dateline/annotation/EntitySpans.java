package org.dateline.annotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins recognized tokens to entity spans. Stateless. */
final class EntitySpans {
  private EntitySpans() {}

  /**
   * The recognized entities in text order, one for each run of tokens of one class; not yet coded:
   * their name is their text.
   */
  static List<EntityMention> in(String text, List<Sentence> sentences) {
    List<EntityMention> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      int begin = 0;
      while (begin < tokens.size()) {
        String entity = tokens.get(begin).entity();
        int end = begin + 1;
        while (end < tokens.size() && tokens.get(end).entity().equals(entity)) {
          end++;
        }
        EntityMention.Type type = type(entity);
        if (type != null) {
          int from = tokens.get(begin).begin();
          int to = tokens.get(end - 1).end();
          String surface = text.substring(from, to);
          found.add(new EntityMention(surface, from, to, type, surface, null, null));
        }
        begin = end;
      }
    }
    return found;
  }

  private static EntityMention.@Nullable Type type(String entity) {
    return switch (entity) {
      case "PERSON" -> EntityMention.Type.PERSON;
      case "ORGANIZATION" -> EntityMention.Type.ORGANIZATION;
      case "LOCATION" -> EntityMention.Type.LOCATION;
      case "MISC" -> EntityMention.Type.MISC;
      default -> null;
    };
  }
}
