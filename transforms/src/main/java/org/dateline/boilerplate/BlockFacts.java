package org.dateline.boilerplate;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.article.RemovedBlock.Kind;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of each block of a page in numbers: its text, its neighbours, where it stands.
 * None names a word of the page; they hold for pages of any site.
 */
final class BlockFacts {
  static final float FAR = 99;
  private static final int REACH = 3;

  /** How the parts begin that tell of the author, the company or whom to ask. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:about|über|sobre|acerca|à propos|chi |quem |quién|wer |who |o nas|contact|kontakt"
              + "|contacto|media contact|press contact|notes? to editors?|forward-looking).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final List<Kind> KINDS =
      List.of(
          Kind.NAVIGATION,
          Kind.BREADCRUMB,
          Kind.TOPICS,
          Kind.SHARE,
          Kind.COMMENTS,
          Kind.RELATED,
          Kind.PROMOTION,
          Kind.CONSENT,
          Kind.FOOTER,
          Kind.BYLINE,
          Kind.CAPTION);

  private final Outline page;
  private final Certainties certain;
  private final int title;
  private final DeclaredText declared;
  private final int n;
  private final int[] sort;
  private final int[] sinceList;
  private final int[] sinceTail;
  private final int[] tailsBefore;
  private final int[] proseSinceTail;
  private final int[] runLength;
  private final int[] runAt;
  private final int[] previousProse;
  private final int[] nextProse;
  private final int[] wordsBefore;
  private final int[] sinceHeading;
  private final int[] sinceAbout;
  private final int[] sinceStamp;
  private final int[] stampsBefore;
  private final PlaceFacts places;

  BlockFacts(Outline page, Certainties certain, int title, DeclaredText declared) {
    this.page = page;
    this.certain = certain;
    this.title = title;
    this.declared = declared;
    n = page.size();
    sort = new int[n];
    sinceList = new int[n];
    sinceTail = new int[n];
    tailsBefore = new int[n];
    proseSinceTail = new int[n];
    runLength = new int[n];
    runAt = new int[n];
    previousProse = new int[n];
    nextProse = new int[n];
    wordsBefore = new int[n + 1];
    for (int i = 0; i < n; i++) {
      sort[i] = sortOf(i);
      wordsBefore[i + 1] = wordsBefore[i] + page.blocks.get(i).shape().words();
    }
    sinceHeading = new int[n];
    sinceAbout = new int[n];
    sinceStamp = new int[n];
    stampsBefore = new int[n + 1];
    heads();
    measure();
    places = new PlaceFacts(page, title);
  }

  /** The names of the numbers, in the order that {@link #of} adds them in. */
  static List<String> names(boolean html) {
    Outline page = oneBlock(html);
    Certainties certain = new Certainties(page, -1, null, false);
    RowOfFacts row = new RowOfFacts(true);
    new BlockFacts(page, certain, -1, DeclaredText.none(page.blocks)).of(0, row);
    return row.names();
  }

  /** A page of one block, to ask for names. */
  static Outline oneBlock(boolean html) {
    Block block =
        html
            ? Block.ofElement("text", new Place(null, "html", 1, ElementNames.NONE, ""), 0)
            : Block.ofLine("text", 0, 4, 0);
    return new Outline(List.of(block), new StampParser(), new BylineParser());
  }

  private void measure() {
    int list = 98;
    int tail = 98;
    int tails = 0;
    int prose = 0;
    int last = -1;
    for (int i = 0; i < n; i++) {
      Furniture known = page.furniture[i];
      sinceList[i] = list;
      sinceTail[i] = tail;
      tailsBefore[i] = tails;
      proseSinceTail[i] = prose;
      previousProse[i] = last;
      list = Math.min(98, list + 1);
      tail = Math.min(98, tail + 1);
      if (page.prose[i]) {
        last = i;
        prose += page.blocks.get(i).shape().words();
      } else if (known != null && known.scope() == Furniture.Scope.LIST) {
        list = 0;
      }
      if (known != null && known.scope() == Furniture.Scope.TAIL) {
        tails++;
        tail = 0;
        prose = 0;
      }
      runAt[i] = page.prose[i] ? 0 : i > 0 && !page.prose[i - 1] ? runAt[i - 1] + 1 : 1;
    }
    int next = -1;
    for (int i = n - 1; i >= 0; i--) {
      nextProse[i] = next;
      if (page.prose[i]) {
        next = i;
      }
      boolean continues = i + 1 < n && !page.prose[i + 1] && !page.prose[i];
      runLength[i] = continues ? runLength[i + 1] : runAt[i];
    }
  }

