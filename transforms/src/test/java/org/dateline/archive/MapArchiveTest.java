package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapArchiveTest {

  record Note(String text, @Nullable LocalDate day, List<Long> hashes) {}

  record LaterNote(String text, @Nullable LocalDate day, @Nullable String author) {}

  private static Entry note(String id, String... keys) {
    return Entry.of(
        Kind.EVENT, id, List.of(keys), new Note(id, LocalDate.of(2024, 2, 29), List.of(7L)));
  }

  @Test
  void aRecordReadsBackAsItWasWritten() {
    Note read = note("a").as(Note.class);

    assertThat(read.text()).isEqualTo("a");
    assertThat(read.day()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(read.hashes()).containsExactly(7L);
  }

  @Test
  void aRecordOfAnotherReleaseReadsAsFarAsItGoes() {
    assertThat(note("a").as(LaterNote.class))
        .isEqualTo(new LaterNote("a", LocalDate.of(2024, 2, 29), null));
  }

  @Test
  void anEntryThatIsGoneIsNotFound() {
    MapArchive archive = new MapArchive(List.of(note("a", "x"), Entry.gone(Kind.EVENT, "a")));

    assertThat(archive.isEmpty()).isTrue();
    assertThat(archive.get(Kind.EVENT, "a")).isEmpty();
    assertThatThrownBy(() -> Entry.gone(Kind.EVENT, "a").as(Note.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the event a is gone");
  }

  @Test
  void thoseUnderMostKeysAreTheClosest() {
    MapArchive archive =
        new MapArchive(
            List.of(note("c", "x", "y"), note("a", "x"), note("b", "x", "y"), note("d", "z")));

    assertThat(archive.find(Kind.EVENT, List.of("x", "z")))
        .extracting(Entry::id)
        .containsExactly("a", "b", "c", "d");
    assertThat(archive.closest(Kind.EVENT, List.of("x", "y"), 2))
        .extracting(Entry::id)
        .containsExactly("b", "c");
    assertThat(archive.find(Kind.ENTITY, List.of("x"))).isEmpty();
  }
}
