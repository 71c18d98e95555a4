package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.archive.MapArchive;
import org.dateline.article.Article;
import org.dateline.article.Publication;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.Step;
import org.dateline.scrape.ScrapeFile;
import org.dateline.story.StoredMember;
import org.dateline.story.StoryMember;
import org.junit.jupiter.api.Test;

class RetractorTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

  private static Article article(String uri) {
    return new Article(
        Article.idOf(uri),
        uri,
        null,
        null,
        null,
        null,
        null,
        "Dockers went on strike.",
        List.of(),
        null,
        null,
        "en",
        Publication.onDay(DAY, Publication.Source.RECORD),
        null,
        List.of(),
        new TreeSet<>());
  }

  private static List<Entry> original(String uri) {
    return List.of(
        StoredArticle.original(article(uri), List.of(), new TreeSet<>(), 3),
        new Ledger(Archive.EMPTY, "c")
            .read(RawPage.of(uri, RawPage.Kind.TEXT_DUMP, new byte[1]).from("/in/" + uri)));
  }

  private static List<Entry> copy(String uri, String original) {
    Article copy = article(uri).inCopyGroup(Article.idOf(original));
    return List.of(
        StoredArticle.copy(copy, 4),
        StoredMember.ofCopy(StoryMember.of(copy), "story", Article.idOf(original)),
        new Ledger(Archive.EMPTY, "c")
            .read(RawPage.of(uri, RawPage.Kind.TEXT_DUMP, new byte[1]).from("/in/" + uri)));
  }

  @Test
  void takesOutAPageWithAllThatSaysItWasRead() {
    Archive archive = new MapArchive(original("a"));

    Retraction retraction =
        new Retractor(archive)
            .read(List.of(new ScrapeFile("/in/a", "a")))
            .retract(List.of("a", "unknown"))
            .done();

    assertThat(retraction.articles().keySet()).containsExactly(Article.idOf("a"));
    assertThat(retraction.articles().get(Article.idOf("a")).generation()).isEqualTo(3);
    assertThat(retraction.reborn()).isEmpty();
    assertThat(retraction.entries())
        .hasSize(2)
        .allMatch(Entry::isGone)
        .extracting(Entry::kind)
        .containsExactly(Kind.PAGE, Kind.ARTICLE);
  }

  @Test
  void copiesOfAnOriginalThatGoesComeBackAsArticlesButStayRead() {
    List<Entry> entries = new ArrayList<>(original("a"));
    entries.addAll(copy("b", "a"));
    entries.addAll(copy("c", "a"));
    Archive archive = new MapArchive(entries);

    Retraction retraction = new Retractor(archive).retract(List.of("a", "c")).done();

    assertThat(retraction.articles()).hasSize(3);
    assertThat(retraction.reborn().keySet()).containsExactly(Article.idOf("b"));
    assertThat(retraction.stories()).containsExactly("story");
    assertThat(retraction.entries())
        .filteredOn(entry -> entry.kind() == Kind.PAGE)
        .as("b's page is known still")
        .hasSize(2);
  }

  @Test
  void anOriginalToBeReconsideredComesBackWithItsCopiesWhichTheirStoryIsFoundBy() {
    List<Entry> entries = new ArrayList<>(original("a"));
    entries.addAll(copy("b", "a"));
    Archive archive = new MapArchive(entries);

    Retraction retraction =
        new Retractor(archive)
            .reconsider(List.of(Article.idOf("a"), Article.idOf("unknown")))
            .done();

    assertThat(retraction.reborn().keySet())
        .containsExactlyInAnyOrder(Article.idOf("a"), Article.idOf("b"));
    assertThat(retraction.articles()).isEqualTo(retraction.reborn());
    assertThat(retraction.stories()).containsExactly("story");
    assertThat(retraction.entries())
        .as("their pages stay read; the story keeps its member, which is not counted")
        .extracting(Entry::kind)
        .containsExactly(Kind.ARTICLE, Kind.ARTICLE, Kind.MEMBER);
    assertThat(retraction.entries().get(2).as(StoredMember.class).returning()).isTrue();
  }

  @Test
  void whatIsForgottenIsToStayAwayEvenIfItWasNeverStored() {
    Retraction retraction =
        new Retractor(new MapArchive(original("a"))).forget(List.of("a", "z")).done();

    assertThat(retraction.entries())
        .contains(Ledger.forgotten("a"), Ledger.forgotten("z"))
        .filteredOn(entry -> entry.kind() == Kind.ARTICLE)
        .allMatch(Entry::isGone)
        .hasSize(1);
  }

  @Test
  void whatIsSaidOfAFileGoesWhenItIsReadAgain() {
    Reject line = new Reject("a.jsonl#17", Step.READ, Reason.BAD_JSON, "line 17", null);
    Reject page = new Reject("a.jsonl#18", Step.STRIP, Reason.NO_ARTICLE, "nothing on it", null);
    Archive archive =
        new MapArchive(List.of(Ledger.entry(line, 2, "a.jsonl"), Ledger.entry(page, 2)));

    Retraction read =
        new Retractor(archive).read(List.of(new ScrapeFile("/in/a.jsonl", "a.jsonl"))).done();
    Retraction changed = new Retractor(archive).retract(List.of("a.jsonl#18")).done();

    assertThat(read.rejects()).containsExactly(new StoredReject(line, 2));
    assertThat(read.isEmpty()).isFalse();
    assertThat(changed.rejects()).containsExactly(new StoredReject(page, 2));
  }

  @Test
  void whatOtherFilesHeldIsRememberedSoThatItDoesNotComeBack() {
    Ledger ledger = new Ledger(Archive.EMPTY, "c");
    RawPage here = RawPage.of("u", RawPage.Kind.TEXT_DUMP, new byte[] {1}).from("/in/here");
    RawPage there = RawPage.of("u", RawPage.Kind.TEXT_DUMP, new byte[] {2}).from("/in/there");
    Archive archive = new MapArchive(List.of(ledger.read(here), ledger.read(there)));

    Retraction retraction =
        new Retractor(archive)
            .read(List.of(new ScrapeFile("/in/here", "u")))
            .retract(List.of("u"))
            .done();
    List<Entry> now = new ArrayList<>(List.of(ledger.read(here), ledger.read(there)));
    now.addAll(retraction.entries());
    Ledger later = new Ledger(new MapArchive(now), "other");

    assertThat(later.stateOf(here)).isEqualTo(Ledger.PageState.NEW);
    assertThat(later.stateOf(there)).isEqualTo(Ledger.PageState.SUPERSEDED);
    assertThat(later.stateOf(there.from("/in/newer"))).isEqualTo(Ledger.PageState.NEW);
  }

  @Test
  void nothingGoesIfNothingIsStored() {
    assertThat(new Retractor(Archive.EMPTY).retract(List.of("a")).done().isEmpty()).isTrue();
  }
}
