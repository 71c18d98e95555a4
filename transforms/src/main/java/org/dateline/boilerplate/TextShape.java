package org.dateline.boilerplate;

/**
 * What can be said of a text without knowing what it means. Only the first 4,000 characters are
 * counted, so that a page in one line costs no more than others.
 *
 * @param words words; two characters of a script without spaces count as one
 * @param ends whether it ends as a sentence does
 * @param opens whether it ends in a colon
 * @param capitalized share of words, after the first, that begin with a capital; function words
 *     left out
 * @param stopShare share of function words
 * @param digitShare share of words with a digit
 * @param upper whether all its letters are capitals
 * @param lowerStart whether it begins with a small letter
 * @param sentences ends of sentences inside and at the end
 * @param commas commas
 * @param separators signs that separate items: bars, bullets, arrows, slashes between spaces
 */
record TextShape(
    int words,
    boolean ends,
    boolean opens,
    double capitalized,
    double stopShare,
    double digitShare,
    boolean upper,
    boolean lowerStart,
    int sentences,
    int commas,
    int separators) {

  private static final int LIMIT = 4_000;
  private static final String CLOSERS = "\"'”’»)]›“*";

  /** Full stops and the like; also of Arabic, Urdu, Armenian and Ethiopic script. */
  private static final String ENDERS = ".!?…。！？।؟۔։።";

  private static final int LONGEST_FUNCTION_WORD = 6;

  /** The commonest function words of the languages that news scrapes are mostly in. */
  private static final WordSet FUNCTION_WORDS =
      WordSet.of(
          ("the of and to in a is that for it on with as was at by be this are from have an has not but"
                  + " or his her its their he she they we you i were had been who which will would can"
                  + " more one about when there what so if said no out up into than them my your our"
                  + " der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als"
                  + " auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem"
                  + " über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei"
                  + " el la de que y los se del las un por con no una su para es al lo como más o pero"
                  + " sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue"
                  + " le les et des est une du dans qui pour pas au sur plus par je avec tout faire sont"
                  + " il ce ne se mais nous comme ou leur cette ces aux elle on"
                  + " di che è della il per non sono le dei nel si alla gli delle anche come più ha ma"
                  + " da al dal lo ed degli alle nella"
                  + " o e do da em um os no na uma não as dos mais foi ao ele das à seu sua ou quando"
                  + " het een van en dat op te zijn voor met die niet aan er om ook dan maar bij nog"
                  + " yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada"
                  + " и в не на я что он с а как это по но они мы из у за от о для до или при так")
              .split(" "));

  static TextShape of(String whole) {
    String text = whole.length() > LIMIT ? whole.substring(0, LIMIT) : whole;
    int words = 0;
    int capitals = 0;
    int counted = 0;
    int functions = 0;
    int digits = 0;
    int dense = 0;
    int at = 0;
    while (at < text.length()) {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      int from = at;
      boolean letter = false;
      boolean digit = false;
      int first = 0;
      while (at < text.length() && text.charAt(at) != ' ') {
        char c = text.charAt(at++);
        if (c >= 'a' && c <= 'z') {
          first = first == 0 ? c : first;
          letter = true;
        } else if (Character.isLetterOrDigit(c)) {
          first = first == 0 ? c : first;
          letter |= Character.isLetter(c);
          digit |= Character.isDigit(c);
          dense += isDense(c) ? 1 : 0;
        }
      }
      if (!letter && !digit) {
        continue;
      }
      words++;
      digits += digit ? 1 : 0;
      if (isFunctionWord(text, from, at)) {
        functions++;
      } else if (words > 1) {
        counted++;
        capitals += Character.isUpperCase(first) ? 1 : 0;
      }
    }
    int sentences = 0;
    int commas = 0;
    int separators = 0;
    int lower = 0;
    int upper = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        lower++;
        continue;
      } else if (c == ' ') {
        continue;
      }
      lower += Character.isLowerCase(c) ? 1 : 0;
      upper += Character.isUpperCase(c) ? 1 : 0;
      commas += c == ',' || c == '，' || c == '、' || c == '،' ? 1 : 0;
      boolean spaced = i > 0 && i + 1 < text.length() && text.charAt(i - 1) == ' ';
      separators += "|•·›»→▸►".indexOf(c) >= 0 || ((c == '/' || c == '>') && spaced) ? 1 : 0;
      sentences += ENDERS.indexOf(c) >= 0 && endsSentence(text, i) ? 1 : 0;
    }
    char end = lastSign(whole);
    int effective = words + dense / 2;
    return new TextShape(
        effective,
        ENDERS.indexOf(end) >= 0,
        end == ':' || end == '：',
        counted == 0 ? 0 : (double) capitals / counted,
        words == 0 ? 0 : (double) functions / words,
        words == 0 ? 0 : (double) digits / words,
        upper > 2 && lower == 0,
        !text.isEmpty() && Character.isLowerCase(text.charAt(0)),
        sentences,
        commas,
        separators);
  }

  /** A sentence or more: long enough, ended, or long and full of function words. */
  boolean isProse() {
    return (words >= 10 && ends && (stopShare >= 0.2 || words >= 20))
        || (words >= 25 && stopShare >= 0.25 && separators < 3)
        || (words >= 15 && opens && stopShare >= 0.25);
  }

  /**
   * Whether it runs on over several sentences, in whatever language: for pages in one of which no
   * function words are known.
   */
  boolean runsOn() {
    return words >= 60 && sentences >= 2 && separators < 3;
  }

  private static boolean endsSentence(String text, int at) {
    int next = at + 1;
    while (next < text.length() && CLOSERS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next == text.length() || text.charAt(next) == ' ' || "。！？".indexOf(text.charAt(at)) >= 0;
  }

  /** The last character that is neither a closing quotation mark nor a bracket. */
  private static char lastSign(String text) {
    int at = text.length() - 1;
    while (at > 0 && (CLOSERS.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ' ')) {
      at--;
    }
    return at < 0 ? ' ' : text.charAt(at);
  }

  private static boolean isFunctionWord(String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && !Character.isLetterOrDigit(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end - begin <= LONGEST_FUNCTION_WORD && FUNCTION_WORDS.has(text, begin, end);
  }

  /** Whether the character belongs to a script written without spaces. */
  private static boolean isDense(char c) {
    return (c >= 0x3040 && c <= 0x30ff)
        || (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0x0e00 && c <= 0x0e7f);
  }
}
