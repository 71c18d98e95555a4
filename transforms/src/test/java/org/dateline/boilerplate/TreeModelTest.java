package org.dateline.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeModelTest {

  private static final List<String> NAMES = List.of("words", "links");

  @Test
  void addsTheLeavesThatABlockComesTo() {
    TreeModel model =
        TreeModel.parse(
            List.of(
                "# two trees",
                "words <= 10.5",
                " links <= 0.5",
                "  =-0.25",
                "  =-2",
                " =1.5",
                "links <= 0.5",
                " =0.125",
                " =-1"),
            NAMES);

    assertThat(score(model, new float[] {5, 0})).isEqualTo(-0.125);
    assertThat(score(model, new float[] {5, 1})).isEqualTo(-3);
    assertThat(score(model, new float[] {20, 0})).isEqualTo(1.625);
    assertThat(score(model, new float[] {20, 1})).isEqualTo(0.5);
  }

  @Test
  void tellsWhatEachNumberAdds() {
    String words = NAMES.get(0);
    String links = NAMES.get(1);
    TreeModel model =
        TreeModel.parse(
            List.of(words + " <= 5", " =-1", " " + links + " <= 0", "  =3", "  =1"), NAMES);

    assertThat(model.contributions(new float[] {9, 0}))
        .containsExactly(entry(links, 1.0), entry(words, 1.5));
    assertThat(model.contributions(new float[] {2, 0})).containsExactly(entry(words, -1.5));
  }

  @Test
  void refusesTreesOverNumbersThatNobodyGives() {
    assertThatThrownBy(() -> TreeModel.parse(List.of("depth <= 1", " =0", " =1"), NAMES))
        .hasMessageContaining("depth");
  }

  @Test
  void shipsTreesOverNumbersThatThePagesHave() {
    for (boolean html : new boolean[] {false, true}) {
      List<String> names = BlockFacts.names(html);
      assertThat(names).doesNotHaveDuplicates();
      TreeModel model = TreeModel.load(html ? "html-trees.txt" : "dump-trees.txt", names);
      assertThat(score(model, new float[names.size()])).isFinite().isNotZero();
    }
  }

  @Test
  void growsTreesThatTellWhatTheyLearned() {
    float[][] rows = new float[2_000][];
    boolean[] body = new boolean[rows.length];
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {i % 40, (i / 40) % 2};
      body[i] = rows[i][0] > 12 && rows[i][1] == 0;
      weights[i] = 1;
    }

    String grown = GrowTrees.grow(rows, body, weights, NAMES);
    TreeModel model = TreeModel.parse(grown.lines().toList(), NAMES);

    assertThat(GrowTrees.grow(rows, body, weights, NAMES)).isEqualTo(grown);
    assertThat(score(model, new float[] {30, 0})).isPositive();
    assertThat(score(model, new float[] {30, 1})).isNegative();
    assertThat(score(model, new float[] {3, 0})).isNegative();
    assertThat(score(model, new float[] {13, 0})).isPositive();
    assertThat(score(model, new float[] {12, 0})).isNegative();
  }

  private static double score(TreeModel model, float[] facts) {
    return model.scores(List.of(facts))[0];
  }
}
