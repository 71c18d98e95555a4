package org.dateline.boilerplate;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.article.RemovedBlock.Kind;
import org.jspecify.annotations.Nullable;

/** What can be said of a page's blocks by their form and order alone. */
final class Certainties {

  /** A date that a machine put before everything else. */
  private static final Pattern DATE_PREFIX =
      Pattern.compile("date:? \\d{4}-\\d{2}-\\d{2}\\S{0,20}(?: \\d{2}:\\d{2}\\S{0,20})?");

  /** What prompts offer. */
  private static final Pattern OFFER =
      Pattern.compile(
          "\\b(?:newsletters?|apps?|inbox|e-?mails?|alerts?|free|trial|account|subscri\\w+|member\\w*"
              + "|unlimited|daily|digital|edition|latest|updates|abonn\\w+|suscri\\w+|iscri\\w+)\\b");

  /** Who wrote a post that the article quotes: "— Jane Doe (@jane) March 3, 2020". */
  private static final Pattern POST = Pattern.compile("[-–—] ?.{1,90}\\(@\\w{1,30}\\).{0,60}");

  /** Items of a list of headlines are shorter than this, in words. */
  private static final int MAX_ITEM = 24;

  /** From this share of known content words on, prose speaks of what the article speaks of. */
  private static final double POCKET_TOPIC = 0.3;

  private static final double POCKET = 1.5;

  /** Prose so many blocks below the headline, in words, shows that the article is there. */
  private static final int NEAR_TITLE = 15;

  private static final int MIN_PROSE = 40;

  /** Prose so many blocks below byline or stamp is the lead. */
  private static final int LEAD = 8;

  /** A heading over a note on somebody or something named. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:about|über|sobre|acerca de|à propos d\\S*|a proposito di) \\S.{0,60}",
          Pattern.CASE_INSENSITIVE);

  /** Notes on somebody stand below this share of a page's prose. */
  private static final double ABOUT_FROM = 0.6;

  private final Outline page;
  private final int title;
  private final @Nullable String headline;
  private final @Nullable String headlineKey;
  private final boolean declared;
  private final @Nullable Kind[] kinds;
  private final double[] leanings;
  private final int headEnd;

  /**
   * @param title position of the headline; -1 if it is not on the page
   * @param headline its text
   * @param declared whether metadata say so
   */
  Certainties(Outline page, int title, @Nullable String headline, boolean declared) {
    this.page = page;
    this.declared = declared;
    this.title = title;
    this.headline = headline;
    this.headlineKey = headline == null ? null : Outline.key(headline);
    kinds = new Kind[page.size()];
    leanings = new double[page.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = byForm(i);
    }
    if (title >= 0 && isTop()) {
      for (int i = 0; i < title; i++) {
        kinds[i] = kinds[i] == null ? Kind.NAVIGATION : kinds[i];
      }
    }
    headEnd = endOfHead();
    pockets();
    lists();
    runsOfHeadlines();
    tails();
    aboutSomebody();
  }

  /**
   * Whether nothing above the headline is body: little of the prose is there, or the headline is
   * the page's first heading of the first or second order, is told by its metadata, and has prose
   * below.
   */
  private boolean isTop() {
    if (title <= page.mainBegin && 4 * page.proseBefore[title] <= page.proseWords()) {
      return true;
    }
    Place place = page.blocks.get(title).place();
    boolean heads = place != null && (place.nearest("h1") != null || place.nearest("h2") != null);
    if (!heads || !declared) {
      return false;
    }
    int near = Math.min(page.size(), title + NEAR_TITLE);
    return page.proseBefore[near] - page.proseBefore[title] >= MIN_PROSE;
  }

  /** What the block certainly is; null if it may be body. */
  @Nullable Kind kind(int block) {
    return kinds[block];
  }

  /** What the block is if it is not body, as far as its form tells; null if it does not. */
  @Nullable Kind named(int block) {
    Furniture known = page.furniture[block];
    if (kinds[block] != null) {
      return kinds[block];
    } else if (page.byline[block]) {
      return Kind.BYLINE;
    } else if (page.counter[block]) {
      return Kind.COMMENTS;
    }
    return known == null ? null : known.kind();
  }

