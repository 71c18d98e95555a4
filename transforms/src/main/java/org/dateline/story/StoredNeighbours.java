package org.dateline.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds stored stories that new articles may be on. What is looked at is bounded, however much is
 * stored. Not thread safe.
 */
final class StoredNeighbours {
  /** Stored articles looked at, those under most of a new story's keys. */
  private static final int CLOSEST = 200;

  /** Stored stories found for a new one, those with the articles most like one of its. */
  private static final int STORIES = 8;

  /**
   * Articles that stand for a stored story, those of the smallest ids, which are as good as any.
   */
  private static final int MEMBERS = 32;

  /** Stored articles found for all: the square of it is held in memory. */
  private static final int ARTICLES = StoryGrouper.MAX_ISLAND;

  private static final Comparator<Map.Entry<String, Double>> MOST_ALIKE =
      Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  private final Archive archive;
  private final DocumentFrequencies frequencies;
  private final Map<String, String> roots = new HashMap<>();

  StoredNeighbours(Archive archive, DocumentFrequencies frequencies) {
    this.archive = archive;
    this.frequencies = frequencies;
  }

  /**
   * A stored story, which is no alias.
   *
   * @param first its earliest known publication day; null if none is known
   * @param members some of its articles, at least one
   */
  record Neighbour(String id, @Nullable LocalDate first, List<StoryProfile> members) {
    static final Comparator<Neighbour> EARLIEST =
        Comparator.comparing(Neighbour::first, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Neighbour::id);
  }

  /** The stored stories that some new ones may belong to, the most alike first. */
  List<Neighbour> of(Collection<List<ArticleTerms>> stories) {
    Map<String, Double> likeness = new TreeMap<>();
    SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
    for (List<ArticleTerms> story : stories) {
      likeness(story, parts).entrySet().stream()
          .sorted(MOST_ALIKE)
          .limit(STORIES)
          .forEach(near -> likeness.merge(near.getKey(), near.getValue(), Math::max));
    }
    List<Neighbour> neighbours = new ArrayList<>();
    int articles = 0;
    for (var near : likeness.entrySet().stream().sorted(MOST_ALIKE).toList()) {
      List<StoryProfile> members = members(near.getKey(), parts.get(near.getKey()));
      articles += members.size();
      if (articles > ARTICLES) {
        break;
      }
      if (!members.isEmpty()) {
        neighbours.add(
            new Neighbour(
                near.getKey(),
                StoredStory.of(archive, near.getKey())
                    .map(StoredStory::firstPublished)
                    .orElse(null),
                members));
      }
    }
    return neighbours;
  }

  /** How alike stored stories are to a new one at best; a story is found as all its aliases. */
  private SortedMap<String, Double> likeness(
      List<ArticleTerms> story, SortedMap<String, SortedSet<String>> parts) {
    SortedMap<String, Double> likeness = new TreeMap<>();
    List<String> keys = StoredBlocks.wanted(story, frequencies);
    if (keys.isEmpty()) {
      return likeness;
    }
    List<StoryProfile> profiles =
        story.stream().map(article -> StoryProfile.of(article, frequencies)).toList();
    for (Entry entry : archive.closest(Kind.MEMBER, keys, CLOSEST)) {
      StoredMember member = entry.as(StoredMember.class);
      StoryProfile stored = StoryProfile.of(member.terms(entry.id()), frequencies);
      double most = profiles.stream().mapToDouble(stored::similarity).max().orElse(0);
      // Where no pair is so much alike the mean of all pairs is not, either.
      if (StoryGrouper.isOne(most)) {
        String root = rootOf(member.story());
        likeness.merge(root, most, Math::max);
        parts.computeIfAbsent(root, any -> new TreeSet<>(List.of(root))).add(member.story());
      }
    }
    return likeness;
  }

  private List<StoryProfile> members(String root, @Nullable SortedSet<String> parts) {
    List<String> keys =
        (parts == null ? List.of(root) : parts).stream().map(StoredMember::originalsKey).toList();
    return archive.closest(Kind.MEMBER, keys, MEMBERS).stream()
        .map(entry -> entry.as(StoredMember.class).terms(entry.id()))
        .map(article -> StoryProfile.of(article, frequencies))
        .toList();
  }

  /** The story that another turned out to be, or itself. */
  private String rootOf(String story) {
    String known = roots.get(story);
    if (known != null) {
      return known;
    }
    String root = story;
    SortedSet<String> passed = new TreeSet<>();
    while (passed.add(root)) {
      Optional<String> next =
          StoredStory.of(archive, root).flatMap(stored -> stored.standingAlias(archive));
      root = next.orElse(root);
    }
    roots.put(story, root);
    return root;
  }
}
