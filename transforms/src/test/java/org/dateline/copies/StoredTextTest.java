package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.archive.MapArchive;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts in the archive, and how new ones meet them. */
class StoredTextTest {
  private static final String WIRE = Texts.words("wire", 200);
  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

  private final Article page = Texts.article("page", "https://one.example/a/1", WIRE + " 7 of 9");

  @Test
  void aTextReadsBackAsItWasWritten() {
    DistinctText text = DistinctText.of(Texts.article("a", "https://one.example/a/1", WIRE, DAY));
    Entry entry = StoredText.entry(text).orElseThrow();
    StoredText read = entry.as(StoredText.class);

    assertThat(entry.id()).isEqualTo(text.key());
    assertThat(read)
        .isEqualTo(
            new StoredText(
                text.sketch().shingles().toArray(),
                text.sketch().numbers().toArray(),
                text.pages()));
    DistinctText again = read.text(entry.id(), text.pages().get(0));
    assertThat(again.sketch()).isEqualTo(text.sketch());
    assertThat(again.pages()).isEqualTo(text.pages());
    assertThat(StoredText.entry(again)).as("nothing is new").isEmpty();
  }

  @Test
  void ofVeryManyPagesTheOriginalIsKeptAndThoseKeptStay() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      articles.add(Texts.article("p" + i, "https://s" + i + ".example/a/1", WIRE, DAY.plusDays(i)));
    }
    Entry entry = StoredText.entry(Texts.distinct(articles).get(0)).orElseThrow();
    StoredText stored = entry.as(StoredText.class);
    List<DistinctText> later = new ArrayList<>();
    later.add(stored.text(entry.id(), stored.pages().get(0)));
    later.add(DistinctText.of(Texts.article("old", null, WIRE, DAY.minusDays(9))));

    assertThat(stored.pages()).hasSize(64).contains(CopyPage.of(articles.get(0)));
    assertThat(StoredText.entry(DistinctText.merge(later).get(0))).isEmpty();
  }

  @Test
  void aTextLosesArticlesAndGoesWithTheLast() {
    Article other = Texts.article("other", "https://two.example/a/1", page.text());
    Entry both = StoredText.entry(Texts.distinct(List.of(page, other)).get(0)).orElseThrow();
    Entry one = StoredText.without(both, Set.of(other.id(), "unknown"));

    assertThat(one).isEqualTo(StoredText.entry(DistinctText.of(page)).orElseThrow());
    assertThat(StoredText.without(one, Set.of(page.id()))).matches(Entry::isGone);
    assertThat(both.keys()).contains(StoredText.articleKey(other.id()));
  }

  @Test
  void sameAndSimilarTextsAndThoseOfOneAddressAreFoundAndNoOthers() {
    StoredTexts stored = stored(archive(page), Optional::of);

    assertThat(stored.near(text("same", null, page.text()))).hasSize(1);
    assertThat(stored.near(text("amid", null, Texts.words("more", 99) + " " + WIRE))).hasSize(1);
    assertThat(stored.near(text("new", "http://one.example/a/1", Texts.words("new", 9))))
        .hasSize(1);
    assertThat(stored.near(text("alone", "https://one.example/a/2", Texts.words("new", 99))))
        .isEmpty();
  }

  @Test
  void aStoredCopyStandsForItsOriginalAsLongAsThatIsThere() {
    Article original = Texts.article("original", null, Texts.words("other", 200), DAY);
    Archive archive = archive(page, original);
    DistinctText text = text("same", null, page.text());

    assertThat(stored(archive, id -> Optional.of(original.id())).near(text))
        .extracting(found -> found.known().original())
        .containsExactly(CopyPage.of(original));
    assertThat(
            stored(
                    archive,
                    id -> id.equals(page.id()) ? Optional.of(original.id()) : Optional.empty())
                .near(text))
        .isEmpty();
  }

  @Test
  void theOriginalOfAnArticleIsThatOfItsOwnTextElseTheBestStoredOne() {
    CopyPage one = CopyPage.of(Texts.article("one", null, WIRE, DAY));
    CopyPage other = CopyPage.of(Texts.article("other", null, WIRE, DAY.minusDays(1)));
    DistinctText stored =
        new DistinctText(
            "x",
            TextSketch.NONE,
            List.of(one, CopyPage.of(page)),
            new KnownPages(one, List.of(one.id())));
    DistinctText storedToo =
        new DistinctText(
            "y", TextSketch.NONE, List.of(other), new KnownPages(other, List.of(other.id())));
    DistinctText fresh = text("fresh", null, WIRE);
    CopyGroups groups = new CopyGroups();
    groups.add(
        new PairedTexts(
            List.of(stored, storedToo, fresh),
            Hashes.NONE,
            Hashes.of(
                stored.reference(), storedToo.reference(), fresh.reference(), stored.reference())));
    TreeMap<String, String> originals = new TreeMap<>();
    groups.originals(originals::put);

    assertThat(originals)
        .containsEntry(page.id(), one.id())
        .containsEntry(Article.idOf("fresh"), other.id())
        .hasSize(2);
  }

  private static DistinctText text(String uri, @Nullable String url, String text) {
    return DistinctText.of(Texts.article(uri, url, text));
  }

  private static StoredTexts stored(
      Archive archive, Function<String, Optional<String>> originalOf) {
    return new StoredTexts(archive, originalOf);
  }

  private static Archive archive(Article... articles) {
    List<Entry> entries = new ArrayList<>();
    for (DistinctText text : Texts.distinct(List.of(articles))) {
      entries.add(StoredText.entry(text).orElseThrow());
    }
    assertThat(entries).allMatch(entry -> entry.kind() == Kind.TEXT);
    return new MapArchive(entries);
  }
}
