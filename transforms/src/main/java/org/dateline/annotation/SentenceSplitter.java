package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * Splits text into sentences of tokens, within bounds that keep the later models' time and memory
 * in check. Thread safe.
 */
final class SentenceSplitter {
  /** Longer sentences are cut: time expressions alone cost seconds at 2,000 tokens. */
  static final int MAX_SENTENCE_TOKENS = 200;

  /** Longer tokens are masked: the tagger's memory grows with a token's length. */
  static final int MAX_TOKEN_LENGTH = 200;

  /**
   * Longer runs without a space are one token for the tokenizer, whose time grows with the square
   * of a run's length (20,000 characters of {@code #a} take it 25 s).
   */
  private static final int MAX_RUN = 300;

  /** Words with the comma of "…, says the country's foreign minister". */
  private static final int LONGEST_ATTRIBUTION = 7;

  private static final Set<String> ATTRIBUTING =
      Set.of("say", "says", "said", "confirm", "confirms", "claims", "reports");

  /** Printed for an apostrophe at times; the tokenizer takes it for a letter. */
  private static final char LETTER_APOSTROPHE = '\u02BC';

  /** What the models see in place of a masked token: a word unlike any other. */
  private static final String MASK = "XXXX";

  /** A sentence may be cut this many tokens early, after a mark that parts clauses. */
  private static final int CUT_WINDOW = 60;

  private final TokenizerAnnotator tokenizer;

  SentenceSplitter() {
    Properties properties = new Properties();
    properties.setProperty("tokenize.language", "en");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "never");
    // Since 4.5 it splits sentences as well.
    tokenizer = new TokenizerAnnotator(properties);
  }

  /**
   * A text's sentences.
   *
   * @param sentences tokens of each sentence; begin and end positions count in the whole text
   * @param cut whether a sentence was longer than {@link #MAX_SENTENCE_TOKENS}
   * @param masked whether a token was longer than {@link #MAX_TOKEN_LENGTH}
   */
  record Split(List<List<CoreLabel>> sentences, boolean cut, boolean masked) {}

  Split split(String text) {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    boolean cut = false;
    boolean masked = false;
    for (Paragraphs.Span paragraph : Paragraphs.of(text)) {
      Annotation annotation =
          new Annotation(
              withoutLongRuns(text.substring(paragraph.begin(), paragraph.end()))
                  .replace(LETTER_APOSTROPHE, '\''));
      tokenizer.annotate(annotation);
      for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        for (CoreLabel token : tokens) {
          token.setBeginPosition(token.beginPosition() + paragraph.begin());
          token.setEndPosition(token.endPosition() + paragraph.begin());
          masked |= mask(token);
        }
        List<CoreLabel> words = HyphenatedWords.join(tokens);
        cut |= words.size() > MAX_SENTENCE_TOKENS;
        addInPieces(sentences, words);
      }
    }
    return new Split(sentences, cut, masked);
  }

  /**
   * The text with the letters of long runs replaced, so that each is one token; as long as before.
   */
  private static String withoutLongRuns(String text) {
    StringBuilder changed = null;
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i - begin > MAX_RUN) {
          changed = changed == null ? new StringBuilder(text) : changed;
          int end = ".!?".indexOf(text.charAt(i - 1)) < 0 ? i : i - 1;
          changed.replace(begin, end, "x".repeat(end - begin));
        }
        begin = i + 1;
      }
    }
    return changed == null ? text : changed.toString();
  }

  /**
   * A headline's parts: colons and semicolons part it, as in "Flood in Metz: hundreds flee", and
   * what tells who says so, as in "Talks fail, says envoy".
   */
  List<List<CoreLabel>> splitHeadline(String headline) {
    List<List<CoreLabel>> parts = new ArrayList<>();
    for (List<CoreLabel> sentence : split(headline).sentences()) {
      int begin = 0;
      for (int i = 1; i + 1 < sentence.size(); i++) {
        if (parts(sentence, i)) {
          parts.add(numbered(sentence.subList(begin, i + 1)));
          begin = i + 1;
        }
      }
      parts.add(numbered(sentence.subList(begin, sentence.size())));
    }
    return parts;
  }

  private static boolean parts(List<CoreLabel> headline, int mark) {
    String word = headline.get(mark).word();
    return switch (word) {
      case ":", ";" -> headline.get(mark).endPosition() < headline.get(mark + 1).beginPosition();
      case "," ->
          headline.size() - mark <= LONGEST_ATTRIBUTION
              && headline.subList(mark + 1, headline.size()).stream()
                  .anyMatch(label -> ATTRIBUTING.contains(label.word().toLowerCase(Locale.ROOT)));
      default -> false;
    };
  }

  private static boolean mask(CoreLabel token) {
    if (token.word().length() <= MAX_TOKEN_LENGTH) {
      return false;
    }
    token.setWord(MASK);
    token.setValue(MASK);
    token.setOriginalText(MASK);
    return true;
  }

  private static void addInPieces(List<List<CoreLabel>> sentences, List<CoreLabel> tokens) {
    int begin = 0;
    while (tokens.size() - begin > MAX_SENTENCE_TOKENS) {
      int end = begin + MAX_SENTENCE_TOKENS;
      for (int i = end - 1; i >= end - CUT_WINDOW; i--) {
        if (",;:.".contains(tokens.get(i).word())) {
          end = i + 1;
          break;
        }
      }
      sentences.add(numbered(tokens.subList(begin, end)));
      begin = end;
    }
    if (begin < tokens.size()) {
      sentences.add(numbered(tokens.subList(begin, tokens.size())));
    }
  }

  private static List<CoreLabel> numbered(List<CoreLabel> tokens) {
    List<CoreLabel> piece = new ArrayList<>(tokens);
    for (int i = 0; i < piece.size(); i++) {
      piece.get(i).setIndex(i + 1);
    }
    return piece;
  }
}
