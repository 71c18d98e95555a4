package org.dateline.scrape;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of pages. Thread safe; bad bytes never throw.
 *
 * <p>Evidence in this order: byte order mark, zero bytes as UTF-16 has them, the declaration from
 * outside, the page's own declaration, UTF-8 if the bytes fit, statistics (ICU), windows-1252. A
 * declaration loses against bytes that can only be UTF-8.
 */
public final class TextDecoder {
  /** Below this, ICU's statistics (0 to 100) are no better than the default. */
  private static final int MIN_CONFIDENCE = 20;

  /** Bytes of a page that the statistics look at. */
  private static final int DETECTION_SAMPLE = 64 << 10;

  /** So many sequences of UTF-8 do not come about by chance in another multi-byte charset. */
  private static final int CERTAINLY_UTF8 = 8;

  /** Sequences for each error in bytes that are UTF-8 with a few flaws. */
  private static final int SEQUENCES_PER_FLAW = 4;

  /**
   * The bytes as text, in the charset that the evidence names.
   *
   * @param declaredCharset name from an HTTP header or a record; null if none was given
   * @param html whether a {@code meta} element may declare the charset
   */
  public Decoded decode(byte[] bytes, @Nullable String declaredCharset, boolean html) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    if (mark.isPresent()) {
      byte[] rest = Arrays.copyOfRange(bytes, mark.get().length(), bytes.length);
      return decode(rest, mark.get().charset());
    }
    Optional<Charset> utf16 = Utf16Guess.of(bytes);
    if (utf16.isPresent()) {
      return decode(bytes, utf16.get());
    }
    Utf8Shape shape = Utf8Shape.of(bytes);
    Optional<Charset> declared =
        Optional.ofNullable(declaredCharset)
            .flatMap(CharsetLabels::charset)
            .or(() -> html ? MetaCharset.of(bytes) : Optional.empty())
            .filter(charset -> !contradicts(charset, bytes, shape));
    Charset charset = declared.orElseGet(() -> detect(bytes, shape, html));
    if (shape.isValid() && charset.equals(StandardCharsets.UTF_8)) {
      // Valid UTF-8 has no lone surrogates.
      String text = new String(bytes, charset);
      String wellFormed = text.indexOf('\0') < 0 ? text : Decoded.wellFormed(text);
      return new Decoded(wellFormed, charset.name(), !wellFormed.equals(text));
    }
    return decode(bytes, charset);
  }

  /** Whether the bytes show that the declaration is wrong. */
  private static boolean contradicts(Charset declared, byte[] bytes, Utf8Shape shape) {
    if (declared.equals(StandardCharsets.UTF_8)) {
      return !shape.isValid() && !shape.isNearlyValid(1);
    }
    if (CharsetLabels.isUtf16(declared)) {
      // Bytes in UTF-16 order with letters have shown themselves by their zeros before.
      return shape.isValid();
    }
    if (!shape.isValid() || shape.sequences() == 0) {
      return false;
    }
    return isSingleByte(declared)
        || shape.sequences() >= CERTAINLY_UTF8
        || strictly(bytes, declared).isEmpty();
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.newDecoder().maxCharsPerByte() == 1.0f
        && charset.newDecoder().averageCharsPerByte() == 1.0f;
  }

  private static Charset detect(byte[] bytes, Utf8Shape shape, boolean html) {
    if (shape.isValid() || shape.isNearlyValid(SEQUENCES_PER_FLAW)) {
      return StandardCharsets.UTF_8;
    }
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(html);
    detector.setText(sample(bytes));
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() < MIN_CONFIDENCE) {
        break;
      }
      // EBCDIC is no charset of the web, and UTF-8 and UTF-16 are ruled out by now.
      String name = match.getName();
      if (!name.startsWith("IBM4") && !name.startsWith("UTF-")) {
        Optional<Charset> charset = CharsetLabels.charset(withoutVariant(name));
        if (charset.isPresent()) {
          return charset.get();
        }
      }
    }
    return CharsetLabels.WINDOWS_1252;
  }

  /** The part of a long page in which charsets differ: from its first byte beyond ASCII. */
  private static byte[] sample(byte[] bytes) {
    int begin = 0;
    while (begin < bytes.length && bytes[begin] >= 0) {
      begin++;
    }
    begin = Math.min(Math.max(0, begin - 256), Math.max(0, bytes.length - DETECTION_SAMPLE));
    return Arrays.copyOfRange(bytes, begin, Math.min(bytes.length, begin + DETECTION_SAMPLE));
  }

  /** ICU marks right-to-left variants by suffix: {@code ISO-8859-8-I}, {@code IBM424_rtl}. */
  private static String withoutVariant(String name) {
    int variant = name.indexOf("_rtl");
    return variant < 0 ? name : name.substring(0, variant);
  }

  private static Decoded decode(byte[] bytes, Charset charset) {
    Optional<String> exact = strictly(bytes, charset);
    // The JDK's decoders replace what does not fit with U+FFFD.
    String text = exact.orElseGet(() -> new String(bytes, charset));
    String wellFormed = Decoded.wellFormed(text);
    boolean replaced = exact.isEmpty() || !wellFormed.equals(text);
    return new Decoded(wellFormed, charset.name(), replaced);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
