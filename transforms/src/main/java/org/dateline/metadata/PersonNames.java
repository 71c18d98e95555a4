package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telling names of persons from functions, desks and accounts. Stateless and thread safe. */
final class PersonNames {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "ap", "ben", "bin", "bint", "da", "das", "de", "degli", "dei", "del", "della",
          "den", "der", "di", "do", "dos", "du", "e", "el", "et", "ibn", "la", "las", "le", "los",
          "op", "st", "t", "te", "ten", "ter", "und", "v", "van", "vom", "von", "vd", "y", "zu",
          "zum", "zur");

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{Lu}\\p{Lo}\\p{Lt}][\\p{L}\\p{M}'’`.\\-]*|[dlO]['’][\\p{Lu}][\\p{L}\\p{M}'’\\-]*");

  /** Words that make a name a function, a desk or an account. */
  private static final String FUNCTION_WORDS =
      "(?:(?:co-?)?(?:reporters?|writers?|editors?|correspondents?|contributors?|journalists?"
          + "|columnists?|analysts?|producers?|photographers?|bloggers?|authors?|anchors?|critics?|strategists?"
          + "|administrators?|webmaster|moderators?|managers?|directors?|presidents?|founders?|ceo|cto|cfo|cmo|coo|professors?|lecturers?"
          + "|researchers?|fellows?|specialists?|consultants?|freelancers?|interns?|heads?|chiefs?|officers?|marketers?|engineers?|developers?|advisors?|advisers?|experts?"
          + "|redakteur(?:in)?(?:en)?|korrespondent(?:in)?(?:en)?|redaktor(?:in)?|autor(?:in)?(?:en)?|volont[aä]r(?:in)?|journalistes?|rédact(?:eur|rice)s?"
          + "|periodistas?|redactor(?:a|es)?|correspondant|giornalista|redattor[ei])|(?:redacci[oó]n|rédaction|redazione|redação|redactie)"
          + "|linkedin|twitter|facebook|instagram|youtube|whatsapp|pinterest|reddit|admin|staff|desk|team|newsroom|bureau|editorial|agenc(?:y|ies)|newswires?|wires?|webdesk|online\\s+news|news\\s+service|news\\s+staff|special\\s+to|guest|press\\s+release"
          + "|department|services?|services|media|news|group|inc|llc|ltd|gmbh|company|corporation|university|institute|association|foundation|center|centre|magazine|newspaper|blog)";

  private static final Pattern FUNCTION =
      Pattern.compile("(?<![\\p{L}])" + FUNCTION_WORDS + "(?![\\p{L}])", FLAGS);

  private static final WordPatterns FUNCTIONS = new WordPatterns(FUNCTION);
  private static final String REDAKTION = "redaktion";

  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:web|site|wp)?-?_?(?:admin(?:istrator)?|support|root|user|test|guest|editor|author|staff|team|webmaster|info|contact|office|news|newsdesk"
              + "|desk|press|media|marketing|anonymous|unknown|none|null|undefined|n/?a|default|super\\s?user|super\\s?admin|redaktion|online|blog|post|page|home|content)(?:\\d+)?",
          FLAGS);

  private static final Pattern HANDLE =
      Pattern.compile(
          "(?-iu:[\\p{Ll}\\d]+(?:[._-][\\p{Ll}\\d]+)+)|@\\S+|\\S*[_\\d@/]\\S*|https?:.*|www\\..*",
          FLAGS);

  private static final Pattern ROLE =
      Pattern.compile(
          "(?:(?:the|our|news|web|online|sports?|world|national|city|foreign|digital|senior|staff|guest|special|content|site|community|noc)\\s+)*"
              + "(?:staff|writers?|reporters?|editors?|correspondents?|contributors?|authors?|desk|team|newsroom|editorial(?:\\s+(?:team|staff|board))?|bureau|agenc(?:y|ies)|admin)",
          FLAGS);

  private static final Pattern HONORIFIC =
      Pattern.compile(
          "^(?:mr|mrs|ms|mx|dr|prof|professor|sir|dame|rev|dipl|ing|herr|frau)\\.?\\s+(?=\\S+\\s)",
          FLAGS);

  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?:m\\.?d\\.?|ph\\.?\\s?d\\.?|r\\.?d\\.?n?|r\\.?n\\.?|m\\.?s\\.?c?w?|m\\.?a\\.?|m\\.?b\\.?a\\.?|j\\.?d\\.?|d\\.?o\\.?|dds|dvm|lcsw|cpa|cfp®?|cfa|cscs|cpt|cpp|psp|mph|b\\.?a\\.?|b\\.?sc?\\.?|esq\\.?|facp|faclm|fache|psy\\.?\\s?d\\.?|ed\\.?\\s?d\\.?|pharm\\.?\\s?d\\.?|ldn?|msn|mpa|mfa|pt|dpt|jr\\.?|sr\\.?|ii|iii)",
          FLAGS);

  private PersonNames() {}

  /** Whether the words look like a name of a person: {@code minimum} to five capitalized words. */
  static boolean isName(String words, int minimum) {
    if (words.length() > 60
        || isNobody(words)
        || isFunction(words)
        || StampWords.WEEKDAY_NAME.matcher(words).lookingAt()
        || MonthNames.of(words) != null) {
      return false;
    }
    String[] parts = words.split("[\\s\\p{Z}]+", -1);
    int capitals = 0;
    for (int i = 0; i < parts.length; i++) {
      if (WORD.matcher(parts[i]).matches()) {
        capitals++;
      } else {
        String particle = parts[i].toLowerCase(Locale.ROOT).replace(".", "").replace("'", "");
        boolean last = i == parts.length - 1 && parts.length > 1;
        if (last || !PARTICLES.contains(particle)) {
          return false;
        }
      }
    }
    return capitals >= minimum && parts.length <= 6 && !NO_NAME_START.matcher(words).lookingAt();
  }

  private static final Pattern NO_NAME_START =
      Pattern.compile(
          "^(?:the|this|that|these|our|your|my|we|you|it|in|on|at|for|from|with|and|but|or|if|when|how|why|what|who|a|an|as|to|all|more|read|also|photo|image|video|written|posted|published|edited|by|der|die|das|les|los|las|il)(?:\\s|$)",
          FLAGS);

  /** Whether the words name a function: "Senior Reporter", "Web Desk". */
  static boolean isFunction(String words) {
    return FUNCTIONS.find(words, FUNCTION) || isEditorial(words);
  }

  /** Whether a word ends in the German one for a paper's editors. */
  private static boolean isEditorial(String words) {
    for (int i = 0; i + REDAKTION.length() <= words.length(); i++) {
      char c = words.charAt(i);
      if ((c == 'r' || c == 'R')
          && words.regionMatches(true, i, REDAKTION, 0, REDAKTION.length())) {
        int end = i + REDAKTION.length();
        if (end == words.length() || !Character.isLetter(words.codePointAt(end))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the words name nothing but a role: "Staff Writer", "Web Desk", "Guest Author". */
  static boolean isRole(String words) {
    return ROLE.matcher(words.strip()).matches();
  }

  /** Whether the words name an account or nobody: "admin", "@handle", an address. */
  static boolean isNobody(String words) {
    String name = words.strip();
    return name.isEmpty() || ACCOUNT.matcher(name).matches() || HANDLE.matcher(name).matches();
  }

  /** Whether the words are a degree or the like behind a name: "MD", "Jr.". */
  static boolean isCredential(String words) {
    return List.of(words.strip().split("[\\s,]+", -1)).stream()
        .allMatch(word -> CREDENTIAL.matcher(word).matches());
  }

  /** A name without honorifics, capitals only in front. */
  static String tidy(String words) {
    String name = LineText.collapse(words.strip());
    int begin = 0;
    int end = name.length();
    while (begin < end && " ,:;|–—-".indexOf(name.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && " ,:;|–—*-".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    name = name.substring(begin, end);
    boolean shouted =
        name.length() > 4 && name.equals(name.toUpperCase(Locale.ROOT)) && name.contains(" ");
    return shouted ? capitalize(name) : name;
  }

  /** A name without its honorific. */
  static String withoutHonorific(String name) {
    Matcher honorific = HONORIFIC.matcher(name);
    return honorific.lookingAt() ? name.substring(honorific.end()) : name;
  }

  /** A place name, capitals only in front, without a full stop behind. */
  static String tidyPlace(String words) {
    String name = words.strip().replaceAll("[,.:\\s]+$", "");
    boolean shouted = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
    return shouted && !name.contains(".") ? capitalize(name) : name;
  }

  /** Small words inside of hyphenated names: Port-au-Prince, Stratford-upon-Avon. */
  private static final Pattern INNER =
      Pattern.compile("(?:al|au|aux|de|du|en|la|le|les|of|on|sous|sur|upon)-");

  /** The words with capitals only at their beginnings. */
  static String capitalize(String shouted) {
    List<String> words = new ArrayList<>();
    for (String word : shouted.split(" ", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!words.isEmpty() && PARTICLES.contains(lower) && lower.length() > 1) {
        words.add(lower);
        continue;
      }
      StringBuilder capitalized = new StringBuilder(lower);
      boolean start = true;
      for (int i = 0; i < lower.length(); i++) {
        char c = lower.charAt(i);
        if (start && Character.isLetter(c) && !INNER.matcher(lower.substring(i)).lookingAt()) {
          capitalized.setCharAt(i, Character.toUpperCase(c));
        }
        boolean elided = i == 1 && (c == '\'' || c == '’');
        start = c == '-' || c == '.' || elided;
      }
      words.add(capitalized.toString());
    }
    return String.join(" ", words);
  }
}
