package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads bylines. Stateless and thread safe. */
public final class BylineParser {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST = 250;

  private static final Pattern MARKER =
      Pattern.compile(
          "^(?:(?:(?:written|posted|published|reported|reporting|story|words|text|article|edited|created|submitted|compiled|authored|contributed)"
              + "(?:\\s+(?:and|&)\\s+(?:reported|edited|photographed))?\\s+)?by\\s*:?\\s"
              + "|(?:authors?|by|byline|text|autor(?:in|en)?|autore|auteur|redaktion|words)\\s?:\\s"
              + "|(?:ein\\s+\\p{L}+\\s+|geschrieben\\s+|verfasst\\s+)?von:?\\s|(?:publié\\s+|écrit\\s+)?par:?\\s|(?:escrito\\s+)?por:?\\s|a\\s+cura\\s+di:?\\s|di:?\\s|door:?\\s)",
          FLAGS);

  private static final Pattern AGENCY_AND_PLACE =
      Pattern.compile(
          "^(?<agency>"
              + NewsAgencies.REGEX
              + ")(?:\\s*[|,/·•●–—-]\\s*|\\s+(?:in\\s+)?)(?<place>"
              + DatelineParser.PLACE
              + ")$");
  private static final Pattern PLACE_AND_AGENCY =
      Pattern.compile(
          "^(?<place>"
              + DatelineParser.PLACE
              + ")\\s*(?:[|,/·•●–—-]\\s*|\\s)\\(?(?<agency>"
              + NewsAgencies.REGEX
              + ")\\)?$");

  /** "MNA Niamey": capitals that no table knows before a place; two would be initials. */
  private static final Pattern ACRONYM_AND_PLACE =
      Pattern.compile(
          "^(?<agency>\\p{Lu}{3,5}) (?<place>\\p{Lu}[\\p{L}\\p{M}'’.-]*\\p{Ll}(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*)?)$");

