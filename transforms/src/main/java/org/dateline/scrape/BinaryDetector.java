package org.dateline.scrape;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells bytes that are no text from those that are. Thread safe. */
public final class BinaryDetector {
  private static final int SAMPLE = 8 << 10;

  /** Share of control bytes, in percent, from which on bytes are no text. */
  private static final int MAX_CONTROL_PERCENT = 5;

  /** Magic numbers as the formats' specifications give them. */
  private static final List<Magic> MAGIC =
      List.of(
          new Magic("a PDF document", 0, "%PDF-"),
          new Magic("a PostScript document", 0, "%!PS-"),
          new Magic("an RTF document", 0, "{\\rtf"),
          new Magic("a ZIP archive or office document", 0, "PK\3\4"),
          new Magic("an empty ZIP archive", 0, "PK\5\6"),
          new Magic("an ELF program", 0, "\u007fELF"),
          new Magic("a PNG image", 0, "\u0089PNG\r\n\u001a\n"),
          new Magic("a JPEG image", 0, "\u00ff\u00d8\u00ff"),
          new Magic("a GIF image", 0, "GIF87a"),
          new Magic("a GIF image", 0, "GIF89a"),
          new Magic("a WebP image", 8, "WEBPVP8"),
          new Magic("a TIFF image", 0, "II*\0"),
          new Magic("a TIFF image", 0, "MM\0*"),
          new Magic("an icon", 0, "\0\0\1\0"),
          new Magic("gzip data", 0, "\u001f\u008b\b"),
          new Magic("bzip2 data", 4, "1AY&SY"),
          new Magic("xz data", 0, "\u00fd7zXZ\0"),
          new Magic("Zstandard data", 0, "(\u00b5/\u00fd"),
          new Magic("a 7-Zip archive", 0, "7z\u00bc\u00af'\u001c"),
          new Magic("a RAR archive", 0, "Rar!\u001a\7"),
          new Magic("a tar archive", 257, "ustar"),
          new Magic("a Java class", 0, "\u00ca\u00fe\u00ba\u00be"),
          new Magic("a Mach-O program", 0, "\u00cf\u00fa\u00ed\u00fe"),
          new Magic("a WebAssembly module", 0, "\0asm"),
          new Magic(
              "an old office document", 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
          new Magic("an SQLite database", 0, "SQLite format 3\0"),
          new Magic("a Parquet file", 0, "PAR1"),
          new Magic("an Avro file", 0, "Obj\1"),
          new Magic("a WOFF font", 0, "wOFF"),
          new Magic("a WOFF font", 0, "wOF2"),
          new Magic("Ogg media", 0, "OggS\0"),
          new Magic("MP3 audio", 0, "ID3\2"),
          new Magic("MP3 audio", 0, "ID3\3"),
          new Magic("MP3 audio", 0, "ID3\4"),
          new Magic("FLAC audio", 0, "fLaC"),
          new Magic("WAVE audio", 8, "WAVEfmt "),
          new Magic("MP4 media", 4, "ftyp"),
          new Magic("Matroska media", 0, "\u001aE\u00df\u00a3"));

  /** What the bytes seem to be, such as "a PDF document"; empty if they seem to be text. */
  public Optional<String> detect(byte[] bytes) {
    for (Magic magic : MAGIC) {
      if (magic.matches(bytes)) {
        return Optional.of(magic.name());
      }
    }
    if (ByteOrderMark.of(bytes).isPresent() || Utf16Guess.of(bytes).isPresent()) {
      return Optional.empty();
    }
    int length = Math.min(bytes.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      controls += isControl(bytes[i]) ? 1 : 0;
    }
    // A single stray byte in a very short text proves nothing.
    if (controls > 1 && controls * 100L > length * (long) MAX_CONTROL_PERCENT) {
      return Optional.of("binary data (" + controls * 100L / length + " % control bytes)");
    }
    return Optional.empty();
  }

  private static boolean isControl(byte b) {
    return (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B)
        || b == 0x7F;
  }

  /** A format's name and the bytes (as Latin-1) by which it is known. */
  private record Magic(String name, int offset, String bytes) {
    boolean matches(byte[] content) {
      byte[] magic = bytes.getBytes(StandardCharsets.ISO_8859_1);
      if (content.length < offset + magic.length) {
        return false;
      }
      for (int i = 0; i < magic.length; i++) {
        if (content[offset + i] != magic[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