  private void heads() {
    int head = 98;
    int about = 98;
    int stamp = 98;
    for (int i = 0; i < n; i++) {
      Block block = page.blocks.get(i);
      Place place = block.place();
      boolean brief = block.shape().words() < 14 && !block.shape().ends();
      boolean heading =
          place == null
              ? brief && !page.prose[i] && i + 1 < n && page.prose[i + 1]
              : heading(place) < 9 || (brief && scope(page.furniture[i]) >= 2);
      head = heading ? 0 : Math.min(98, head + 1);
      about = brief && about(block.text()) ? 0 : Math.min(98, about + 1);
      sinceHeading[i] = head;
      sinceAbout[i] = about;
      sinceStamp[i] = stamp;
      boolean dated = page.stamp[i] || page.byline[i];
      stampsBefore[i + 1] = stampsBefore[i] + (dated ? 1 : 0);
      stamp = dated ? 0 : Math.min(98, stamp + 1);
    }
  }

  private static int heading(Place place) {
    for (Place at = place; at != null && at.depth > place.depth - 3; at = at.parent) {
      if (at.tag.length() == 2 && at.tag.charAt(0) == 'h' && Character.isDigit(at.tag.charAt(1))) {
        return at.tag.charAt(1) - '0';
      }
    }
    return 9;
  }

  private static boolean about(String text) {
    return ABOUT.matcher(text).matches();
  }

  void of(int i, RowOfFacts row) {
    Block block = page.blocks.get(i);
    TextFacts.add(page, i, row);
    known(i, block, row);
    neighbours(i, row);
    position(i, row);
    if (block.place() != null) {
      places.of(i, block.place(), row);
    }
    declared.of(i, row);
  }

  private void known(int i, Block block, RowOfFacts row) {
    row.add("sort", sort[i]);
    Furniture known = page.furniture[i];
    row.add("furniture", kind(known));
    row.add("scope", scope(known));
    row.add("stamp", page.stamp[i]);
    row.add("byline", page.byline[i]);
    row.add("caption", page.caption[i]);
    row.add("counter", page.counter[i]);
    row.add("prose", page.prose[i]);
    row.add("copies", page.copies[i]);
    row.add("topic", page.topicShare(i));
    row.add("blank", block.blankBefore());
    row.add("leaning", certain.leaning(i));
  }

  /** A number for the kind of furniture: alike kinds have numbers side by side. */
  private static int kind(@Nullable Furniture known) {
    return known == null ? -1 : KINDS.indexOf(known.kind());
  }

  /** A number for how far the furniture reaches: the farther the larger. */
  private static int scope(@Nullable Furniture known) {
    return known == null
        ? -1
        : switch (known.scope()) {
          case LINE -> 0;
          case HINT -> 1;
          case LIST -> 2;
          case TAIL -> 3;
        };
  }

  private void neighbours(int i, RowOfFacts row) {
    for (int d = -REACH; d <= REACH; d++) {
      int at = i + d;
      if (d == 0) {
        continue;
      }
      boolean inside = at >= 0 && at < n;
      row.add("words", d, inside ? page.blocks.get(at).shape().words() : -1);
      row.add("sort", d, inside ? sort[at] : -1);
      row.add("links", d, inside ? page.blocks.get(at).linkShare() : -1);
      if (Math.abs(d) < 3) {
        Furniture known = inside ? page.furniture[at] : null;
        row.add("furniture", d, kind(known));
        row.add("scope", d, scope(known));
        row.add("ends", d, inside && page.blocks.get(at).shape().ends());
        row.add("topic", d, inside ? page.topicShare(at) : -1);
        row.add("capitalized", d, inside ? page.blocks.get(at).shape().capitalized() : -1);
      }
    }
    for (int reach : new int[] {5, 12, 30}) {
      int lo = Math.max(0, i - reach);
      int hi = Math.min(n, i + 1 + reach);
      row.add(
          "prose before ",
          reach,
          share(page.proseBefore[i] - page.proseBefore[lo], wordsBefore[i] - wordsBefore[lo]));
      row.add(
          "prose after ",
          reach,
          share(
              page.proseBefore[hi] - page.proseBefore[i + 1],
              wordsBefore[hi] - wordsBefore[i + 1]));
      row.add("prose words before ", reach, page.proseBefore[i] - page.proseBefore[lo]);
      row.add("prose words after ", reach, page.proseBefore[hi] - page.proseBefore[i + 1]);
    }
    row.add("run", runLength[i]);
    row.add("run at", runAt[i]);
    row.add("last", previousProse[i] < 0 ? FAR : Math.min(FAR, i - previousProse[i]));
    row.add("next", nextProse[i] < 0 ? FAR : Math.min(FAR, nextProse[i] - i));
    row.add(
        "last words",
        previousProse[i] < 0 ? -1 : page.blocks.get(previousProse[i]).shape().words());
    row.add("next words", nextProse[i] < 0 ? -1 : page.blocks.get(nextProse[i]).shape().words());
    row.add("last topic", previousProse[i] < 0 ? -1 : page.topicShare(previousProse[i]));
    row.add("next topic", nextProse[i] < 0 ? -1 : page.topicShare(nextProse[i]));
    row.add("since list", sinceList[i]);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? -1 : (double) part / whole;
  }

