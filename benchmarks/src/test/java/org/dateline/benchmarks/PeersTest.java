package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PeersTest {
  @Test
  void namesTheSystemFirst() throws IOException {
    assertThat(Peers.load().rows("pubdate").get(0).get(0)).startsWith("htmldate");
  }

  @Test
  void doesNotTakeAMissingTableForAnEmptyOne() throws IOException {
    Peers peers = Peers.load();
    assertThatThrownBy(() -> peers.rows("none")).hasMessageContaining("none");
  }
}
