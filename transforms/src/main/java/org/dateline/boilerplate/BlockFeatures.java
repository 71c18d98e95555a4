package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against each block of a page being body: named binary features, numbers put
 * into bins. None names a word of the page; they hold for pages of any site.
 */
final class BlockFeatures {

  /** So many characters of a block are searched for words. */
  private static final int HEAD = 1_000;

  private static final String[] DIGITS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

  private static final int[] SIZES = {1, 2, 3, 5, 8, 12, 18, 28, 45, 80};

  private static final String[] SIZE_NAMES =
      Arrays.stream(SIZES).mapToObj(size -> "<" + size).toArray(String[]::new);

  private final Outline page;
  private final @Nullable String title;
  private final String[] shape;
  private final int[] sinceList;
  private final int[] tailsBefore;
  private final int[] proseSinceTail;
  private final int[] runLength;
  private final int[] runAt;
  private final int[] previousProse;
  private final int[] nextProse;
  private final int titleAt;

  BlockFeatures(Outline page, @Nullable String title) {
    this.page = page;
    this.title = title;
    int n = page.size();
    shape = new String[n];
    sinceList = new int[n];
    tailsBefore = new int[n];
    proseSinceTail = new int[n];
    runLength = new int[n];
    runAt = new int[n];
    previousProse = new int[n];
    nextProse = new int[n];
    for (int i = 0; i < n; i++) {
      shape[i] = shapeOf(i);
    }
    measure();
    titleAt = title == null ? -1 : lastTitle();
  }

  private void measure() {
    int list = -1;
    int tails = 0;
    int prose = 0;
    int lastProse = -1;
    for (int i = 0; i < page.size(); i++) {
      Furniture known = page.furniture[i];
      sinceList[i] = list;
      tailsBefore[i] = tails;
      proseSinceTail[i] = prose;
      previousProse[i] = lastProse < 0 ? -1 : i - lastProse;
      if (page.prose[i]) {
        list = -1;
        lastProse = i;
        prose += page.blocks.get(i).shape().words();
      } else if (known != null && known.scope() == Furniture.Scope.LIST) {
        list = 0;
      } else if (list >= 0) {
        list++;
      }
      if (known != null && known.scope() == Furniture.Scope.TAIL) {
        tails++;
        prose = 0;
      }
      runAt[i] = page.prose[i] ? 0 : i > 0 && !page.prose[i - 1] ? runAt[i - 1] + 1 : 1;
    }
    int next = -1;
    for (int i = page.size() - 1; i >= 0; i--) {
      nextProse[i] = next < 0 ? -1 : next - i;
      if (page.prose[i]) {
        next = i;
      }
      boolean continues = i + 1 < page.size() && !page.prose[i + 1] && !page.prose[i];
      runLength[i] = continues ? runLength[i + 1] : runAt[i];
    }
  }

  private int lastTitle() {
    String key = Outline.key(String.valueOf(title));
    int at = -1;
    for (int i = 0; i < page.size(); i++) {
      if (page.keys[i].equals(key) && (at < 0 || i <= page.mainBegin + 1)) {
        at = i;
      }
    }
    return at;
  }

  /** The names of the features of one block. */
  List<String> of(int i) {
    List<String> names = new ArrayList<>(80);
    of(i, (a, b, c, d, e) -> names.add(a + b + c + d + e));
    return names;
  }

  /** The features of one block; all names are fixed but for bins. */
  void of(int i, FeatureSink out) {
    Block block = page.blocks.get(i);
    String own = shape[i];
    out.add("bias");
    out.add("shape=", own);
    text(i, own, out);
    surroundings(i, own, out);
    position(i, own, out);
    Place place = block.place();
    if (place != null) {
      out.add("links=", share(block.linkShare()), own);
      MarkupFeatures.add(page, place, own, out);
    }
  }

  private void text(int i, String own, FeatureSink out) {
    String text = page.blocks.get(i).text();
    TextShape shape = page.blocks.get(i).shape();
    String size = size(shape.words());
    out.add("words=", size, end(shape));
    out.add("capitals=", share(shape.capitalized()), size, end(shape));
    out.add("stop=", share(shape.stopShare() * 2), size);
    out.add("digits=", share(shape.digitShare()), own);
    out.add("sentences=", upTo(5, shape.sentences()), own);
    out.add("commas=", upTo(4, shape.commas()), own);
    if (shape.separators() > 0) {
      out.add("separators=", upTo(3, shape.separators()), own);
    }
    if (shape.upper()) {
      out.add("upper", size);
    }
    if (shape.lowerStart()) {
      out.add("lower", own);
    }
    out.add("first=", sign(text.charAt(0)), own);
    if (text.endsWith("…") || text.endsWith("...")) {
      out.add("teaser", own);
    }
    int housekeeping =
        text.length() > HEAD
            ? Outline.housekeeping(Outline.contentWords(text.substring(0, HEAD)))
            : page.housekeeping(i);
    if (housekeeping > 0) {
      out.add("housekeeping=", upTo(3, housekeeping), own);
    }
    Wording wording = page.wording(i);
    if (wording.address()) {
      out.add("address", own);
    }
    if (wording.copyright()) {
      out.add("copyright", own);
    }
  }

