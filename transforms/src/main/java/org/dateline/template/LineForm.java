package org.dateline.template;

/**
 * What a line is by its form.
 *
 * @param words words, as white space parts them; of scripts without spaces, six letters count as
 *     one
 * @param sentence whether it reads as a sentence of running text: long enough, ended as one (or
 *     quoted), not written as a headline is
 */
record LineForm(int words, boolean sentence) {
  private static final String CLOSERS = "\"'”’»)]›“*";
  private static final String ENDERS = ".!?…。！？।";
  private static final String OPENING_QUOTES = "\"“„«‘";

  /** Fewer words than this, whatever they end in, are a label. */
  private static final int MIN_SENTENCE = 5;

  /** So many words need no full stop. */
  private static final int LONG = 25;

  /** From this share of capitalized longer words on, a line is a headline. */
  private static final double TITLE_CASE = 0.7;

  static LineForm of(String line) {
    int words = 0;
    int letters = 0;
    int longer = 0;
    int capitals = 0;
    int at = 0;
    while (at < line.length()) {
      int end = line.indexOf(' ', at);
      end = end < 0 ? line.length() : end;
      int own = 0;
      int first = 0;
      for (int i = at; i < end; i++) {
        if (Character.isLetterOrDigit(line.charAt(i))) {
          first = own == 0 ? line.charAt(i) : first;
          own++;
        }
      }
      words += own > 0 ? 1 : 0;
      letters += own;
      if (own > 3) {
        longer++;
        capitals += Character.isUpperCase(first) ? 1 : 0;
      }
      at = end + 1;
    }
    boolean dense = letters > 14 * words;
    int counted = dense ? letters / 6 : words;
    boolean ends = ENDERS.indexOf(lastSign(line)) >= 0;
    boolean quoted = !line.isEmpty() && OPENING_QUOTES.indexOf(line.charAt(0)) >= 0;
    boolean headline = longer > 2 && capitals >= TITLE_CASE * longer;
    boolean sentence = counted >= MIN_SENTENCE && !headline && (ends || quoted || counted >= LONG);
    return new LineForm(counted, sentence);
  }

  /** The last character that is neither a closing quotation mark nor a bracket. */
  private static char lastSign(String text) {
    int at = text.length() - 1;
    while (at > 0 && (CLOSERS.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ' ')) {
      at--;
    }
    return at < 0 ? ' ' : text.charAt(at);
  }
}