  private void position(int i, RowOfFacts row) {
    int total = Math.max(1, page.proseWords());
    row.add("blocks", n);
    row.add("prose words", total);
    row.add("prose share", share(total, Math.max(1, wordsBefore[n])));
    int main =
        page.mainBegin < 0
            ? 0
            : page.proseBefore[page.mainEnd + 1] - page.proseBefore[page.mainBegin];
    row.add("main share", (double) main / total);
    row.add("main begin", Math.max(-FAR, Math.min(FAR, i - page.mainBegin)));
    row.add("main end", Math.max(-FAR, Math.min(FAR, i - page.mainEnd)));
    row.add("main", i >= page.mainBegin && i <= page.mainEnd);
    row.add("before", (double) page.proseBefore[i] / total);
    row.add("after", 1 - (double) page.proseBefore[i + 1] / total);
    row.add("before words", page.proseBefore[i]);
    row.add("after words", total - page.proseBefore[i + 1]);
    row.add("where", (double) i / n);
    row.add("index", i);
    row.add("rest", n - i);
    row.add("tails", tailsBefore[i]);
    row.add("since tail", sinceTail[i]);
    row.add("prose since tail", tailsBefore[i] == 0 ? -1 : (double) proseSinceTail[i] / total);
    row.add(
        "prose before tail",
        tailsBefore[i] == 0 ? -1 : (double) (page.proseBefore[i] - proseSinceTail[i]) / total);
    row.add("title", title < 0 ? FAR : Math.max(-FAR, Math.min(FAR, i - title)));
    row.add(
        "title prose",
        title < 0
            ? -1
            : (double) Math.max(-1, page.proseBefore[i] - page.proseBefore[title]) / total);
    row.add(
        "title level",
        title < 0 || page.blocks.get(title).place() == null
            ? -1
            : heading(page.blocks.get(title).place()));
    row.add("since heading", sinceHeading[i]);
    int headed = i - sinceHeading[i];
    boolean has = sinceHeading[i] < 90 && headed >= 0 && headed < n;
    Furniture heading = has ? page.furniture[headed] : null;
    row.add("heading kind", kind(heading));
    row.add("heading scope", scope(heading));
    row.add("heading topic", has ? page.topicShare(headed) : -1);
    row.add("heading words", has ? page.blocks.get(headed).shape().words() : -1);
    row.add("prose since heading", has ? page.proseBefore[i] - page.proseBefore[headed] : -1);
    row.add("since about", sinceAbout[i]);
    row.add(
        "prose since about",
        sinceAbout[i] > 90 ? -1 : page.proseBefore[i] - page.proseBefore[i - sinceAbout[i]]);
    row.add("about", about(page.blocks.get(i).text()));
    row.add("since stamp", sinceStamp[i]);
    row.add("stamps before", stampsBefore[i]);
    row.add("stamps after", stampsBefore[n] - stampsBefore[i]);
    row.add("since title", title < 0 || i < title ? -1 : wordsBefore[i] - wordsBefore[title]);
  }

  private int sortOf(int i) {
    Block block = page.blocks.get(i);
    TextShape text = block.shape();
    Furniture known = page.furniture[i];
    int linked = block.linkShare() > 0.6 ? 0 : 1;
    if (known != null && known.scope() != Furniture.Scope.HINT) {
      return 0;
    } else if (page.counter[i]) {
      return 1;
    } else if (page.stamp[i]) {
      return 2;
    } else if (page.byline[i]) {
      return 3;
    } else if (page.caption[i]) {
      return 4;
    } else if (page.prose[i]) {
      return text.words() > 40 ? 24 : text.words() > 18 ? 23 : 22;
    }
    int length = text.words() < 4 ? 0 : text.words() < 9 ? 1 : text.words() < 18 ? 2 : 3;
    return 5 + 2 * length + linked + (text.ends() ? 8 : text.opens() ? 8 : 0);
  }
}