  private void surroundings(int i, String own, FeatureSink out) {
    Furniture known = page.furniture[i];
    if (known != null) {
      out.add("furniture=", known.kind().name(), known.scope().name());
    }
    out.add("copies=", upTo(3, page.copies[i]), own);
    out.add("topic=", share(page.topicShare(i)), own);
    String before = shapeAt(i - 1);
    String after = shapeAt(i + 1);
    out.add("-1=", before, own);
    out.add("+1=", after, own);
    out.add("-2=", shapeAt(i - 2), own);
    out.add("+2=", shapeAt(i + 2), own);
    out.add("-1+1=", before, own, after);
    out.add("-3=", shapeAt(i - 3), own);
    out.add("+3=", shapeAt(i + 3), own);
    out.add("runs=", count(runLength[i]), own);
    out.add("runAt=", count(runAt[i]), "/", count(runLength[i]), own);
    out.add("last=", count(previousProse[i]), own);
    out.add("next=", count(nextProse[i]), own);
    out.add("gap=", count(previousProse[i]), "/", count(nextProse[i]), coarse(own));
    if (sinceList[i] >= 0) {
      out.add("list=", count(sinceList[i]), own);
    }
    beside("-2", i - 2, own, out);
    beside("-1", i - 1, own, out);
    beside("1", i + 1, own, out);
    beside("2", i + 2, own, out);
  }

  private void beside(String steps, int at, String own, FeatureSink out) {
    Furniture known = at >= 0 && at < page.size() ? page.furniture[at] : null;
    if (known != null) {
      out.add("beside=", steps, known.kind().name(), known.scope().name(), coarse(own));
    }
  }

  private void position(int i, String own, FeatureSink out) {
    int distance =
        i < page.mainBegin ? i - page.mainBegin : i > page.mainEnd ? i - page.mainEnd : 0;
    if (distance == 0) {
      out.add("main=", "in", own);
    } else {
      out.add("main=", distance < 0 ? "before" : "after", count(Math.abs(distance)), own);
    }
    int total = Math.max(1, page.proseWords());
    out.add("before=", share((double) page.proseBefore[i] / total), own);
    out.add("after=", share(1 - (double) page.proseBefore[i + 1] / total), own);
    out.add("where=", upTo(9, 10 * i / page.size()), coarse(own));
    if (tailsBefore[i] > 0) {
      double since = (double) proseSinceTail[i] / total;
      double prior = (double) (page.proseBefore[i] - proseSinceTail[i]) / total;
      out.add("tail=", upTo(3, tailsBefore[i]), share(since), coarse(own));
      out.add("tailed=", share(prior), coarse(own));
    }
    if (titleAt >= 0) {
      out.add("title=", (i < titleAt ? "before" : i == titleAt ? "at" : count(i - titleAt)), own);
    }
    if (page.container != null) {
      out.add("container", own);
    }
  }

  private String shapeAt(int i) {
    return i < 0 ? "^" : i >= shape.length ? "$" : coarse(shape[i]);
  }

  /** A letter or two for the sort of block: the first letter tells it roughly. */
  private String shapeOf(int i) {
    Block block = page.blocks.get(i);
    TextShape text = block.shape();
    String linked = block.linkShare() > 0.6 ? "L" : "";
    Furniture known = page.furniture[i];
    if (known != null && known.scope() != Furniture.Scope.HINT) {
      return "[f" + linked + ']';
    } else if (page.counter[i]) {
      return "[n]";
    } else if (page.stamp[i]) {
      return "[d]";
    } else if (page.byline[i]) {
      return "[b]";
    } else if (page.caption[i]) {
      return "[c]";
    } else if (page.prose[i]) {
      return text.words() > 40 ? "[pl]" : text.words() > 18 ? "[pm]" : "[ps]";
    }
    String length = text.words() < 4 ? "1" : text.words() < 9 ? "2" : text.words() < 18 ? "3" : "4";
    return (text.ends() ? "[e" : text.opens() ? "[o" : "[s") + length + linked + ']';
  }

  private static String coarse(String shape) {
    return shape.startsWith("[p") ? "[p]" : shape;
  }

  private static String end(TextShape shape) {
    return shape.ends() ? "." : shape.opens() ? ":" : "";
  }

  static String share(double share) {
    return share <= 0.001
        ? "0"
        : share < 0.1
            ? "a"
            : share < 0.25
                ? "b"
                : share < 0.4
                    ? "c"
                    : share < 0.6 ? "d" : share < 0.8 ? "e" : share < 0.999 ? "f" : "g";
  }

  static String count(int count) {
    return count < 0
        ? "none"
        : count < 4
            ? DIGITS[count]
            : count < 6 ? "4" : count < 10 ? "6" : count < 20 ? "10" : count < 40 ? "20" : "40";
  }

  /** The number, or the maximum if it is larger, which is at most 9. */
  static String upTo(int maximum, int number) {
    return DIGITS[Math.min(maximum, number)];
  }

  private static String size(int words) {
    for (int i = 0; i < SIZES.length; i++) {
      if (words <= SIZES[i]) {
        return SIZE_NAMES[i];
      }
    }
    return "<*";
  }

  private static String sign(char first) {
    return Character.isDigit(first)
        ? "9"
        : Character.isLetter(first)
            ? "a"
            : "\"“‘'«„".indexOf(first) >= 0 ? "q" : "-–—•*·".indexOf(first) >= 0 ? "-" : "?";
  }
}
