package org.dateline.boilerplate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;
import org.jspecify.annotations.Nullable;

/** What the blocks of one page are by themselves, and where the bulk of prose lies among them. */
final class Outline {

  /** What a headline costs in a list that says that it is one: the body may go on below. */
  private static final double LIST_COST = -2;

  /** Words of promotion and housekeeping, by their beginnings. */
  private static final Set<String> HOUSEKEEPING =
      Set.of(
          "newsle", "subscr", "cookie", "privac", "email", "e-mail", "signup", "inbox", "unsubs",
          "copyri", "reserv", "regist", "login", "websit", "browse", "javasc", "advert", "sponso",
          "affili", "commis", "disclo", "discla", "downlo", "podcas", "follow", "facebo", "twitte",
          "instag", "linked", "whatsa", "youtub", "commen", "moder", "member", "donate", "wordpr",
          "theme", "templa", "plugin", "click", "abonni", "anmeld", "suscri", "abonne", "iscriv");

  private static final int UNCOUNTED = -1;

  /** Characters of a block's text that are compared. */
  private static final int LONGEST_KEY = 400;

  final List<Block> blocks;
  final @Nullable Furniture[] furniture;
  final boolean[] stamp;

  /** Bare numbers and counters of comments, shares and views. */
  final boolean[] counter;

  final boolean[] byline;
  final boolean[] caption;

  /** What stands in lists of readers' comments. */
  final boolean[] comment;

  /** What stands in rows of other articles. */
  final boolean[] other;

  final boolean[] prose;

  /** How many blocks of the page have this text. */
  final int[] copies;

  /** First and last block of the densest run of prose; -1 if there is none. */
  final int mainBegin;

  final int mainEnd;

  /** Words of prose before each block; one longer than the blocks. */
  final int[] proseBefore;

  /** The element that holds the bulk of the prose; null for dumps. */
  final @Nullable Place container;

  /** Each block's text as it is compared with others. */
  final String[] keys;

  private final @Nullable Set<String>[] ownWords;
  private final @Nullable Wording[] wordings;

  private final int[] housekeeping;

  /** Share of words that other blocks have; not a number until it is asked for. */
  private final double[] topicShares;

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final Map<String, Integer> proseBySignature = new HashMap<>();

