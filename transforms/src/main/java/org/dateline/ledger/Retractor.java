package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.article.Article;
import org.dateline.copies.StoredText;
import org.dateline.entity.StoredEntity;
import org.dateline.event.Copies;
import org.dateline.event.StoredEvent;
import org.dateline.scrape.ScrapeFile;
import org.dateline.story.StoredMember;
import org.dateline.story.StoredStory;

/**
 * Takes articles, and all that rests on them, out of what is stored: because their pages changed,
 * because others are better originals, or because they are to be forgotten. Copies whose original
 * goes come back as articles that may be originals. Events and stories are found again by what came
 * back or changed, so that they keep their ids; what is forgotten leaves no trace. Not thread safe;
 * for one retraction.
 */
public final class Retractor {
  private final Archive archive;
  private final Set<String> files = new TreeSet<>();
  private final SortedMap<Entry, Entry> changes = new TreeMap<>(Entry.ORDER);
  private final SortedMap<String, StoredArticle> articles = new TreeMap<>();
  private final SortedMap<String, StoredArticle> reborn = new TreeMap<>();
  private final Set<String> forgotten = new TreeSet<>();
  private final SortedMap<String, StoredReject> rejects = new TreeMap<>();
  private final SortedSet<String> stories = new TreeSet<>();
  private final SortedSet<String> events = new TreeSet<>();
  private final SortedSet<String> entities = new TreeSet<>();

  /** Takes out of an archive, which stays as it is. */
  public Retractor(Archive archive) {
    this.archive = archive;
  }

  /**
   * Whatever is stored under the uris goes, to make room for other pages. What files held that are
   * not read now is remembered, so that it does not come back when they are.
   */
  public Retractor retract(Collection<String> uris) {
    for (String uri : new TreeSet<>(uris)) {
      for (Entry page : find(Kind.PAGE, Ledger.uriKey(uri))) {
        if (files.contains(page.as(ReadPage.class).file())) {
          remove(page);
        } else {
          put(Ledger.superseded(page));
        }
      }
      find(Kind.REJECT, Ledger.uriKey(uri)).forEach(this::removeReject);
      String id = Article.idOf(uri);
      get(Kind.ARTICLE, id).ifPresent(entry -> articles.put(id, entry.as(StoredArticle.class)));
    }
    return this;
  }

  /** Whatever is stored under the uris goes, and no page of theirs is to come back. */
  public Retractor forget(Collection<String> uris) {
    retract(uris);
    for (String uri : uris) {
      forgotten.add(Article.idOf(uri));
      find(Kind.PAGE, Ledger.uriKey(uri)).forEach(this::remove);
      put(Ledger.forgotten(uri));
    }
    return this;
  }

  /**
   * Originals come back, as their copies do, to compete with new articles for who is the original.
   *
   * @param originals ids of articles
   */
  public Retractor reconsider(Collection<String> originals) {
    for (String id : new TreeSet<>(originals)) {
      get(Kind.ARTICLE, id)
          .map(entry -> entry.as(StoredArticle.class))
          .ifPresent(
              article -> {
                articles.put(id, article);
                reborn.put(id, article);
              });
    }
    return this;
  }

  /** Rejects that are not true any more go. */
  public Retractor withdraw(Collection<Entry> untrue) {
    untrue.forEach(this::removeReject);
    return this;
  }

  /**
   * What is said of files, or of parts of them that are no pages, goes: they are read again. To be
   * called first.
   */
  public Retractor read(Collection<ScrapeFile> all) {
    for (ScrapeFile file : all) {
      files.add(file.location());
      find(Kind.REJECT, Ledger.fileKey(file.uri())).forEach(this::removeReject);
    }
    return this;
  }

  /** What goes. */
  public Retraction done() {
    for (String original : List.copyOf(articles.keySet())) {
      for (Entry copy : find(Kind.ARTICLE, StoredArticle.copiesOf(original))) {
        if (!articles.containsKey(copy.id())) {
          reborn.put(copy.id(), copy.as(StoredArticle.class));
        }
      }
    }
    articles.putAll(reborn);
    SortedSet<String> told = new TreeSet<>(articles.keySet());
    told.removeAll(forgotten);
    SortedSet<String> bereft = new TreeSet<>();
    SortedMap<String, Integer> named = new TreeMap<>();
    articles.forEach(
        (id, article) -> {
          put(Entry.gone(Kind.ARTICLE, id));
          get(Kind.MEMBER, id).ifPresent(member -> leave(member, reborn.containsKey(id)));
          find(Kind.TEXT, StoredText.articleKey(id))
              .forEach(text -> put(StoredText.without(text, articles.keySet())));
          for (Entry event : find(Kind.EVENT, StoredEvent.articleKey(id))) {
            Entry left = forgotten.contains(id) ? StoredEvent.without(event, forgotten) : event;
            putEvent(StoredEvent.returning(left, told));
          }
          article.entities().forEach(entity -> named.merge(entity, 1, Integer::sum));
          String original = article.original();
          if (original != null && !articles.containsKey(original)) {
            bereft.add(original);
          }
        });
    bereft.forEach(this::countCopies);
    named.forEach(this::countEntity);
    return new Retraction(
        List.copyOf(changes.values()),
        Collections.unmodifiableSortedMap(articles),
        Collections.unmodifiableSortedMap(reborn),
        List.copyOf(rejects.values()),
        Collections.unmodifiableSortedSet(stories),
        Collections.unmodifiableSortedSet(events),
        Collections.unmodifiableSortedSet(entities));
  }

  /** An article leaves its story, at least until it comes back. */
  private void leave(Entry member, boolean returning) {
    String story = StoredMember.storyOf(member);
    stories.add(story);
    stories.addAll(StoredStory.aliasesOf(archive, story));
    if (returning) {
      put(StoredMember.returning(member));
    } else {
      remove(member);
    }
  }

  /** The events of an original that has fewer copies from now on. */
  private void countCopies(String original) {
    Copies left = Copies.NONE;
    for (Entry member : find(Kind.MEMBER, StoredMember.copiesKey(original))) {
      left = left.plus(StoredMember.asCopy(member));
    }
    for (Entry event : find(Kind.EVENT, StoredEvent.articleKey(original))) {
      putEvent(StoredEvent.withCopies(event, original, left));
    }
  }

  private void countEntity(String id, int fewer) {
    get(Kind.ENTITY, id)
        .ifPresent(
            entity -> {
              entities.add(id);
              put(StoredEntity.without(entity, fewer));
            });
  }

  private void putEvent(Entry event) {
    events.add(event.id());
    put(event);
  }

  private void removeReject(Entry reject) {
    rejects.put(reject.id(), reject.as(StoredReject.class));
    remove(reject);
  }

  private void remove(Entry entry) {
    put(Entry.gone(entry.kind(), entry.id()));
  }

  private void put(Entry entry) {
    changes.remove(entry);
    changes.put(entry, entry);
  }

  private Optional<Entry> get(Kind kind, String id) {
    Entry changed = changes.get(Entry.gone(kind, id));
    return changed == null
        ? archive.get(kind, id)
        : Optional.of(changed).filter(entry -> !entry.isGone());
  }

  /** Those that are not gone by now, as they are by now. */
  private List<Entry> find(Kind kind, String key) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : archive.find(kind, List.of(key))) {
      get(kind, entry.id()).ifPresent(found::add);
    }
    return found;
  }
}
