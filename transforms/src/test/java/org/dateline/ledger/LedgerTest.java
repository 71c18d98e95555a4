package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.MapArchive;
import org.dateline.article.RawPage;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.Step;
import org.dateline.scrape.FoundFiles;
import org.dateline.scrape.ScrapeFile;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant NOON = Instant.parse("2024-09-17T12:00:00Z");
  private static final ScrapeFile FILE = new ScrapeFile("/in/a.txt", "a.txt", 10, NOON);

  private static Ledger ledger(Entry... entries) {
    return new Ledger(new MapArchive(List.of(entries)), "c");
  }

  @Test
  void aFileIsReadIfNothingOfItChanged() {
    Ledger ledger = ledger(Ledger.read(FILE, "c"));

    assertThat(ledger.isRead(FILE)).isTrue();
    assertThat(ledger.isRead(new ScrapeFile("/in/a.txt", "a.txt", 11, NOON))).isFalse();
    assertThat(ledger.isRead(new ScrapeFile("/in/a.txt", "a.txt", 10, NOON.plusNanos(1))))
        .isFalse();
    assertThat(ledger.isRead(new ScrapeFile("/in/a.txt", "in/a.txt", 10, NOON))).isFalse();
    assertThat(ledger(Ledger.read(FILE, "other")).isRead(FILE)).isFalse();
    assertThat(ledger.isKnown(new ScrapeFile("/in/a.txt", "a.txt", 11, NOON))).isTrue();
    assertThat(ledger.isKnown(new ScrapeFile("/in/b.txt", "b.txt", 10, NOON))).isFalse();
  }

  @Test
  void aFileWhoseTimeTellsNothingIsReadAgain() {
    ScrapeFile justWritten = new ScrapeFile("/in/a.txt", "a.txt", 10, null);

    assertThat(ledger(Ledger.read(justWritten, "c")).isRead(justWritten)).isFalse();
    assertThat(ledger(Ledger.read(justWritten, "c")).isRead(FILE)).isFalse();
  }

  @Test
  void aPageIsKnownByItsContent() {
    RawPage page = page("uri", "text");
    Ledger ledger = ledger(new Ledger(Archive.EMPTY, "c").read(page));

    assertThat(ledger.stateOf(page)).isEqualTo(Ledger.PageState.UNCHANGED);
    assertThat(ledger.stateOf(page("uri", "other"))).isEqualTo(Ledger.PageState.NEW);
  }

  @Test
  void aPageThatWasRejectedAndHasOtherContentNowChanged() {
    Reject reject = new Reject("uri", Step.STRIP, Reason.NO_ARTICLE, "nothing on it", "00");

    Ledger ledger = ledger(Ledger.entry(reject, 3));

    assertThat(ledger.stateOf(page("uri", "text"))).isEqualTo(Ledger.PageState.CHANGED);
    assertThat(ledger.isStored(reject)).isTrue();
    assertThat(ledger.rejectsOf("uri").get(0).as(StoredReject.class))
        .isEqualTo(new StoredReject(reject, 3));
  }

  @Test
  void onlyWhatIsNewOrChangedIsToBeRead() {
    ScrapeFile changed = new ScrapeFile("/in/b.txt", "b.txt", 10, NOON);
    ScrapeFile fresh = new ScrapeFile("/in/c.txt", "c.txt", 20, NOON);
    ScrapeFile old = new ScrapeFile("/in/d.txt", "d.txt", 10, NOON.minusSeconds(1));
    Reject known = new Reject("x", Step.READ, Reason.UNREADABLE, "permission denied", null);
    Reject unknown = new Reject("y", Step.READ, Reason.UNREADABLE, "permission denied", null);
    Reject mended = new Reject("c.txt", Step.READ, Reason.UNREADABLE, "link", null);
    Ledger ledger =
        ledger(
            Ledger.read(FILE, "c"),
            Ledger.read(changed, "b"),
            Ledger.entry(known, 1),
            Ledger.entry(mended, 1));
    FoundFiles found =
        new FoundFiles(List.of(FILE, changed, fresh, old), List.of(), List.of(known, unknown), 50);

    ReadingList list = ReadingList.of(found, ledger, NOON, false);

    assertThat(list)
        .isEqualTo(
            new ReadingList(
                List.of(),
                List.of(changed, fresh),
                1,
                1,
                List.of(unknown),
                List.of(Ledger.entry(mended, 1))));
    assertThat(list.files()).containsExactly(changed, fresh);
    assertThat(list.bytes()).isEqualTo(30);
    assertThat(ReadingList.of(found, ledger, null, true).files())
        .containsExactly(FILE, changed, fresh, old);
  }

  private static RawPage page(String uri, String text) {
    return RawPage.of(uri, RawPage.Kind.TEXT_DUMP, text.getBytes(StandardCharsets.UTF_8));
  }
}
