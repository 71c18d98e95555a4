package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.article.RemovedBlock.Kind;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;
import org.jspecify.annotations.Nullable;

/**
 * Labels the blocks of a page. What is certain by its form (headline, stamps, bylines, captions,
 * usual site wording, the lists under it) is decided by {@link Certainties}; of the rest a model
 * says how likely it is body. Thread safe.
 */
final class Labeler {
  private static final double THRESHOLD = 0.5;

  /** Score of a block that is certainly not body. */
  private static final double NEVER = -60;

  private final BodyModel dumps;
  private final BodyModel html;
  private final StampParser stamps = new StampParser();
  private final BylineParser bylines = new BylineParser();

  /** A labeler with the models of this package. */
  Labeler() {
    this(BodyModel.load("dump-weights.tsv"), BodyModel.load("html-weights.tsv"));
  }

  Labeler(BodyModel dumps, BodyModel html) {
    this.dumps = dumps;
    this.html = html;
  }

  /**
   * The label of every block.
   *
   * @param declaredTitle headline as metadata have it; null if they have none
   */
  Labels label(List<Block> blocks, @Nullable String declaredTitle) {
    Outline page = new Outline(blocks, stamps, bylines);
    int title = Headline.find(page, declaredTitle);
    String headline = title >= 0 ? blocks.get(title).text() : declaredTitle;
    Certainties certain = new Certainties(page, title, headline);
    BlockFeatures features = new BlockFeatures(page, headline);
    BodyModel model = !blocks.isEmpty() && blocks.get(0).place() != null ? html : dumps;
    double[] scores = new double[blocks.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          certain.kind(i) != null ? NEVER : model.score(features.of(i)) + certain.leaning(i);
    }
    boolean[] body = decide(model, scores);
    boolean any = false;
    for (boolean is : body) {
      any |= is;
    }
    if (!any) {
      takeWhatThereIs(page, certain, body);
    }
    int subtitle = certain.subtitle(body);
    if (subtitle >= 0) {
      body[subtitle] = false;
    }
    return new Labels(kinds(page, certain, body, subtitle), title, subtitle);
  }

  /**
   * Which blocks are body. What is certainly not body is lifted out first: the body goes on past a
   * prompt or a picture as if it were not there.
   */
  private static boolean[] decide(BodyModel model, double[] scores) {
    int[] open = IntStream.range(0, scores.length).filter(i -> scores[i] != NEVER).toArray();
    double[] likelihood =
        model.probabilities(Arrays.stream(open).mapToDouble(i -> scores[i]).toArray());
    boolean[] body = new boolean[scores.length];
    for (int i = 0; i < open.length; i++) {
      body[open[i]] = likelihood[i] >= THRESHOLD;
    }
    return body;
  }

  /**
   * Of a page that is too short for the model to be sure of anything: every sentence. A page of one
   * line has no site around it, whether the line ends in a full stop or not.
   */
  private static void takeWhatThereIs(Outline page, Certainties certain, boolean[] body) {
    boolean alone = body.length == 1;
    for (int i = 0; i < body.length; i++) {
      TextShape shape = page.blocks.get(i).shape();
      body[i] =
          certain.kind(i) == null
              && page.blocks.get(i).linkShare() < 0.5
              && (page.prose[i] || (shape.words() > 3 && (shape.ends() || alone)));
    }
  }

  private static List<@Nullable Kind> kinds(
      Outline page, Certainties certain, boolean[] body, int subtitle) {
    List<@Nullable Kind> kinds = new ArrayList<>(body.length);
    RemovedRegion region = new RemovedRegion(page, body);
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        kinds.add(null);
        region.body(i);
      } else if (i == subtitle) {
        kinds.add(Kind.SUBTITLE);
      } else {
        kinds.add(region.kind(i, certain.named(i)));
      }
    }
    return kinds;
  }
}