  /** What the order of blocks adds to the block's score of being body. */
  double leaning(int block) {
    return leanings[block];
  }

  private @Nullable Kind byForm(int i) {
    String text = page.blocks.get(i).text();
    Furniture known = page.furniture[i];
    if (i == title || page.keys[i].equals(headlineKey)) {
      return Kind.TITLE;
    } else if (headline != null
        && i <= Math.max(title, page.mainBegin)
        && Headline.isPathTo(text, headline)) {
      return Kind.BREADCRUMB;
    } else if (page.comment[i]) {
      return Kind.COMMENTS;
    } else if (page.other[i]) {
      return Kind.RELATED;
    } else if (page.stamp[i] || (i == 0 && DATE_PREFIX.matcher(text).matches())) {
      return Kind.STAMP;
    } else if (POST.matcher(text).matches()) {
      return null;
    } else if (page.byline[i] && !isAmidProse(i)) {
      return Kind.BYLINE;
    } else if (page.caption[i]) {
      return Kind.CAPTION;
    }
    if (known != null && known.scope() == Furniture.Scope.HINT && isPrompt(i, known)) {
      return known.kind();
    }
    if ((known != null && known.scope() == Furniture.Scope.HINT)
        || page.byline[i]
        || page.counter[i]) {
      leanings[i] -= 2;
      return null;
    }
    return known == null ? null : known.kind();
  }

  /** Whether a line that may be a prompt is one: it is no sentence, and names what it is for. */
  private boolean isPrompt(int block, Furniture known) {
    TextShape shape = page.blocks.get(block).shape();
    if (page.blocks.get(block).text().endsWith(".") || shape.words() > 14) {
      return false;
    }
    return known.kind() == Kind.SHARE
        || (known.kind() == Kind.PROMOTION
            && OFFER.matcher(page.blocks.get(block).text().toLowerCase(Locale.ROOT)).find());
  }

  /** Whether more than a little of the page's prose stands both above and below the block. */
  private boolean isAmidProse(int block) {
    int before = page.proseBefore[block];
    int after = page.proseWords() - before;
    return 10 * Math.min(before, after) > page.proseWords();
  }

  /**
   * Where the lines between headline and body end: after the last byline or stamp that has most of
   * the prose below it. -1 if there is no such line.
   */
  private int endOfHead() {
    int end = -1;
    if (title < 0) {
      return end;
    }
    int total = page.proseWords();
    for (int i = title + 1; i < page.size() && i < title + 14; i++) {
      if (3 * (page.proseBefore[i] - page.proseBefore[title]) > total) {
        break;
      }
      if (page.stamp[i] || page.byline[i]) {
        end = i;
      }
    }
    for (int i = title + 1; i < end; i++) {
      if (kinds[i] == null && page.blocks.get(i).shape().words() < 60) {
        leanings[i] -= 6;
      }
    }
    return end;
  }

  /**
   * Prose between the headline and the last of the main prose that speaks of the same things as the
   * rest is body even when it stands alone among furniture.
   */
  private void pockets() {
    for (int i = Math.max(Math.max(title, headEnd), 0); i <= page.mainEnd; i++) {
      if (page.prose[i] && kinds[i] == null && page.topicShare(i) >= POCKET_TOPIC) {
        leanings[i] += headEnd >= 0 && i <= headEnd + LEAD ? 2 * POCKET : POCKET;
      }
    }
  }

  /** Lines under the heading of a list are its items, up to the next prose. */
  private void lists() {
    Kind open = null;
    for (int i = 0; i < kinds.length; i++) {
      Furniture known = page.furniture[i];
      TextShape shape = page.blocks.get(i).shape();
      if (known != null && known.scope() == Furniture.Scope.LIST) {
        open = known.kind();
      } else if (open != null && kinds[i] == null) {
        boolean item = !page.prose[i] && shape.words() < MAX_ITEM && !shape.opens();
        double linked = page.blocks.get(i).linkShare();
        if (item && shape.words() > 2 && (page.container == null || linked > 0.5)) {
          kinds[i] = open;
        } else if (item) {
          leanings[i] -= 4;
        } else {
          open = null;
        }
      }
    }
  }

