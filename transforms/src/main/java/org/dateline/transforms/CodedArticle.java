package org.dateline.transforms;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.entity.NameChange;
import org.dateline.entity.Renaming;
import org.dateline.fivew.FiveW;
import org.dateline.plover.EventMention;

/**
 * An article with the events it tells of, as its own text has them, and what others call its
 * entities.
 *
 * @param annotated the article; names, countries and roles are its own
 * @param mentions its event mentions, in text order, likewise
 * @param answers what it is mainly about; names and ids are its own
 * @param changes what its entities are called throughout the run, by the id that the article alone
 *     gives them; those that are called as here are left out
 */
public record CodedArticle(
    AnnotatedArticle annotated,
    List<EventMention> mentions,
    FiveW answers,
    SortedMap<String, NameChange> changes)
    implements Serializable {
  public CodedArticle {
    mentions = List.copyOf(mentions);
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
  }

  /** An article that has met no others. */
  public CodedArticle(AnnotatedArticle annotated, List<EventMention> mentions, FiveW answers) {
    this(annotated, mentions, answers, new TreeMap<>());
  }

  /** The same, of which nobody asked what it is about. */
  public CodedArticle(AnnotatedArticle annotated, List<EventMention> mentions) {
    this(annotated, mentions, FiveW.NONE);
  }

  /** The article where entities are called so. */
  CodedArticle calling(Map<String, NameChange> all) {
    TreeMap<String, NameChange> own = new TreeMap<>();
    for (String id : Renaming.ids(annotated, mentions)) {
      NameChange change = all.get(id);
      if (change != null) {
        own.put(id, change);
      }
    }
    return new CodedArticle(annotated, mentions, answers, own);
  }

  /** The entity's id throughout the run, by the id that the article alone gives it. */
  public String entityId(String own) {
    NameChange change = changes.get(own);
    return change == null ? own : change.id();
  }

  /** Ids of its entities throughout the run. */
  public SortedSet<String> entityIds() {
    SortedSet<String> ids = new TreeSet<>();
    Renaming.ids(annotated, mentions).forEach(own -> ids.add(entityId(own)));
    return ids;
  }

  /** The mentions as their rows have them: the article's own names, the run's ids. */
  public List<EventMention> identifiedMentions() {
    return mentions.stream().map(mention -> Renaming.identified(changes, mention)).toList();
  }

  /** The mentions as they are compared with those of other articles: what is the same alike. */
  List<EventMention> renamedMentions() {
    return mentions.stream().map(mention -> Renaming.apply(changes, mention)).toList();
  }

  /** What its entities are called throughout the run, sorted, each once. */
  List<String> names() {
    return Renaming.names(changes, annotated);
  }
}