  /** What a page is filed under, up to a byline on the same line. */
  private static final Pattern FILED =
      Pattern.compile(
          "(?<![\\p{L}])(?:(?:posted|filed|published|archived)\\s+(?:in|under)(?![\\p{L}])|(?:tagged|categori[sz]ed)(?:\\s+(?:with|as|in|under))?(?![\\p{L}])"
              + "|(?:categor(?:y|ies)|tags?|topics?|labels?|keywords?|kategorien?|schlagw(?:ö|o)rter|themen|catégories?|étiquettes?|categorías?|etiquetas?)\\s*:)"
              + "(?:(?!\\s(?:by|author)[\\s:]|\\s*[|·•●]).)*",
          FLAGS);

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:[,;|/•·●&+]|\\s[–—-]+\\s|(?<![\\p{L}])(?:and|und|et|y|with|mit|avec|con)(?![\\p{L}]))\\s*",
          FLAGS);
  private static final Pattern IN_PLACE =
      Pattern.compile("^(?<name>.+?)\\s+in\\s+(?<place>" + DatelineParser.PLACE + ")$");
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s+(?:for|of|at|from|special\\s+to|für|pour|para)\\s+.*$|\\s*\\([^)]*\\)|\\s+@\\S+|\\s*<[^>]*>|\\S+@\\S+\\.\\S+",
          FLAGS);
  private static final Pattern TRAILING_PROMPT =
      Pattern.compile(
          "(?:\\s*[|•·●,–—-]\\s*|\\s+)(?:follow(?:\\s+(?:us|me|on\\s+\\p{L}+))?|share|email|bio|twitter|updated?|published|posted|on|at|in|last)\\s*:?\\s*$",
          FLAGS);

  /** Words that may end in a prompt. */
  private static final Pattern LAST_WORD =
      Pattern.compile(
          "follow|us|me|share|email|bio|twitter|updated?|published|posted|on|at|in|last", FLAGS);

  private static final Pattern ONLY_AGENCIES =
      Pattern.compile(
          "^(?:agencies|news agencies|agency|wire services|agenturen|agences)(?: |$)", FLAGS);

  private static final Pattern FOLLOW_ON = Pattern.compile("follow\\s+on\\s+$", FLAGS);

  /** What stands beside names and is none. */
  private static final List<Pattern> NO_NAMES =
      List.of(StampWords.READING_TIME, StampWords.RELATIVE, StampWords.COUNTER);

  private static final WordPatterns FILING = new WordPatterns(FILED);
  private static final WordPatterns AGENCIES =
      new WordPatterns(
          NewsAgencies.ANY,
          Pattern.compile("agencies|news agencies|agency|wire services|agenturen|agences", FLAGS));

  /**
   * What the line says if it is a byline and nothing else (a stamp or reading time may stand beside
   * it). A byline that names no person and no agency ("by admin") is a byline without authors.
   */
  public Optional<Byline> parse(String line) {
    return parse(new StampLine(line));
  }

  /** The same for a line of which something may be known. */
  public Optional<Byline> parse(StampLine whole) {
    String line = whole.text();
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String unfiled = FILING.replaceAll(line, FILED, " | ");
    String words = withoutStamps(unfiled.equals(line) ? whole : new StampLine(unfiled));
    boolean stamped = !words.equals(tidy(unfiled));
    Matcher marker = MARKER.matcher(words);
    boolean marked = marker.lookingAt();
    String rest = marked ? words.substring(marker.end()).strip() : words;
    if (!LineText.hasLetterOrNumber(rest)) {
      return Optional.empty();
    }
    boolean mayNameAgency = AGENCIES.mayHoldAny(rest);
    Byline agency = agencyLine(rest, marked, mayNameAgency);
    if (agency != null) {
      return Optional.of(agency);
    }
    return marked || stamped || mayNameAgency || mayName(rest)
        ? people(rest, marked, stamped)
        : Optional.empty();
  }

  /** Whether words that nothing else marks as a byline, and no agency's name, may be one. */
  private static boolean mayName(String rest) {
    // What stands in brackets may part a word that is one without them.
    return PersonNames.isFunction(rest)
        || rest.indexOf('(') >= 0
        || rest.indexOf('<') >= 0
        || rest.indexOf('@') >= 0;
  }

  /** Whether words such as "by" or "written by" say that the line is a byline. */
  public boolean isStated(String line) {
    return line.length() <= LONGEST
        && MARKER.matcher(withoutStamps(new StampLine(line))).lookingAt();
  }

  /** "AP Nairobi", "PTI | New Delhi", "NAIROBI (Reuters) -", "Reuters". */
  private static @Nullable Byline agencyLine(String words, boolean marked, boolean mayName) {
    String line = withoutEnd(words);
    String alone = NewsAgencies.shortName(withoutBrackets(line));
    if (alone != null && (line.length() > 2 || marked || alone.equals("AP"))) {
      return new Byline(List.of(), alone, null);
    }
    // After "By" the words before an agency are a person.
    List<Pattern> patterns =
        !mayName
            ? List.of()
            : marked || !NewsAgencies.mayEnd(withoutBrackets(line))
                ? List.of(AGENCY_AND_PLACE)
                : List.of(AGENCY_AND_PLACE, PLACE_AND_AGENCY);
    for (Pattern pattern : patterns) {
      Matcher match = pattern.matcher(line);
      if (match.matches()) {
        String agency = NewsAgencies.shortName(match.group("agency"));
        String place = match.group("place");
        if (agency != null && !PersonNames.isFunction(place)) {
          return new Byline(List.of(), agency, PersonNames.tidyPlace(place));
        }
      }
    }
    Matcher acronym = ACRONYM_AND_PLACE.matcher(line);
    if (!marked
        && acronym.matches()
        && PlaceNames.mayBeAgency(acronym.group("agency"))
        && PlaceNames.isKnown(acronym.group("place"))) {
      return new Byline(List.of(), acronym.group("agency"), acronym.group("place"));
    }
    return null;
  }

  private static String withoutEnd(String words) {
    int end = words.length();
    while (end > 0
        && (LineText.isSpace(words.charAt(end - 1))
            || ".:–—-".indexOf(words.charAt(end - 1)) >= 0)) {
      end--;
    }
    return words.substring(0, end);
  }

  private static String withoutBrackets(String line) {
    int begin = line.startsWith("(") ? 1 : 0;
    int end = line.endsWith(")") && line.length() > begin ? line.length() - 1 : line.length();
    return line.substring(begin, end);
  }

  private static Optional<Byline> people(String rest, boolean marked, boolean stamped) {
    List<String> authors = new ArrayList<>();
    String agency = null;
    String place = null;
    boolean function = false;
    boolean nobody = false;
    Matcher separator = SEPARATOR.matcher(rest);
    for (int from = 0; from >= 0; ) {
      // Most lines that name nobody say so in front.
      boolean more = separator.find();
      String segment =
          PersonNames.tidy(rest.substring(from, more ? separator.start() : rest.length()));
      from = more ? separator.end() : -1;
      if (segment.isEmpty() || PersonNames.isCredential(segment)) {
        continue;
      }
      Matcher in = IN_PLACE.matcher(segment);
      if (segment.contains("in") && in.matches()) {
        segment = in.group("name");
        place = PersonNames.tidyPlace(in.group("place"));
      }
      String name =
          mayHaveTail(segment) ? TAIL.matcher(segment).replaceAll("").strip() : segment.strip();
      name = PersonNames.withoutHonorific(name);
      String known = NewsAgencies.shortName(name);
      if (known != null) {
        agency = agency == null ? known : agency;
      } else if (PersonNames.isNobody(name)) {
        nobody = true;
      } else if (PersonNames.isFunction(name) || ONLY_AGENCIES.matcher(name).lookingAt()) {
        function = true;
      } else if (!authors.isEmpty() && isPlace(name)) {
        place = place == null ? name : place;
      } else if (PersonNames.isName(name, marked ? 1 : 2)) {
        if (!authors.contains(name)) {
          authors.add(name);
        }
      } else if (!function) {
        return Optional.empty();
      }
    }
    if (marked) {
      return Optional.of(new Byline(authors, agency, place));
    }
    boolean named = !authors.isEmpty() && (function || agency != null || stamped);
    boolean onlyFunction = authors.isEmpty() && function && !nobody && DESK.matcher(rest).matches();
    return (named && authors.size() <= 3) || onlyFunction
        ? Optional.of(new Byline(authors, agency, place))
        : Optional.empty();
  }

  /** Whether the segment may hold a {@link #TAIL}: a sign of one, or a word that begins so. */
  private static boolean mayHaveTail(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '(' || c == '<' || c == '@') {
        return true;
      }
      if (c <= ' ' && i + 1 < segment.length()) {
        char next = segment.charAt(i + 1);
        if (next > '~' || "foaspFOASP".indexOf(next) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static final Pattern DESK =
      Pattern.compile(
          "(?:[\\p{L}'’]+\\s+){0,3}(?:staff\\s+(?:writers?|reporters?|correspondents?)|(?:web|news|online|sports|world|national|city|foreign)\\s*desk|news\\s+staff|(?:news\\s+)?agencies"
              + "|editorial\\s+(?:team|staff|board)|special\\s+correspondent|our\\s+correspondent|agencies)",
          FLAGS);

  /** A single capitalized word after a name is where the report was written. */
  private static boolean isPlace(String name) {
    return !name.contains(" ") && PersonNames.isName(name, 1);
  }

  private static String withoutStamps(StampLine line) {
    List<Stamp> stamps = line.stamps();
    boolean stamped = !stamps.isEmpty();
    String words = stamped ? StampParser.without(stamps, line.text(), " | ") : line.text();
    // Of other digits than ASCII's nothing is known.
    boolean known = !stamped && line.text().equals(line.ascii());
    int glance = known ? line.glance() : StampWords.glance(words);
    String tidy = tidy(StampWords.replaceUndated(words, glance, NO_NAMES, " | "));
    for (String before = ""; !before.equals(tidy); ) {
      before = tidy;
      if (mayEndInPrompt(tidy)) {
        tidy = tidy(TRAILING_PROMPT.matcher(tidy).replaceFirst(""));
      }
      int label = StampWords.endOfLabel(tidy);
      if (label > 0 && !MARKER.matcher(tidy).lookingAt()) {
        tidy = tidy(tidy.substring(label));
      }
    }
    return tidy;
  }

  /** Whether the line's last word, or "follow on" and any word, may be {@link #TRAILING_PROMPT}. */
  private static boolean mayEndInPrompt(String tidy) {
    int end = tidy.length();
    int begin = end;
    while (begin > 0 && Character.isLetter(tidy.charAt(begin - 1))) {
      begin--;
    }
    if (LAST_WORD.matcher(tidy).region(begin, end).matches()) {
      return true;
    }
    int on = begin;
    while (on > 0 && tidy.charAt(on - 1) <= ' ') {
      on--;
    }
    return on < begin
        && on > 2
        && tidy.regionMatches(true, on - 2, "on", 0, 2)
        && FOLLOW_ON.matcher(tidy).region(0, begin).find();
  }

  private static String tidy(String line) {
    return LineText.trim(LineText.collapse(line), " |•·●,:;–—-");
  }
}
