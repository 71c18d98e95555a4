package org.dateline.scrape;

import java.util.regex.Pattern;

/**
 * A file name pattern as shells know it: {@code *} and {@code ?} within a name, {@code **} across
 * folders (none or more), {@code [a-z]}, {@code [!a]}, <code>{a,b}</code>, and {@code \} before a
 * character that is meant literally. Thread safe.
 *
 * @param root the folders before the first name with a pattern; empty if there are none
 * @param names matches paths below the root, with {@code /} between names
 * @param depth how many levels below the root can match
 */
record GlobPattern(String root, Pattern names, int depth) {
  private static final String SPECIAL = "*?[{";

  /** Whether any character has a meaning of its own. */
  static boolean isGlob(String pattern) {
    return pattern.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
  }

  /**
   * The pattern's parts.
   *
   * @throws java.util.regex.PatternSyntaxException if brackets or braces do not match
   */
  static GlobPattern parse(String pattern) {
    int special = 0;
    while (special < pattern.length() && SPECIAL.indexOf(pattern.charAt(special)) < 0) {
      special++;
    }
    int folder = pattern.lastIndexOf('/', special);
    String root = folder < 0 ? "" : folder == 0 ? "/" : pattern.substring(0, folder);
    String names = pattern.substring(folder + 1);
    int depth =
        names.contains("**")
            ? Integer.MAX_VALUE
            : 1 + (int) names.chars().filter(c -> c == '/').count();
    return new GlobPattern(root, Pattern.compile(regex(names), Pattern.DOTALL), depth);
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    int i = 0;
    while (i < glob.length()) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
        regex.append("(?:[^/]+/)*");
        i += 3;
        continue;
      }
      if (glob.startsWith("**", i)) {
        regex.append(".*");
        i += 2;
        continue;
      }
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '[' -> i = appendClass(glob, i, regex);
        case '{' -> {
          regex.append("(?:");
          braces++;
        }
        case '}' -> {
          regex.append(braces > 0 ? ")" : "\\}");
          braces = Math.max(0, braces - 1);
        }
        case ',' -> regex.append(braces > 0 ? "|" : ",");
        case '\\' -> {
          i = Math.min(i + 1, glob.length() - 1);
          regex.append(Pattern.quote(glob.substring(i, i + 1)));
        }
        default -> regex.append(Pattern.quote(glob.substring(i, i + 1)));
      }
      i++;
    }
    return regex.toString();
  }

  /** Appends a bracket expression; returns the index of its last character. */
  private static int appendClass(String glob, int begin, StringBuilder regex) {
    int end = glob.indexOf(']', begin + 2);
    if (end < 0) {
      regex.append("\\[");
      return begin;
    }
    String members = glob.substring(begin + 1, end);
    boolean not = members.startsWith("!") || members.startsWith("^");
    String plain = (not ? members.substring(1) : members).replaceAll("([\\\\\\[\\]&^])", "\\\\$1");
    regex.append("(?!/)[").append(not ? "^" : "").append(plain).append(']');
    return end;
  }
}
