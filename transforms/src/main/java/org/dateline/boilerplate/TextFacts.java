package org.dateline.boilerplate;

/** What can be said of a block's text alone, in numbers. */
final class TextFacts {
  private TextFacts() {}

  static void add(Outline page, int i, RowOfFacts row) {
    Block block = page.blocks.get(i);
    TextShape shape = block.shape();
    String text = block.text();
    row.add("words", shape.words());
    row.add("chars per word", (double) text.length() / Math.max(1, shape.words()));
    row.add("ends", shape.ends());
    row.add("opens", shape.opens());
    row.add("capitalized", shape.capitalized());
    row.add("stop", shape.stopShare());
    row.add("digits", shape.digitShare());
    row.add("sentences", shape.sentences());
    row.add("commas", shape.commas());
    row.add("separators", shape.separators());
    row.add("upper", shape.upper());
    row.add("lower start", shape.lowerStart());
    row.add("first", sign(text.charAt(0)));
    row.add("teaser", text.endsWith("…") || text.endsWith("..."));
    int keeping = page.housekeeping(i);
    row.add("housekeeping", keeping);
    row.add("housekeeping share", (double) keeping / Math.max(1, shape.words()));
    Wording wording = page.wording(i);
    row.add("address", wording.address());
    row.add("copyright", wording.copyright());
    row.add("first person", wording.firstPerson());
    row.add("second person", wording.secondPerson());
    row.add("quote", text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('„') >= 0);
    row.add("question", text.endsWith("?"));
    row.add("exclamation", text.endsWith("!"));
    row.add("links", block.linkShare());
  }

  private static int sign(char first) {
    return Character.isDigit(first)
        ? 0
        : Character.isLetter(first)
            ? 1
            : "\"“‘'«„".indexOf(first) >= 0 ? 2 : "-–—•*·".indexOf(first) >= 0 ? 3 : 4;
  }
}
