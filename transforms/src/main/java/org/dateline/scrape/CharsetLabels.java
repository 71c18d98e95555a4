package org.dateline.scrape;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Charsets by the labels that pages carry, read as browsers read them: pages that say {@code
 * latin1} mean windows-1252. Follows the WHATWG Encoding Standard, section 4.2.
 */
final class CharsetLabels {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * Labels whose meaning on the web differs from that of the JDK, or that the JDK does not know.
   */
  private static final Map<String, String> WEB_LABELS =
      Map.ofEntries(
          entry("unicode-1-1-utf-8", "UTF-8"),
          entry("unicode11utf8", "UTF-8"),
          entry("unicode20utf8", "UTF-8"),
          entry("x-unicode20utf8", "UTF-8"),
          entry("utf-8-sig", "UTF-8"),
          entry("utf8mb4", "UTF-8"),
          entry("utf-16", "UTF-16LE"),
          entry("utf16", "UTF-16LE"),
          entry("ucs-2", "UTF-16LE"),
          entry("unicode", "UTF-16LE"),
          entry("iso-10646-ucs-2", "UTF-16LE"),
          entry("csunicode", "UTF-16LE"),
          entry("unicodefeff", "UTF-16LE"),
          entry("unicodefffe", "UTF-16BE"),
          entry("ascii", "windows-1252"),
          entry("us-ascii", "windows-1252"),
          entry("ansi_x3.4-1968", "windows-1252"),
          entry("iso-8859-1", "windows-1252"),
          entry("iso8859-1", "windows-1252"),
          entry("iso88591", "windows-1252"),
          entry("iso_8859-1", "windows-1252"),
          entry("iso_8859-1:1987", "windows-1252"),
          entry("iso-ir-100", "windows-1252"),
          entry("latin1", "windows-1252"),
          entry("latin-1", "windows-1252"),
          entry("l1", "windows-1252"),
          entry("cp819", "windows-1252"),
          entry("ibm819", "windows-1252"),
          entry("csisolatin1", "windows-1252"),
          entry("x-cp1252", "windows-1252"),
          entry("ansi", "windows-1252"),
          entry("x-cp1250", "windows-1250"),
          entry("x-cp1251", "windows-1251"),
          entry("win-1251", "windows-1251"),
          entry("x-cp1253", "windows-1253"),
          entry("iso-8859-9", "windows-1254"),
          entry("iso8859-9", "windows-1254"),
          entry("iso_8859-9", "windows-1254"),
          entry("latin5", "windows-1254"),
          entry("l5", "windows-1254"),
          entry("x-cp1254", "windows-1254"),
          entry("iso-8859-11", "x-windows-874"),
          entry("iso8859-11", "x-windows-874"),
          entry("tis-620", "x-windows-874"),
          entry("dos-874", "x-windows-874"),
          entry("windows-874", "x-windows-874"),
          entry("iso-8859-8-i", "ISO-8859-8"),
          entry("iso-8859-8-e", "ISO-8859-8"),
          entry("logical", "ISO-8859-8"),
          entry("visual", "ISO-8859-8"),
          entry("iso-8859-6-i", "ISO-8859-6"),
          entry("iso-8859-6-e", "ISO-8859-6"),
          entry("dos-866", "IBM866"),
          entry("koi", "KOI8-R"),
          entry("koi8", "KOI8-R"),
          entry("koi8-ru", "KOI8-U"),
          entry("mac", "x-MacRoman"),
          entry("macintosh", "x-MacRoman"),
          entry("x-mac-roman", "x-MacRoman"),
          entry("x-mac-cyrillic", "x-MacCyrillic"),
          entry("gb2312", "GB18030"),
          entry("gb_2312", "GB18030"),
          entry("gb_2312-80", "GB18030"),
          entry("csgb2312", "GB18030"),
          entry("chinese", "GB18030"),
          entry("gbk", "GB18030"),
          entry("x-gbk", "GB18030"),
          entry("big5", "Big5-HKSCS"),
          entry("big5-hkscs", "Big5-HKSCS"),
          entry("cn-big5", "Big5-HKSCS"),
          entry("x-x-big5", "Big5-HKSCS"),
          entry("shift_jis", "windows-31j"),
          entry("shift-jis", "windows-31j"),
          entry("sjis", "windows-31j"),
          entry("x-sjis", "windows-31j"),
          entry("ms_kanji", "windows-31j"),
          entry("x-euc-jp", "EUC-JP"),
          entry("euc-kr", "x-windows-949"),
          entry("euckr", "x-windows-949"),
          entry("korean", "x-windows-949"),
          entry("ks_c_5601-1987", "x-windows-949"),
          entry("ks_c_5601-1989", "x-windows-949"),
          entry("ksc5601", "x-windows-949"),
          entry("windows-949", "x-windows-949"));

  private CharsetLabels() {}

  /**
   * The charset a label means on the web; empty for unknown or useless labels. A whole Content-Type
   * header will do as well.
   */
  static Optional<Charset> charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    int parameter = name.indexOf("charset=");
    if (parameter >= 0) {
      name = name.substring(parameter + "charset=".length());
    } else if (name.indexOf('/') >= 0) {
      return Optional.empty();
    }
    name = firstWord(name);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(WEB_LABELS.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  static boolean isUtf16(Charset charset) {
    return charset.equals(StandardCharsets.UTF_16LE)
        || charset.equals(StandardCharsets.UTF_16BE)
        || charset.equals(StandardCharsets.UTF_16);
  }

  /** The leading run of characters that may stand in a label, without quotes around it. */
  private static String firstWord(String name) {
    int begin = 0;
    while (begin < name.length() && "\"' \t".indexOf(name.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin;
    while (end < name.length() && isLabelCharacter(name.charAt(end))) {
      end++;
    }
    return name.substring(begin, end);
  }

  private static boolean isLabelCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_.:+".indexOf(c) >= 0;
  }
}
