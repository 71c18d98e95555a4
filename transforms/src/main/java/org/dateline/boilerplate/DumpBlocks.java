package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a page that was dumped as text: its lines. */
final class DumpBlocks {
  private DumpBlocks() {}

  /** Blocks past this number are one with the last: no article is that long. */
  static final int MAX_BLOCKS = 20_000;

  /** A machine's prefix that dates the page: "date 2024-09-17". */
  private static final Pattern DATE_PREFIX =
      Pattern.compile("date:?\\s{0,5}\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}\\S{0,20})?");

  /** The lines of the dump that are not blank, in order. */
  static List<Block> of(String dump) {
    List<Block> blocks = new ArrayList<>();
    int blank = 0;
    int from = 0;
    while (from < dump.length() && blocks.size() < MAX_BLOCKS) {
      int to = endOfLine(dump, from);
      int begin = from;
      int end = to;
      while (begin < end && Whitespace.is(dump.charAt(begin))) {
        begin++;
      }
      while (end > begin && Whitespace.is(dump.charAt(end - 1))) {
        end--;
      }
      if (begin == end) {
        blank++;
      } else {
        add(dump, begin, end, blank, blocks);
        blank = 0;
      }
      from = to + (dump.startsWith("\r\n", to) ? 2 : 1);
    }
    return blocks;
  }

  private static void add(String dump, int from, int to, int blank, List<Block> blocks) {
    int begin = from;
    int end = to;
    if (blocks.isEmpty()) {
      Matcher prefix = DATE_PREFIX.matcher(dump).region(begin, Math.min(end, begin + 60));
      if (prefix.lookingAt()) {
        blocks.add(line(dump, begin, prefix.end(), blank));
        begin = skipBlank(dump, prefix.end(), end);
      }
    }
    int token = Whitespace.trimEnd(dump, begin, AdvertisementToken.begin(dump, begin, end));
    if (token > begin && token < end) {
      blocks.add(line(dump, begin, token, blank));
      blocks.add(line(dump, skipBlank(dump, token, end), end, 0));
    } else if (begin < end) {
      blocks.add(line(dump, begin, end, blank));
    }
  }

  private static Block line(String dump, int begin, int end, int blank) {
    return Block.ofLine(Whitespace.collapse(dump.substring(begin, end)), begin, end, blank);
  }

  private static int skipBlank(String dump, int from, int to) {
    int at = from;
    while (at < to && Whitespace.is(dump.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfLine(String dump, int from) {
    int at = from;
    while (at < dump.length() && "\n\r\f\u0085\u2028\u2029".indexOf(dump.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
