package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.RemovedBlock.Kind;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;
import org.jspecify.annotations.Nullable;

/**
 * Labels the blocks of a page. What is certain by its form (headline, stamps, bylines, captions,
 * usual site wording, the lists under it) is decided by {@link Certainties}; of the rest two models
 * say how likely it is body. Thread safe.
 */
final class Labeler {
  private final BodyModels dumps;
  private final BodyModels html;
  private final StampParser stamps = new StampParser();
  private final BylineParser bylines = new BylineParser();

  /** A labeler with the models of this package. */
  Labeler() {
    this(BodyModels.load(false), BodyModels.load(true));
  }

  Labeler(BodyModels dumps, BodyModels html) {
    this.dumps = dumps;
    this.html = html;
  }

  /**
   * The label of every block. What is certainly not body is lifted out first: the body goes on past
   * a prompt or a picture as if it were not there.
   *
   * @param declaredTitle headline as metadata have it; null if they have none
   * @param declared what else the page's data say
   */
  Labels label(List<Block> blocks, @Nullable String declaredTitle, DeclaredText declared) {
    PageFeatures page = PageFeatures.of(blocks, declaredTitle, declared, stamps, bylines);
    Certainties certain = page.certain();
    boolean elements = !blocks.isEmpty() && blocks.get(0).place() != null;
    double[] odds = (elements ? html : dumps).odds(page);
    boolean[] body = new boolean[blocks.size()];
    boolean any = false;
    for (int i = 0; i < odds.length; i++) {
      int block = page.open().get(i);
      body[block] = odds[i] >= 0 && !isInvitation(page.outline(), block);
      any |= body[block];
    }
    if (!any) {
      takeWhatThereIs(page.outline(), certain, body);
    }
    takeRunningText(blocks, certain, body);
    leaveOrphans(blocks, body);
    int subtitle = certain.subtitle(body);
    if (subtitle >= 0) {
      body[subtitle] = false;
    }
    return new Labels(kinds(page.outline(), certain, body, subtitle), page.title(), subtitle);
  }

  /** "Leave a comment", "no comments": a counter with a number might be an item of a list. */
  private static boolean isInvitation(Outline page, int block) {
    return page.counter[block]
        && page.blocks.get(block).text().chars().noneMatch(Character::isDigit);
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

  /** Of a page without a sentence that could be told to be one: every long running text. */
  private static void takeRunningText(List<Block> blocks, Certainties certain, boolean[] body) {
    for (int i = 0; i < body.length; i++) {
      if (body[i] && blocks.get(i).isProse()) {
        return;
      }
    }
    for (int i = 0; i < body.length; i++) {
      Block block = blocks.get(i);
      body[i] |= certain.kind(i) == null && block.linkShare() < 0.5 && block.shape().runsOn();
    }
  }

  /** A subhead goes with what it is the head of: if all else in its element goes, so does it. */
  private static void leaveOrphans(List<Block> blocks, boolean[] body) {
    for (int i = 0; i < body.length; i++) {
      Place heading = blocks.get(i).place();
      if (body[i] && heading != null && heading.tag.matches("h[2-6]") && heading.parent != null) {
        int before = i - 1;
        while (before >= 0 && isDroppedIn(heading.parent, blocks, body, before)) {
          before--;
        }
        int after = i + 1;
        while (after < body.length && isDroppedIn(heading.parent, blocks, body, after)) {
          after++;
        }
        boolean others = after - before > 2;
        body[i] =
            !others || isIn(heading.parent, blocks, before) || isIn(heading.parent, blocks, after);
      }
    }
  }

  private static boolean isDroppedIn(Place element, List<Block> blocks, boolean[] body, int i) {
    return !body[i] && isIn(element, blocks, i);
  }

  private static boolean isIn(Place element, List<Block> blocks, int i) {
    Place place = i < 0 || i >= blocks.size() ? null : blocks.get(i).place();
    return place != null && place.isWithin(element);
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
