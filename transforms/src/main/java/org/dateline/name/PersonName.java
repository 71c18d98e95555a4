package org.dateline.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.gazetteer.FoldedName;

/**
 * A person's name as folded words, without titles before and suffixes behind it.
 *
 * @param words folded words in the order of the name; empty only if the name holds no letters
 */
public record PersonName(List<String> words) {
  /** Titles that no family bears as a name, as they stand before names; dots left out. */
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "mx",
          "miss",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "madam",
          "madame",
          "mme",
          "monsieur",
          "gen",
          "general",
          "lt",
          "lieutenant",
          "col",
          "colonel",
          "maj",
          "capt",
          "sgt",
          "sergeant",
          "cpl",
          "pvt",
          "adm",
          "admiral",
          "cmdr",
          "brig",
          "brigadier",
          "rev",
          "reverend",
          "hon",
          "sen",
          "senator",
          "rep",
          "representative",
          "gov",
          "governor",
          "president",
          "vice",
          "minister",
          "premier",
          "secretary",
          "ambassador",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "congressman",
          "congresswoman",
          "chancellor",
          "principal",
          "chairman",
          "chairwoman",
          "commissioner",
          "sheriff",
          "judge",
          "pastor",
          "bishop",
          "archbishop",
          "ayatollah",
          "major",
          "commander",
          "officer",
          "constable",
          "inspector",
          "superintendent",
          "detective",
          "det",
          "supt",
          "insp");

  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "qc", "kc", "mp", "mep");

  public PersonName {
    words = List.copyOf(words);
  }

  /** The name in the words as printed: {@code "Gen. Ana M. Ruiz Jr."} gives ana, m, ruiz. */
  public static PersonName of(String printed) {
    List<String> words = new ArrayList<>(List.of(FoldedName.of(printed).split(" ")));
    while (words.size() > 1 && TITLES.contains(words.get(0))) {
      words.remove(0);
    }
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return new PersonName(words.get(0).isEmpty() ? List.of() : words);
  }

  /** Whether the word, as printed, is a title such as "Gen." or "Senator". */
  public static boolean isTitle(String word) {
    return TITLES.contains(FoldedName.of(word));
  }

  /** The words with single spaces between. */
  public String key() {
    return String.join(" ", words);
  }

  /** First word; the name must not be empty. */
  public String first() {
    return words.get(0);
  }

  /** Last word, most often the family name; the name must not be empty. */
  public String last() {
    return words.get(words.size() - 1);
  }

  /**
   * Whether this is a longer name with words left out: "Ali Zeine" of "Ali Lamine Zeine", "Zeine"
   * of both. An initial stands for any word that it begins. Never true of equal names.
   */
  public boolean isShortFormOf(PersonName full) {
    if (words.isEmpty() || words.size() >= full.words.size()) {
      return false;
    }
    if (words.size() == 1) {
      return first().length() > 1 && full.words.contains(first());
    }
    int at = 0;
    for (String word : full.words) {
      if (at < words.size() && agree(words.get(at), word)) {
        at++;
      }
    }
    return at == words.size();
  }

  private static boolean agree(String word, String other) {
    return word.equals(other)
        || (word.length() == 1 && other.startsWith(word))
        || (other.length() == 1 && word.startsWith(other));
  }
}
