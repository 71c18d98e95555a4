package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final String CURLY = "“Café” – the mayor’s naïve façade cost €5";
  private static final String RUSSIAN =
      "Президент заявил, что войска будут выведены из города до конца следующего месяца.";
  private static final String JAPANESE = "首相は火曜日の記者会見で、新しい経済対策を年内にまとめる方針を明らかにした。野党は反対している。";

  private final TextDecoder decoder = new TextDecoder();

  @Test
  void cutsTheByteOrderMarkOffAndBelievesItMoreThanTheDeclaration() {
    assertThat(decoder.decode(("\uFEFF" + CURLY).getBytes(UTF_8), "windows-1252", false))
        .isEqualTo(new Decoded(CURLY, "UTF-8", false));
    assertThat(decoder.decode(("\uFEFF" + CURLY).getBytes(UTF_16LE), "utf-8", false))
        .isEqualTo(new Decoded(CURLY, "UTF-16LE", false));
    assertThat(decoder.decode(("\uFEFF" + CURLY).getBytes(UTF_16BE), null, true))
        .isEqualTo(new Decoded(CURLY, "UTF-16BE", false));
    Charset utf32 = Charset.forName("UTF-32LE");
    assertThat(decoder.decode(("\uFEFF" + CURLY).getBytes(utf32), null, false).text())
        .isEqualTo(CURLY);
  }

  @Test
  void recognizesUtf16WithoutByteOrderMarkInLatinAndOtherScripts() {
    for (String text : new String[] {CURLY, RUSSIAN, JAPANESE + "\n\n" + JAPANESE + "\n(ANN)\n"}) {
      assertThat(decoder.decode(text.getBytes(UTF_16LE), null, false))
          .isEqualTo(new Decoded(text, "UTF-16LE", false));
      assertThat(decoder.decode(text.getBytes(UTF_16BE), "iso-8859-1", true))
          .isEqualTo(new Decoded(text, "UTF-16BE", false));
    }
  }

  @Test
  void readsDeclaredLabelsAsBrowsersDo() {
    byte[] bytes = CURLY.getBytes(WINDOWS_1252);

    for (String label :
        new String[] {"ISO-8859-1", "latin1", " \"us-ascii\" ", "text/html; charset=iso-8859-1"}) {
      assertThat(decoder.decode(bytes, label, false))
          .isEqualTo(new Decoded(CURLY, "windows-1252", false));
    }
    assertThat(decoder.decode(JAPANESE.getBytes(SHIFT_JIS), "Shift_JIS", false).text())
        .isEqualTo(JAPANESE);
    assertThat(decoder.decode(RUSSIAN.getBytes(Charset.forName("KOI8-R")), "koi8-r", false).text())
        .isEqualTo(RUSSIAN);
  }

  @Test
  void readsTheDeclarationOfAnHtmlPageButNotThatOfAText() {
    String page = "<html><head><meta charset=windows-1251><title>" + RUSSIAN + "</title></head>";
    byte[] bytes = page.getBytes(Charset.forName("windows-1251"));

    assertThat(decoder.decode(bytes, null, true).text()).isEqualTo(page);
    String pragma =
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">" + RUSSIAN;
    assertThat(decoder.decode(pragma.getBytes(Charset.forName("KOI8-R")), null, true).text())
        .isEqualTo(pragma);
    String text = "He wrote <meta charset=koi8-r> on the wall of the café";
    assertThat(decoder.decode(text.getBytes(WINDOWS_1252), null, false).text()).isEqualTo(text);
  }

  @Test
  void overlooksDeclarationsInCommentsAndBeyondTheFirstFourKibibytes() {
    String comment = "<!-- <meta charset=koi8-r> --><meta charset=windows-1252>" + CURLY;
    assertThat(decoder.decode(comment.getBytes(WINDOWS_1252), null, true).text())
        .isEqualTo(comment);
    String late = " ".repeat(4096) + "<meta charset=utf-7><meta charset=koi8-r>" + CURLY;
    assertThat(decoder.decode(late.getBytes(WINDOWS_1252), null, true).text()).isEqualTo(late);
  }

  @Test
  void takesUtf16InAReadableMetaElementForUtf8() {
    String page = "<meta charset=\"utf-16\"><p>" + CURLY;

    assertThat(decoder.decode(page.getBytes(UTF_8), null, true))
        .isEqualTo(new Decoded(page, "UTF-8", false));
    assertThat(decoder.decode(page.getBytes(UTF_8), "utf-16le", true).text()).isEqualTo(page);
  }

  @Test
  void believesValidUtf8MoreThanADeclarationThatDoesNotFit() {
    assertThat(decoder.decode(CURLY.getBytes(UTF_8), "windows-1252", false).text())
        .isEqualTo(CURLY);
    assertThat(decoder.decode("It costs €5".getBytes(UTF_8), "EUC-JP", false).text())
        .isEqualTo("It costs €5");
    assertThat(decoder.decode(RUSSIAN.getBytes(UTF_8), "gbk", false).text()).isEqualTo(RUSSIAN);
    assertThat(decoder.decode(JAPANESE.getBytes(UTF_8), "us-ascii", false).text())
        .isEqualTo(JAPANESE);
  }

  @Test
  void believesTheBytesMoreThanAFalseDeclarationOfUtf8() {
    assertThat(decoder.decode(CURLY.getBytes(WINDOWS_1252), "utf-8", false))
        .isEqualTo(new Decoded(CURLY, "windows-1252", false));
  }

  @Test
  void detectsWhatNothingDeclares() {
    assertThat(decoder.decode(CURLY.getBytes(UTF_8), null, false).charset()).isEqualTo("UTF-8");
    assertThat(decoder.decode(CURLY.getBytes(WINDOWS_1252), null, false).text()).isEqualTo(CURLY);
    assertThat(decoder.decode(JAPANESE.getBytes(SHIFT_JIS), null, false).text())
        .isEqualTo(JAPANESE);
    assertThat(decoder.decode(JAPANESE.getBytes(Charset.forName("EUC-JP")), null, false).text())
        .isEqualTo(JAPANESE);
    assertThat(decoder.decode(RUSSIAN.getBytes(Charset.forName("windows-1251")), null, true).text())
        .isEqualTo(RUSSIAN);
    assertThat(decoder.decode("plain".getBytes(UTF_8), null, false))
        .isEqualTo(new Decoded("plain", "UTF-8", false));
  }

  @Test
  void keepsUtf8WithAFewFlawsAndMarksThem() {
    byte[] cut = RUSSIAN.getBytes(UTF_8);
    cut = Arrays.copyOf(cut, cut.length - 2);

    Decoded decoded = decoder.decode(cut, null, false);

    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.replaced()).isTrue();
    assertThat(decoded.text()).startsWith("Президент заявил").endsWith("\uFFFD");
  }

  @Test
  void replacesNulsWithoutMovingOffsets() {
    byte[] bytes = "one\0two, and a long tail of quite ordinary words after it".getBytes(UTF_8);

    Decoded decoded = decoder.decode(bytes, null, false);

    assertThat(decoded.text()).startsWith("one\uFFFDtwo");
    assertThat(decoded.replaced()).isTrue();
  }

  @Test
  void replacesLoneSurrogatesButKeepsPairs() {
    assertThat(Decoded.wellFormed("a\uD800b\uDC00c😀\uD83D")).isEqualTo("a\uFFFDb\uFFFDc😀\uFFFD");
    assertThat(decoder.decode(new byte[] {0x3D, (byte) 0xD8, 0x20, 0}, "utf-16le", false).text())
        .doesNotContain("\uD83D");
    String family = "👩‍👩‍👧 مرحبا";
    assertThat(decoder.decode(family.getBytes(UTF_8), null, false))
        .isEqualTo(new Decoded(family, "UTF-8", false));
  }

  @Test
  void neverThrowsWhateverTheBytesAndTheLabel() {
    String[] labels = {null, "utf-8", "utf-16", "nonsense", "", "big5", "iso-2022-jp", "%%", "x/y"};
    long state = 42;
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[round % 97];
      for (int i = 0; i < bytes.length; i++) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        bytes[i] = (byte) (state >>> 56);
      }
      String label = labels[round % labels.length];
      assertThatCode(
              () -> {
                String text = decoder.decode(bytes, label, true).text();
                assertThat(text).isEqualTo(Decoded.wellFormed(text));
              })
          .doesNotThrowAnyException();
    }
  }

  @Test
  void decodesLatin1ByteForByte() {
    byte[] bytes = "Ünïcödé wörds ÀÉÎÕÜ".getBytes(ISO_8859_1);

    assertThat(decoder.decode(bytes, "iso-8859-1", false).text()).isEqualTo("Ünïcödé wörds ÀÉÎÕÜ");
  }
}
