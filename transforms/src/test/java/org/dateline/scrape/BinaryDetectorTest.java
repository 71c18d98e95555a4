package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class BinaryDetectorTest {
  private final BinaryDetector detector = new BinaryDetector();

  @Test
  void namesFormatsByTheirMagic() {
    assertThat(detector.detect("%PDF-1.7\n%âãÏÓ".getBytes(ISO_8859_1))).hasValue("a PDF document");
    assertThat(detector.detect("PK\3\4\24\0\0\0".getBytes(ISO_8859_1)))
        .hasValue("a ZIP archive or office document");
    assertThat(detector.detect("\u007fELF\2\1\1\0".getBytes(ISO_8859_1)))
        .hasValue("an ELF program");
    assertThat(detector.detect("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1)))
        .hasValue("a PNG image");
    assertThat(detector.detect("RIFF0000WEBPVP8 ".getBytes(ISO_8859_1))).hasValue("a WebP image");
  }

  @Test
  void knowsBinaryDataByTheirControlBytes() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }

    assertThat(detector.detect(bytes)).hasValueSatisfying(s -> assertThat(s).contains("binary"));
    assertThat(detector.detect(new byte[100])).isPresent();
  }

  @Test
  void takesTextInAnyCharsetForText() {
    String words = "The council met on Tuesday, Müller said.\r\n\tNothing was decided.\f";
    assertThat(detector.detect(words.getBytes(UTF_8))).isEmpty();
    assertThat(detector.detect(words.getBytes(UTF_16LE))).isEmpty();
    assertThat(detector.detect("首相は火曜日の記者会見で".getBytes(Charset.forName("Shift_JIS")))).isEmpty();
    assertThat(detector.detect((words + "\0" + words).getBytes(UTF_8))).isEmpty();
    assertThat(detector.detect(new byte[0])).isEmpty();
    assertThat(detector.detect("BMW shares rose. MZ is a unit.".getBytes(UTF_8))).isEmpty();
  }
}