  /**
   * Three or more headlines in a row under a short heading are a list of other articles, whatever
   * the heading says. Unlike bullet points, headlines name names.
   */
  private void runsOfHeadlines() {
    int i = 0;
    while (i < kinds.length) {
      int end = i;
      int named = 0;
      while (end < kinds.length && isHeadline(end)) {
        Block item = page.blocks.get(end);
        named += item.linkShare() > 0.9 || item.shape().capitalized() > 0.1 ? 1 : 0;
        end++;
      }
      boolean headed = i > 0 && isHeading(i - 1);
      if (end - i >= 3 && 2 * named >= end - i && headed) {
        for (int j = i - 1; j < end; j++) {
          kinds[j] = Kind.RELATED;
        }
      }
      i = Math.max(end, i + 1);
    }
  }

  private boolean isHeadline(int block) {
    Block own = page.blocks.get(block);
    TextShape shape = own.shape();
    return (own.place() == null || own.linkShare() > 0.9)
        && kinds[block] == null
        && shape.words() > 5
        && shape.words() < 19
        && !own.text().endsWith(".")
        && !shape.opens()
        && !shape.lowerStart()
        && Character.isLetterOrDigit(own.text().charAt(0));
  }

  private boolean isHeading(int block) {
    TextShape shape = page.blocks.get(block).shape();
    return kinds[block] == null && shape.words() < 6 && !shape.ends() && !shape.opens();
  }

  /** Below a comment form or the site's footer there is no body, unless most of it is there. */
  private void tails() {
    int total = page.proseWords();
    for (int i = 0; i < kinds.length; i++) {
      Furniture known = page.furniture[i];
      if (known != null && known.scope() == Furniture.Scope.TAIL && page.proseBefore[i] > 0) {
        double after = (double) (total - page.proseBefore[i]) / total;
        double lean = after < 0.35 ? -3 : after < 0.6 ? -1 : 0;
        for (int j = i + 1; j < kinds.length && lean < 0; j++) {
          leanings[j] = Math.min(leanings[j], lean);
        }
      }
    }
  }

  /**
   * Below the bulk of the article a heading such as "About the Institute" heads a note on the
   * author, the site or whoever issued a release: the same under each of their texts. A page with
   * several such headings is about these things.
   */
  private void aboutSomebody() {
    int heading = -1;
    for (int i = 0; i + 1 < kinds.length; i++) {
      if (isHeading(i)
          && isOpenProse(i + 1)
          && ABOUT.matcher(page.blocks.get(i).text()).matches()) {
        if (heading >= 0 || page.proseBefore[i] < ABOUT_FROM * page.proseWords()) {
          return;
        }
        heading = i;
      }
    }
    if (heading >= 0) {
      kinds[heading] = Kind.BYLINE;
      for (int i = heading + 1; i < kinds.length && isOpenProse(i); i++) {
        kinds[i] = Kind.BYLINE;
      }
    }
  }

  private boolean isOpenProse(int block) {
    return page.prose[block] && kinds[block] == null;
  }

  /** The position of the deck: the first line between headline and body; -1 if there is none. */
  int subtitle(boolean[] body) {
    if (title < 0 || title > Math.max(page.mainBegin, 0) + 1) {
      return -1;
    }
    int first = title + 1;
    while (first < body.length && !body[first]) {
      first++;
    }
    int limit = Math.min(Math.max(first, headEnd), title + 6);
    for (int i = title + 1; i < limit; i++) {
      Block block = page.blocks.get(i);
      int words = block.shape().words();
      if (kinds[i] == null && !body[i] && words > 4 && words < 60 && block.linkShare() < 0.5) {
        return i;
      } else if (kinds[i] != Kind.TITLE) {
        return -1;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return Arrays.toString(kinds);
  }
}