  Outline(List<Block> blocks, StampParser stamps, BylineParser bylines) {
    this.blocks = blocks;
    int n = blocks.size();
    furniture = new Furniture[n];
    stamp = new boolean[n];
    counter = new boolean[n];
    byline = new boolean[n];
    caption = new boolean[n];
    prose = new boolean[n];
    comment = CommentLists.in(blocks);
    other = OtherArticles.in(blocks);
    copies = new int[n];
    ownWords = newSets(n);
    wordings = new Wording[n];
    topicShares = new double[n];
    Arrays.fill(topicShares, Double.NaN);
    housekeeping = new int[n];
    Arrays.fill(housekeeping, UNCOUNTED);
    proseBefore = new int[n + 1];
    Map<String, Integer> seen = new HashMap<>();
    Map<String, LineSort> sorts = new HashMap<>();
    keys = new String[n];
    for (int i = 0; i < n; i++) {
      keys[i] = key(blocks.get(i).text());
      seen.merge(keys[i], 1, Integer::sum);
    }
    for (int i = 0; i < n; i++) {
      Block block = blocks.get(i);
      String text = block.text();
      copies[i] = seen.getOrDefault(keys[i], 1);
      LineSort line = sorts.computeIfAbsent(text, each -> LineSort.of(block, stamps, bylines));
      furniture[i] = line.furniture();
      counter[i] = line.counter();
      stamp[i] = line.stamp();
      byline[i] = line.byline();
      caption[i] = line.caption();
      prose[i] =
          block.isProse()
              && !isFurniture(i)
              && !comment[i]
              && !other[i]
              && !caption[i]
              && !stamp[i]
              && !byline[i]
              && !counter[i];
      Place place = block.place();
      if (place != null && prose[i]) {
        proseBySignature.merge(place.signature, block.shape().words(), Integer::sum);
      }
      proseBefore[i + 1] = proseBefore[i] + (prose[i] ? block.shape().words() : 0);
    }
    int[] run = densestRun();
    mainBegin = run[0];
    mainEnd = run[1];
    container = PageTree.weigh(this);
    for (int i = Math.max(0, mainBegin); i <= mainEnd; i++) {
      if (prose[i]) {
        for (String word : contentWords(i)) {
          vocabulary.merge(word, 1, Integer::sum);
        }
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Set<String>[] newSets(int n) {
    return (Set<String>[]) new Set[n];
  }

  /** Whether the block's wording leaves no doubt that it is site furniture. */
  boolean isFurniture(int block) {
    Furniture known = furniture[block];
    return known != null && known.scope() != Furniture.Scope.HINT;
  }

  int size() {
    return blocks.size();
  }

  int proseWords() {
    return proseBefore[blocks.size()];
  }

  /** The block's own content words; counted once. */
  Set<String> contentWords(int block) {
    Set<String> words = ownWords[block];
    if (words == null) {
      words = contentWords(blocks.get(block).text());
      ownWords[block] = words;
    }
    return words;
  }

  /** How the block's words speak of the site; told once. */
  Wording wording(int block) {
    Wording wording = wordings[block];
    if (wording == null) {
      wording = Wording.of(blocks.get(block).text());
      wordings[block] = wording;
    }
    return wording;
  }

  /** How many of the block's content words are of promotion and housekeeping; counted once. */
  int housekeeping(int block) {
    if (housekeeping[block] == UNCOUNTED) {
      housekeeping[block] = housekeeping(contentWords(block));
    }
    return housekeeping[block];
  }

  static int housekeeping(Set<String> contentWords) {
    int count = 0;
    for (String word : contentWords) {
      count += HOUSEKEEPING.contains(word) ? 1 : 0;
    }
    return count;
  }

  /** Share of the block's content words that the prose of the densest run has in other blocks. */
  double topicShare(int block) {
    if (Double.isNaN(topicShares[block])) {
      topicShares[block] = shareOfTopic(block);
    }
    return topicShares[block];
  }

  private double shareOfTopic(int block) {
    Set<String> words = contentWords(block);
    if (words.isEmpty()) {
      return 0;
    }
    int own = prose[block] && block >= mainBegin && block <= mainEnd ? 1 : 0;
    int known = 0;
    for (String word : words) {
      known += vocabulary.getOrDefault(word, 0) > own ? 1 : 0;
    }
    return (double) known / words.size();
  }

  /** Words of prose in all elements that look like this one: same tags and classes around it. */
  int alike(Place place) {
    return proseBySignature.getOrDefault(place.signature, 0);
  }

  /** The longer words of the text, lower case, shortened to a stem of sorts. */
  static Set<String> contentWords(String text) {
    Set<String> words = new HashSet<>();
    int from = -1;
    int limit = Math.min(text.length(), 4_000);
    for (int i = 0; i <= limit; i++) {
      boolean letter = i < limit && isLetterOrDigit(text.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        if (i - from > 3 || (i - from > 1 && Character.isUpperCase(text.charAt(i - 1)))) {
          words.add(text.substring(from, Math.min(i, from + 6)).toLowerCase(Locale.ROOT));
        }
        from = -1;
      }
    }
    return words;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c);
  }

  /** The text as it is compared with others: letters and digits, lower case. */
  static String key(String text) {
    char[] key = new char[Math.min(text.length(), LONGEST_KEY)];
    int length = 0;
    for (int i = 0; i < text.length() && length < LONGEST_KEY; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        key[length++] = c;
      } else if (Character.isLetterOrDigit(c)) {
        key[length++] = Character.toLowerCase(c);
      }
    }
    return new String(key, 0, length);
  }

  /**
   * The run of blocks with the greatest sum, where prose counts its words and every other block
   * costs more the more links it holds (maximum subarray).
   */
  private int[] densestRun() {
    boolean list = false;
    double best = 0;
    double sum = 0;
    int begin = 0;
    int[] run = {-1, -2};
    for (int i = 0; i < blocks.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        begin = i;
      }
      Furniture known = furniture[i];
      list = !prose[i] && (list || (known != null && known.scope() == Furniture.Scope.LIST));
      sum += list ? Math.max(LIST_COST, gain(i)) : gain(i);
      if (sum > best) {
        best = sum;
        run[0] = begin;
        run[1] = i;
      }
    }
    return run;
  }

  private double gain(int i) {
    if (prose[i]) {
      return Math.min(120, blocks.get(i).shape().words());
    }
    Furniture known = furniture[i];
    if (known != null && known.scope() == Furniture.Scope.TAIL) {
      return -40;
    }
    return known != null && known.scope() != Furniture.Scope.HINT
        ? -10
        : -6 - 6 * blocks.get(i).linkShare();
  }
}
