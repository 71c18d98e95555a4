package org.dateline.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.archive.Entry;
import org.dateline.archive.Generation;
import org.dateline.archive.MapArchive;
import org.dateline.archive.Revision;
import org.dateline.article.Article;
import org.dateline.copies.Texts;
import org.dateline.event.Copies;
import org.dateline.story.Story;
import org.junit.jupiter.api.Test;

/** Copies and stories of two runs over parts, beside those of one run over the whole. */
class TwoRunsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

  /** What a run said of its articles, by uri, and what it left. */
  private record Run(
      SortedMap<String, String> originals,
      SortedMap<String, String> stories,
      Map<String, Copies> late,
      List<Revision<Story>> rows,
      List<Entry> archive) {}

  @Test
  void theSecondRunFindsCopiesOfTextsOfTheFirst() {
    Run first = run(firstHalf(), List.of());
    Run second = run(secondHalf(), first.archive);

    assertThat(first.originals).containsOnly(Map.entry("copy-0-0", "0-0"), Map.entry("0-0", "0-0"));
    assertThat(second.originals)
        .containsOnly(
            Map.entry("same-0-0", "0-0"),
            Map.entry("cut-1-0", "1-0"),
            Map.entry("version-2-0", "2-0"),
            Map.entry("0-8", "0-8"),
            Map.entry("copy-0-8", "0-8"));
    assertThat(second.late)
        .containsOnlyKeys(Article.idOf("0-0"), Article.idOf("1-0"), Article.idOf("2-0"));
  }

  @Test
  void originalsToWhichThereAreBetterOnesAreFound() {
    List<Entry> before = run(firstHalf(), List.of()).archive;
    TestPipeline pipeline = Pipelines.create();

    PAssert.that(
            pipeline
                .apply(Create.of(secondHalf()).withCoder(SerializableCoder.of(Article.class)))
                .apply(FindSupplanted.in(new Shards(3), () -> new MapArchive(before))))
        .containsInAnyOrder(Article.idOf("0-0"));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void copiesAreInTheStoryOfTheirOriginalThoughThatIsOfAnEarlierRun() {
    Run first = run(firstHalf(), List.of());
    Run second = run(secondHalf(), first.archive);

    assertThat(second.stories)
        .containsEntry("same-0-0", first.stories.get("0-0"))
        .containsEntry("cut-1-0", first.stories.get("1-0"))
        .containsEntry("version-2-0", first.stories.get("2-0"));
  }

  @Test
  void storiesOfTwoRunsAreThoseOfOne() {
    Run first = run(firstHalf(), List.of());
    Run second = run(secondHalf(), first.archive);
    List<Article> all = new ArrayList<>(secondHalf());
    all.addAll(firstHalf());
    Run whole = run(all, List.of());

    SortedMap<String, String> both = new TreeMap<>(first.stories);
    both.putAll(second.stories);
    assertThat(groups(both)).isEqualTo(groups(whole.stories));
    assertThat(both.values()).containsAll(first.stories.values());
    assertThat(groups(both)).hasSize(5);
  }

  @Test
  void rowsOfStoriesCountTheArticlesOfBothRunsAndSayWhatTheyReplace() {
    Run first = run(firstHalf(), List.of());
    Run second = run(secondHalf(), first.archive);

    for (Revision<Story> row : second.rows) {
      boolean isStored = first.stories.containsValue(row.id());
      long members =
          second.stories.values().stream().filter(row.id()::equals).count()
              + first.stories.values().stream().filter(row.id()::equals).count();
      assertThat(row.replaces()).isEqualTo(isStored ? 1 : 0);
      assertThat(row.now()).isNotNull();
      assertThat(row.now().articleCount()).isEqualTo((int) members);
    }
  }

  @Test
  void theSameRunTwiceSaysAndLeavesTheSame() {
    List<Entry> before = run(firstHalf(), List.of()).archive;
    List<Article> backwards = new ArrayList<>(secondHalf());
    Collections.reverse(backwards);
    Run one = run(secondHalf(), before);
    Run other = run(backwards, before);

    assertThat(other.originals).isEqualTo(one.originals);
    assertThat(other.stories).isEqualTo(one.stories);
    assertThat(other.archive).isEqualTo(one.archive);
    assertThat(one.archive)
        .extracting(Entry::kind, Entry::id)
        .as("entries, one for each thing")
        .doesNotHaveDuplicates();
  }

  /** Three stories; one text stands twice. */
  private static List<Article> firstHalf() {
    List<Article> articles = articles(0, 4, List.of(0, 1, 2));
    articles.add(
        Texts.article("copy-0-0", "https://mirror.example/7", text(0, 0), DAY.plusDays(1)));
    return articles;
  }

  /** The same three stories and two more, and copies of all kinds. */
  private static List<Article> secondHalf() {
    List<Article> articles = articles(4, 9, List.of(0, 1, 2, 3, 4));
    articles.add(
        Texts.article("same-0-0", "https://other.example/7", text(0, 0), DAY.minusDays(3)));
    String cut = text(1, 0).substring(0, text(1, 0).length() * 2 / 3);
    articles.add(Texts.article("cut-1-0", "https://other.example/8", cut, DAY));
    articles.add(
        Texts.article("version-2-0", "http://paper.example/2/0", Texts.words("late", 70), DAY));
    articles.add(
        Texts.article("copy-0-8", "https://mirror.example/8", text(0, 8), DAY.plusDays(1)));
    return articles;
  }

  private static List<Article> articles(int from, int to, List<Integer> stories) {
    List<Article> articles = new ArrayList<>();
    for (int story : stories) {
      for (int i = from; i < to; i++) {
        String uri = story + "-" + i;
        articles.add(
            Texts.article(uri, "https://paper.example/" + story + "/" + i, text(story, i), DAY));
      }
    }
    return articles;
  }

  /** Each article has words of its story, in an order of its own, and words of its own. */
  private static String text(int story, int article) {
    List<String> words =
        new ArrayList<>(List.of(Texts.words("story" + (char) ('a' + story), 40).split(" ")));
    Collections.rotate(words, 7 * article);
    StringBuilder text = new StringBuilder();
    String[] own =
        Texts.words("own" + (char) ('a' + story) + (char) ('a' + article), words.size()).split(" ");
    for (int i = 0; i < words.size(); i++) {
      text.append(words.get(i)).append(' ').append(own[i]).append(' ');
    }
    return text.toString().strip();
  }

  private static Run run(List<Article> articles, List<Entry> before) {
    Generation generation =
        before.isEmpty() ? Generation.FIRST : new Generation(2, () -> new MapArchive(before));
    Shards shards = new Shards(3);
    TestPipeline pipeline = Pipelines.create();
    PCollectionTuple copies =
        pipeline
            .apply(Create.of(articles).withCoder(SerializableCoder.of(Article.class)))
            .apply(GroupCopies.in(shards).after(generation));
    PCollection<Article> marked = copies.get(GroupCopies.ARTICLES);
    PCollectionTuple grouped = marked.apply(GroupStories.in(shards).after(generation));
    PCollectionTuple told =
        marked
            .apply(
                FlatMapElements.into(TypeDescriptor.of(CodedArticle.class))
                    .via(
                        article ->
                            article.isCopy()
                                ? List.of()
                                : List.of(
                                    new CodedArticle(AnnotatedArticle.bare(article), List.of()))))
            .setCoder(SerializableCoder.of(CodedArticle.class))
            .apply(
                ReportStories.with(
                        marked,
                        grouped.get(GroupStories.PLACEMENTS),
                        pipeline.apply("Touched", Create.empty(StringUtf8Coder.of())),
                        shards)
                    .after(generation));
    Collected<Article> out = Collected.of(marked);
    Collected<KV<String, String>> storyOf = Collected.of(told.get(ReportStories.STORY_OF));
    Collected<KV<String, Copies>> late = Collected.of(told.get(ReportStories.LATE_COPIES));
    Collected<Revision<Story>> rows = Collected.of(told.get(ReportStories.STORIES));
    List<Collected<Entry>> left =
        List.of(
            Collected.of(copies.get(GroupCopies.ENTRIES)),
            Collected.of(grouped.get(GroupStories.ENTRIES)),
            Collected.of(told.get(ReportStories.MEMBER_ENTRIES)),
            Collected.of(told.get(ReportStories.STORY_ENTRIES)));
    pipeline.run();

    SortedMap<String, String> uris = new TreeMap<>();
    for (List<Article> half : List.of(firstHalf(), secondHalf())) {
      half.forEach(article -> uris.put(article.id(), article.uri()));
    }
    SortedMap<String, String> originals = new TreeMap<>();
    for (Article article : out.elements()) {
      if (article.copyGroup() != null) {
        originals.put(article.uri(), uris.getOrDefault(article.copyGroup(), "unknown"));
      }
    }
    SortedMap<String, String> stories = new TreeMap<>();
    storyOf.elements().forEach(kv -> stories.put(uris.get(kv.getKey()), kv.getValue()));
    assertThat(stories).hasSameSizeAs(articles);
    Map<String, Copies> lateCopies = new TreeMap<>();
    late.elements().forEach(kv -> lateCopies.put(kv.getKey(), kv.getValue()));
    List<Entry> archive = new ArrayList<>();
    left.forEach(entries -> archive.addAll(entries.elements()));
    archive.sort(Entry.ORDER);
    return new Run(originals, stories, lateCopies, rows.elements(), archive);
  }

  /** The same without the names of groups. */
  private static Collection<Set<String>> groups(SortedMap<String, String> groupOf) {
    SortedMap<String, Set<String>> groups = new TreeMap<>();
    groupOf.forEach(
        (member, group) -> groups.computeIfAbsent(group, any -> new TreeSet<>()).add(member));
    return Set.copyOf(groups.values());
  }
}
