package org.dateline.boilerplate;

/** Tells bytes that are no text: images, archives, programs. */
final class BinaryContent {
  private BinaryContent() {}

  private static final int LOOKED_AT = 65_536;

  /**
   * Whether the bytes are no text.
   *
   * @param text the bytes as decoded
   */
  static boolean isBinary(byte[] bytes, String text) {
    if (startsWith(bytes, "%PDF-")
        || startsWith(bytes, "PK\3\4")
        || startsWith(bytes, "\u0089PNG")
        || startsWith(bytes, "GIF8")
        || startsWith(bytes, "\u00ff\u00d8\u00ff")
        || startsWith(bytes, "\u007fELF")
        || startsWith(bytes, "\u001f\u008b")) {
      return true;
    }
    int limit = Math.min(text.length(), LOOKED_AT);
    int odd = 0;
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      odd += (c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0) || c == '\u007f' || c == '\ufffd' ? 1 : 0;
    }
    return odd > 8 && odd > limit / 10;
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
