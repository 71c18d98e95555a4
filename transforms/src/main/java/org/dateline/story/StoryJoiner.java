package org.dateline.story;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.dateline.article.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * Puts new stories into stored ones: each joins the one it is most like on average over all pairs
 * of articles. If it shows that two stored stories are one, the later becomes an alias of the
 * earlier. What is looked at is bounded, however much is stored. Not thread safe.
 */
final class StoryJoiner {
  /** Stored articles looked at, those under most of a new story's keys. */
  private static final int CLOSEST = 200;

  /** Stored stories compared with a new one, those with the articles most like one of its. */
  private static final int STORIES = 8;

  /** Articles that stand for a stored story, those of the smallest ids. */
  private static final int MEMBERS = 64;

  /** What has no pair of articles as much alike is not compared on average. */
  private static final double MIN_SIMILARITY = 0.1;

  private final Archive archive;
  private final DocumentFrequencies frequencies;
  private final Map<String, String> roots = new HashMap<>();

  StoryJoiner(Archive archive, DocumentFrequencies frequencies) {
    this.archive = archive;
    this.frequencies = frequencies;
  }

  /**
   * The story that some new articles are in.
   *
   * @param id the id of the story if it is new
   * @param aliases other stored stories that turned out to be the same
   */
  record Joined(String id, List<String> aliases) {}

  /**
   * Where a new story goes.
   *
   * @param id its id if it joins none
   * @param articles its articles, by id
   */
  Joined join(String id, List<ArticleTerms> articles) {
    List<StoryProfile> profiles = profiles(articles);
    List<Candidate> candidates = candidates(articles, profiles);
    if (candidates.isEmpty()) {
      return new Joined(freeId(id), List.of());
    }
    List<StoryProfile> all = new ArrayList<>(profiles);
    List<Candidate> same = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (same.isEmpty()
          || StoryGrouper.isOne(StoryGrouper.meanSimilarity(all, candidate.members))) {
        same.add(candidate);
        all.addAll(candidate.members);
        all.sort(Comparator.comparing(StoryProfile::articleId));
      }
    }
    same.sort(Candidate.EARLIEST);
    return new Joined(same.get(0).id, same.stream().skip(1).map(Candidate::id).sorted().toList());
  }

  /** Stored stories that the new one may join, the most alike first. */
  private List<Candidate> candidates(List<ArticleTerms> articles, List<StoryProfile> profiles) {
    SortedMap<String, Double> likeness = new TreeMap<>();
    SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
    List<String> keys = StoredBlocks.wanted(articles, frequencies);
    if (keys.isEmpty()) {
      return List.of();
    }
    for (Entry entry : archive.closest(Kind.MEMBER, keys, CLOSEST)) {
      StoredMember member = entry.as(StoredMember.class);
      StoryProfile stored = StoryProfile.of(member.terms(entry.id()), frequencies);
      double most = profiles.stream().mapToDouble(stored::similarity).max().orElse(0);
      if (most >= MIN_SIMILARITY) {
        String root = rootOf(member.story());
        likeness.merge(root, most, Math::max);
        parts.computeIfAbsent(root, any -> new TreeSet<>()).add(member.story());
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    likeness.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(STORIES)
        .map(Map.Entry::getKey)
        .forEach(root -> candidate(root, parts.get(root), profiles).ifPresent(candidates::add));
    candidates.sort(Candidate.MOST_ALIKE);
    return candidates;
  }

  private Optional<Candidate> candidate(
      String root, SortedSet<String> parts, List<StoryProfile> profiles) {
    SortedSet<String> stories = new TreeSet<>(parts);
    stories.add(root);
    List<ArticleTerms> members =
        archive
            .closest(
                Kind.MEMBER, stories.stream().map(StoredMember::originalsKey).toList(), MEMBERS)
            .stream()
            .map(entry -> entry.as(StoredMember.class).terms(entry.id()))
            .toList();
    List<StoryProfile> stored = profiles(members);
    double mean = StoryGrouper.meanSimilarity(profiles, stored);
    return StoryGrouper.isOne(mean)
        ? Optional.of(
            new Candidate(
                root,
                StoredStory.of(archive, root).map(StoredStory::firstPublished).orElse(null),
                mean,
                stored))
        : Optional.empty();
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

  /** The id, or another if articles that are not in the batch have it: it lost its founder. */
  private String freeId(String id) {
    String free = id;
    for (int i = 2; StoredStory.hasMembers(archive, free); i++) {
      free = ContentHash.id("story again", id, Integer.toString(i));
    }
    return free;
  }

  private List<StoryProfile> profiles(List<ArticleTerms> articles) {
    return articles.stream().map(article -> StoryProfile.of(article, frequencies)).toList();
  }

  private record Candidate(
      String id, @Nullable LocalDate first, double mean, List<StoryProfile> members) {
    static final Comparator<Candidate> MOST_ALIKE =
        Comparator.comparingDouble((Candidate story) -> -story.mean).thenComparing(Candidate::id);

    static final Comparator<Candidate> EARLIEST =
        Comparator.comparing(Candidate::first, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::id);
  }
}
