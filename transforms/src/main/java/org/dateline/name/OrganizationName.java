package org.dateline.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.gazetteer.FoldedName;

/**
 * An organization's name as folded words, without article and legal form.
 *
 * @param words folded words in the order of the name
 */
public record OrganizationName(List<String> words) {
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "llc",
          "llp",
          "plc",
          "sa",
          "ag",
          "gmbh",
          "nv",
          "bv",
          "spa",
          "oy",
          "ab",
          "asa",
          "sgps",
          "pty",
          "holdings");

  private static final Set<String> CONNECTIVES = Set.of("of", "for", "the", "and", "on", "de");

  public OrganizationName {
    words = List.copyOf(words);
  }

  /** The name in the words as printed: {@code "the Aldan Steel Co. Ltd."} gives aldan, steel. */
  public static OrganizationName of(String printed) {
    List<String> words = new ArrayList<>(List.of(FoldedName.of(printed).split(" ")));
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return new OrganizationName(words.get(0).isEmpty() ? List.of() : words);
  }

  /** The words with single spaces between: the same whatever the legal form. */
  public String key() {
    return String.join(" ", words);
  }

  /**
   * Whether this is a longer name with its front left out, "Armed Forces" of "Ornelian Armed
   * Forces", or turned round, "Justice Department" of "Department of Justice". One word is too
   * little: a congress may be a party or a parliament.
   */
  public boolean isShortFormOf(OrganizationName full) {
    int length = words.size();
    if (length < 2) {
      return false;
    }
    int longer = full.words.size();
    if (length < longer && full.words.subList(longer - length, longer).equals(words)) {
      return !CONNECTIVES.contains(words.get(0))
          && !CONNECTIVES.contains(full.words.get(longer - length - 1));
    }
    return length < longer && !words.contains("of") && contentSorted().equals(full.contentSorted());
  }

  private List<String> contentSorted() {
    return words.stream().filter(word -> !CONNECTIVES.contains(word)).sorted().toList();
  }
}
