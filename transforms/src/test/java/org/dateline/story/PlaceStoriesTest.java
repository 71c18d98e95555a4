package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.archive.MapArchive;
import org.dateline.archive.Revision;
import org.dateline.copies.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** New stories among stored ones. Runs follow each other as the pipeline has them do. */
class PlaceStoriesTest {
  private static final String FLOOD = Texts.words("flood", 30);
  private static final String STRIKE = Texts.words("strike", 30);
  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);

  private final TreeMap<Entry, Entry> left = new TreeMap<>(Entry.ORDER);
  private long generation;

  @Test
  void anArticleJoinsTheStoryItIsMostLike() {
    run(article("a", MONDAY, FLOOD), article("b", MONDAY, STRIKE));

    assertThat(run(article("c", MONDAY.plusDays(2), Texts.words("flood", 25))))
        .extracting(Placement::storyId)
        .containsExactly(StoryGrouper.idOf("a"));
    assertThat(run(article("d", null, STRIKE + " " + Texts.words("own", 20))))
        .extracting(Placement::storyId)
        .containsExactly(StoryGrouper.idOf("b"));
  }

  @Test
  void anArticleUnlikeAllOthersFoundsAStory() {
    run(article("a", MONDAY, FLOOD), article("b", MONDAY, STRIKE));

    assertThat(run(article("c", MONDAY, Texts.words("own", 30))))
        .extracting(Placement::storyId)
        .containsExactly(StoryGrouper.idOf("c"));
  }

  @Test
  void thatTwoStoriesAreOneMakesTheLaterAnAliasAndNewArticlesGoToTheEarlier() {
    run(article("a", MONDAY.plusDays(1), FLOOD), article("b", MONDAY, STRIKE));
    String earlier = StoryGrouper.idOf("b");
    String later = StoryGrouper.idOf("a");

    assertThat(run(article("both", MONDAY, FLOOD + " " + STRIKE)))
        .extracting(Placement::storyId, Placement::aliases)
        .containsExactly(tuple(earlier, List.of(later)));
    assertThat(StoredStory.of(archive(), later).orElseThrow())
        .isEqualTo(new StoredStory(2, earlier, MONDAY.plusDays(1)));
    assertThat(StoredStory.aliasesOf(archive(), earlier)).containsExactly(later);
    assertThat(run(article("c", MONDAY, FLOOD)))
        .extracting(Placement::storyId, Placement::aliases)
        .containsExactly(tuple(earlier, List.of()));
  }

  @Test
  void storiesThatOneArticleHoldsTogetherTooWeaklyStayTwo() {
    List<ArticleTerms> first = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      first.add(article("a" + i, MONDAY, FLOOD));
      first.add(article("b" + i, MONDAY, STRIKE));
    }
    run(first.toArray(new ArticleTerms[0]));

    assertThat(run(article("both", MONDAY, Texts.words("flood", 20) + " " + STRIKE)))
        .extracting(Placement::storyId, Placement::aliases)
        .containsExactly(tuple(StoryGrouper.idOf("b0"), List.of()));
  }

  @Test
  void articlesMoreLikeTwoStoredStoriesThanEachOtherPartWays() {
    String shared = " " + Texts.words("shared", 30);
    run(
        article("a1", MONDAY, FLOOD),
        article("a2", MONDAY, FLOOD),
        article("a3", MONDAY, FLOOD),
        article("b1", MONDAY, STRIKE),
        article("b2", MONDAY, STRIKE),
        article("b3", MONDAY, STRIKE));

    assertThat(run(article("c", MONDAY, FLOOD + shared), article("d", MONDAY, STRIKE + shared)))
        .extracting(Placement::storyId, Placement::aliases)
        .containsExactly(
            tuple(StoryGrouper.idOf("a1"), List.of()), tuple(StoryGrouper.idOf("b1"), List.of()));
  }

  @Test
  void articlesMoreLikeTheOddOneOfAStoryThanItsMostFoundAnother() {
    String shared = " " + Texts.words("shared", 9);
    List<Placement> mixed =
        run(
            article("a1", MONDAY, FLOOD + shared),
            article("a2", MONDAY, FLOOD + shared),
            article("a3", MONDAY, FLOOD + shared),
            article("odd", MONDAY, STRIKE + shared));
    assertThat(mixed).extracting(Placement::storyId).containsOnly(StoryGrouper.idOf("a1"));

    assertThat(
            run(
                article("b1", MONDAY, STRIKE + shared),
                article("b2", MONDAY, STRIKE + shared),
                article("b3", MONDAY, STRIKE + shared)))
        .extracting(Placement::storyId)
        .containsOnly(StoryGrouper.idOf("b1"));
    assertThat(run(article("a4", MONDAY, FLOOD + shared), article("b4", MONDAY, STRIKE + shared)))
        .extracting(Placement::storyId)
        .containsExactly(StoryGrouper.idOf("a1"), StoryGrouper.idOf("b1"));
  }

  @Test
  void anAliasOfWhatIsGoneIsNoneAnyMore() {
    run(article("a", MONDAY.plusDays(1), FLOOD), article("b", MONDAY, STRIKE));
    run(article("both", MONDAY, FLOOD + " " + STRIKE));
    forget("b");
    forget("both");
    String later = StoryGrouper.idOf("a");
    Revision<Story> again = new StoryRecount(archive()).of(later, new StoryDigest()).orElseThrow();

    assertThat(again.replaces()).isEqualTo(2);
    assertThat(again.now()).isNotNull();
    assertThat(again.now().aliasOf()).isNull();
    assertThat(run(article("c", MONDAY, FLOOD)))
        .extracting(Placement::storyId)
        .containsExactly(later);
  }

  @Test
  void aStoryThatLostItsFounderKeepsItsId() {
    run(article("a", MONDAY, FLOOD), article("b", MONDAY, FLOOD));
    String story = StoryGrouper.idOf("a");
    forget("a");

    List<Placement> changed = run(article("a", MONDAY, STRIKE));
    assertThat(changed.get(0).storyId()).isNotEqualTo(story);
    forget("a");
    forget("b");
    assertThat(run(article("a", MONDAY, STRIKE)).get(0).storyId()).isEqualTo(story);
  }

  @Test
  void membersReadBackAsTheyWereWritten() {
    Placement placement = run(article("a", MONDAY, FLOOD)).get(0);
    StoryMember member =
        new StoryMember("a", false, "en", "Floods", MONDAY, List.of("Isk", "Torvane"));
    StoredMember read = StoredMember.ofOriginal(member, placement).as(StoredMember.class);

    assertThat(read.member("a")).isEqualTo(member);
    assertThat(read.terms("a")).isEqualTo(placement.terms());
    assertThat(read.story()).isEqualTo(StoryGrouper.idOf("a"));
    Entry copy = StoredMember.ofCopy(StoryMember.of(Texts.article("c", null, "")), "s", "a");
    assertThat(copy.as(StoredMember.class))
        .isEqualTo(
            new StoredMember(
                "s",
                "a",
                "en",
                "Headline of c",
                null,
                List.of(),
                new long[0],
                new float[0],
                false));
    assertThat(copy.keys()).contains(StoredMember.copiesKey("a"), StoredMember.storyKey("s"));
  }

  @Test
  void anArticleKeepsItsHeaviestTerms() {
    ArticleTerms all = article("a", MONDAY, Texts.words("long", 400));
    TermCounts counts = new TermCounts();
    counts.add(all);
    ArticleTerms kept = all.kept(counts.frequencies());

    assertThat(kept.terms().size()).isEqualTo(150);
    assertThat(StoryProfile.of(kept, counts.frequencies()).similarity(profile(all, counts)))
        .isGreaterThan(0.99);
  }

  private static StoryProfile profile(ArticleTerms article, TermCounts counts) {
    return StoryProfile.of(article, counts.frequencies());
  }

  private List<Placement> run(ArticleTerms... articles) {
    generation++;
    Archive archive = archive();
    TermCounts counts = StoredTerms.read(archive);
    List.of(articles).forEach(counts::add);
    List<Placement> placements = PlaceStories.of(List.of(articles), counts.frequencies(), archive);
    List<Entry> entries = new ArrayList<>(StoredTerms.entries(counts));
    TreeMap<String, StoryDigest> digests = new TreeMap<>();
    for (Placement placement : placements) {
      ArticleTerms terms = placement.terms();
      StoryMember member =
          new StoryMember(terms.articleId(), false, "en", null, terms.day(), List.of());
      entries.add(StoredMember.ofOriginal(member, placement));
      digests.computeIfAbsent(placement.storyId(), id -> new StoryDigest()).add(member);
      for (String alias : placement.aliases()) {
        digests.computeIfAbsent(alias, id -> new StoryDigest()).aliasOf(placement.storyId());
      }
    }
    StoryRecount recount = new StoryRecount(archive);
    digests.forEach(
        (id, digest) ->
            entries.add(StoryRecount.entry(recount.of(id, digest).orElseThrow(), generation)));
    entries.forEach(this::write);
    return placements;
  }

  private void forget(String articleId) {
    write(Entry.gone(Kind.MEMBER, articleId));
  }

  private void write(Entry entry) {
    left.remove(entry);
    left.put(entry, entry);
  }

  private Archive archive() {
    return new MapArchive(left.values());
  }

  private static ArticleTerms article(String id, @Nullable LocalDate day, String text) {
    return ArticleTerms.of(id, "en", day, null, text);
  }
}
