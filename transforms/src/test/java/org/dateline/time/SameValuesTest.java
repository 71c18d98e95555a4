package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Values depend on the document alone, not on what is read before it or beside it. */
class SameValuesTest {
  private static final TimeExpressionFinder FINDER = new TimeExpressionFinder();

  private record Document(String text, LocalDate published, List<List<Word>> sentences) {
    static Document of(String text, String published) {
      return new Document(text, LocalDate.parse(published), TaggedText.of(text));
    }

    List<Timex3> dates() {
      return FINDER.find(text, sentences, published, Setting.UNKNOWN);
    }
  }

  private static final List<Document> DOCUMENTS =
      List.of(
          Document.of("They met on Friday and will meet on Friday.", "2024-09-17"),
          Document.of("In 2008 it failed. The following year it was sold.", "2012-01-03"),
          Document.of("Two days later she left. It had ended in the fall.", "1998-11-30"),
          Document.of("Over the next four months the plant will close.", "1989-10-27"),
          Document.of("Profit rose in the third quarter from a year earlier.", "1999-10-20"),
          Document.of("They fasted in Ramadan; at Diwali and last summer they sang.", "2024-12-02"),
          Document.of("By Monday all will be over; it was over last Monday.", "2020-02-29"));

  @Test
  void areTheSameInAnyOrderOfDocuments() {
    List<List<Timex3>> forward = DOCUMENTS.stream().map(Document::dates).toList();
    List<Document> reversed = new ArrayList<>(DOCUMENTS);
    Collections.reverse(reversed);
    List<List<Timex3>> backward = new ArrayList<>(reversed.stream().map(Document::dates).toList());
    Collections.reverse(backward);
    assertThat(backward).isEqualTo(forward);
  }

  @Test
  void areTheSameAtFourThreads() throws Exception {
    List<List<Timex3>> alone = DOCUMENTS.stream().map(Document::dates).toList();
    List<Callable<List<Timex3>>> tasks = new ArrayList<>();
    for (int round = 0; round < 50; round++) {
      DOCUMENTS.forEach(document -> tasks.add(document::dates));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Timex3>>> results = threads.invokeAll(tasks);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(alone.get(i % DOCUMENTS.size()));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
