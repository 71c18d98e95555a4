package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
  @Test
  void doesNotChain() {
    double[][] chain = {
      {1, 0.5, 0, 0},
      {0.5, 1, 0.4, 0},
      {0, 0.4, 1, 0.5},
      {0, 0, 0.5, 1}
    };

    // Single link would make one group of all; the two pairs have a mean of 0.1.
    assertThat(AverageLink.groups(chain, 0.3)).containsExactly(0, 0, 2, 2);
  }

  @Test
  void mergesGroupsWhoseMeanReachesTheThreshold() {
    double[][] similarity = {
      {1, 0.9, 0.4, 0.2},
      {0.9, 1, 0.4, 0.2},
      {0.4, 0.4, 1, 0.1},
      {0.2, 0.2, 0.1, 1}
    };

    assertThat(AverageLink.groups(similarity, 0.4)).containsExactly(0, 0, 0, 3);
  }

  @Test
  void endsWhenAllAreEquallyAlike() {
    double[][] similarity = new double[5][5];
    for (double[] row : similarity) {
      Arrays.fill(row, 0.5);
    }

    assertThat(AverageLink.groups(similarity, 0.5)).containsOnly(0);
  }

  @Test
  void leavesNothingWithoutItems() {
    assertThat(AverageLink.groups(new double[0][0], 0.5)).isEmpty();
  }
}
