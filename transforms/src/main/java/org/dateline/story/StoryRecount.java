package org.dateline.story;

import java.util.List;
import java.util.Optional;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.archive.Revision;

/** Sums stories up as they stand after a run, stored articles included. Thread safe. */
public final class StoryRecount {
  private final Archive archive;

  /** Looks into what earlier runs left. */
  public StoryRecount(Archive archive) {
    this.archive = archive;
  }

  /**
   * The story as it stands now; none if there is nothing of it and never was. All its stored
   * articles are read.
   *
   * @param digest what the batch adds; is not changed
   */
  public Optional<Revision<Story>> of(String id, StoryDigest digest) {
    StoryDigest all = new StoryDigest();
    all.addAll(digest);
    if (archive.isEmpty()) {
      return all.isEmpty() ? Optional.empty() : Optional.of(Revision.first(id, all.story(id)));
    }
    Optional<StoredStory> stored = StoredStory.of(archive, id);
    boolean isLeft = false;
    for (Entry member : archive.find(Kind.MEMBER, List.of(StoredMember.storyKey(id)))) {
      StoredMember known = member.as(StoredMember.class);
      if (!known.returning()) {
        all.add(known.member(member.id()));
        isLeft = true;
      }
    }
    if (isLeft) {
      stored.flatMap(story -> story.standingAlias(archive)).ifPresent(all::keepAliasOf);
    }
    long replaces = stored.map(StoredStory::generation).orElse(0L);
    if (all.isEmpty()) {
      return stored.map(story -> new Revision<>(id, null, replaces));
    }
    return Optional.of(new Revision<>(id, all.story(id), replaces));
  }

  /** What later runs must know of a story that this one, of such a number, has summed up. */
  public static Entry entry(Revision<Story> story, long generation) {
    Story now = story.now();
    return now == null ? Entry.gone(Kind.STORY, story.id()) : StoredStory.entry(now, generation);
  }
}
