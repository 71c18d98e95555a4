package org.dateline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Names the language of a text, by Apache OpenNLP's n-gram model of 103 languages (Leipzig corpora,
 * Apache License 2.0, 10 MB). Thread safe; the model is loaded once per JVM, on first use.
 */
public final class LanguageIdentifier {
  private static final String MODEL = "/langdetect-183.bin";

  /** Letters that a text must have; names and headlines with fewer are anybody's guess. */
  private static final int MIN_LETTERS = 40;

  /** An ideograph, syllable or kana says as much as this many letters. */
  private static final int LETTERS_PER_IDEOGRAPH = 3;

  /**
   * Probability below which the answer is a guess. One of a hundred languages has 0.01 to begin.
   */
  private static final double MIN_PROBABILITY = 0.02;

  /** How many times likelier than the next language English must be. */
  private static final double MIN_LEAD_OF_ENGLISH = 1.3;

  /**
   * How many times likelier than the next another language must be: to take English for something
   * else loses an article. Of 21,768 English pieces of 80 characters, none reached this with a
   * wrong answer and 15 the lower bound.
   */
  private static final double MIN_LEAD = 1.9;

  /**
   * From here on only near relatives, such as Indonesian and Malay, are left: the better one will
   * do. Short texts do not get here.
   */
  private static final double ONE_OF_TWO = 0.3;

  /** From 600 characters on the model's answers do not change any more. */
  private static final int SAMPLE = 600;

  private static final int SLICES = 4;

  /**
   * The ISO 639-1 code of the language the text is mostly in, or its ISO 639-3 code if it has none
   * in 639-1; empty if the text is too short or the model is not sure. Looks at no more than 600
   * characters, taken from all over the text.
   */
  public Optional<String> identify(String text) {
    String sample = sample(text);
    if (!isLongEnough(sample)) {
      return Optional.empty();
    }
    Language[] ranked = new LanguageDetectorME(Model.LOADED).predictLanguages(sample);
    if (ranked.length == 0 || ranked[0].getConfidence() < MIN_PROBABILITY) {
      return Optional.empty();
    }
    String best = Codes.shortest(ranked[0].getLang());
    double next = ranked.length > 1 ? ranked[1].getConfidence() : 0;
    double lead = best.equals("en") ? MIN_LEAD_OF_ENGLISH : MIN_LEAD;
    boolean sure = ranked[0].getConfidence() >= lead * next;
    return sure || ranked[0].getConfidence() >= ONE_OF_TWO ? Optional.of(best) : Optional.empty();
  }

  /** Slices of the text at even distances, each from one word's beginning. */
  private static String sample(String text) {
    if (text.length() <= SAMPLE) {
      return text;
    }
    StringBuilder sample = new StringBuilder(SAMPLE + SLICES);
    int slice = SAMPLE / SLICES;
    for (int i = 0; i < SLICES; i++) {
      int begin = (int) ((long) (text.length() - slice) * i / (SLICES - 1));
      int end = begin + slice;
      int space = text.indexOf(' ', begin);
      boolean inWord = begin > 0 && space >= 0 && space < begin + slice / 10;
      sample.append(text, inWord ? space + 1 : begin, end).append(' ');
    }
    return sample.toString();
  }

  /** Whether the text has enough letters to tell its language by. */
  private static boolean isLongEnough(String text) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < MIN_LETTERS; ) {
      int c = text.codePointAt(i);
      letters +=
          Character.isIdeographic(c) || isSyllable(c)
              ? LETTERS_PER_IDEOGRAPH
              : Character.isLetter(c) ? 1 : 0;
      i += Character.charCount(c);
    }
    return letters >= MIN_LETTERS;
  }

  private static boolean isSyllable(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HANGUL
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  /** Loaded when first used: by the JVM's rules once, and seen by all threads. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "the language model " + MODEL + " is not on the classpath");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the language model " + MODEL + " cannot be read", e);
      }
    }
  }

  /** ISO 639-3 to ISO 639-1. */
  private static final class Codes {
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    static String shortest(String iso3) {
      return TWO_LETTERS.getOrDefault(iso3, iso3);
    }

    private static Map<String, String> twoLetters() {
      Map<String, String> codes = new TreeMap<>();
      for (String code : Locale.getISOLanguages()) {
        // Codes withdrawn from the standard (iw, in, ji) are aliases of newer ones.
        String current = Locale.forLanguageTag(code).toLanguageTag();
        if (current.length() == 2) {
          codes.put(Locale.forLanguageTag(code).getISO3Language(), current);
        }
      }
      // The model has single languages where ISO 639-1 has their macrolanguage (ISO 639-3).
      Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg")
          .forEach(codes::putIfAbsent);
      return codes;
    }
  }
}
