package org.dateline.actor;

import java.io.Serializable;
import java.util.List;
import org.dateline.annotation.EntityMention;
import org.jspecify.annotations.Nullable;

/**
 * What a text says beyond an actor's own words.
 *
 * @param mentions entity mentions inside the words, already coded, in text order; may be empty
 * @param country alpha-3 that a bare description ("the police") means here; null if unknown
 */
public record ActorContext(List<EntityMention> mentions, @Nullable String country)
    implements Serializable {
  /** Nothing is known. */
  public static final ActorContext NONE = new ActorContext(List.of(), null);

  public ActorContext {
    mentions = List.copyOf(mentions);
  }

  /** Only the mentions inside the words are known. */
  public static ActorContext of(List<EntityMention> mentions) {
    return new ActorContext(mentions, null);
  }
}
