package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The lexicon that ships: its size, and that every example is coded as it says. */
class LexiconTest {

  @Test
  void codesEveryExampleAsItSays() {
    List<String> wrong = new ArrayList<>();
    int examples = 0;
    for (EventType type : EventType.values()) {
      String mode = null;
      for (String line : Lexicon.lines("lexicon/" + type + ".txt")) {
        String sentence = LexiconReader.example(line);
        if (sentence == null) {
          int arrow = line.indexOf("->");
          mode = arrow < 0 ? mode : line.substring(arrow + 2).strip().split("\\s+")[0];
          continue;
        }
        examples++;
        if (!isCoded(type, mode, sentence, line.substring(line.indexOf("=>") + 2).strip())) {
          wrong.add(type + ": " + sentence);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(examples).isGreaterThan(1000);
  }

  private static boolean isCoded(EventType type, String mode, String sentence, String expected) {
    String pair = expected;
    String expectedMode = mode;
    int colon = expected.indexOf(" :");
    if (colon >= 0) {
      pair = expected.substring(0, colon).strip();
      expectedMode = expected.substring(colon + 2).strip();
    }
    String[] sides = pair.split(" > ");
    for (EventMention mention : Annotated.code(sentence)) {
      String found = mention.mode() == null ? "-" : mention.mode();
      if (mention.type() == type
          && found.equals(expectedMode)
          && isSide(sides[0], mention.actors(), countries(mention.recipients()))
          && isSide(sides[1], mention.recipients(), countries(mention.actors()))) {
        return true;
      }
    }
    return false;
  }

  /** A dash stands for nobody of another country than the other side's. */
  private static boolean isSide(String expected, List<Participant> found, Set<String> own) {
    Set<String> countries = countries(found);
    if (expected.equals("-")) {
      return own.containsAll(countries);
    }
    return countries.equals(new TreeSet<>(List.of(expected.split("\\+"))))
        && found.stream().allMatch(p -> p.country() != null);
  }

  private static Set<String> countries(List<Participant> participants) {
    Set<String> countries = new TreeSet<>();
    participants.forEach(
        p -> {
          if (p.country() != null) {
            countries.add(p.country());
          }
        });
    return countries;
  }

  @Test
  void holdsEnoughWordsOfEveryType() {
    Set<String> verbs = new TreeSet<>();
    Set<String> nouns = new TreeSet<>();
    Map<EventType, Set<String>> byType = new EnumMap<>(EventType.class);
    int conditioned = 0;
    List<LexiconEntry> entries = Lexicon.standard().entries();
    for (LexiconEntry entry : entries) {
      (entry.kind() == LexiconEntry.Kind.NOUN ? nouns : verbs).add(entry.lemma());
      byType.computeIfAbsent(entry.type(), key -> new TreeSet<>()).add(entry.lemma());
      conditioned += entry.conditions().isEmpty() ? 0 : 1;
    }
    assertThat(verbs).hasSizeGreaterThanOrEqualTo(150);
    assertThat(nouns).hasSizeGreaterThanOrEqualTo(60);
    assertThat(byType).hasSize(16);
    assertThat(byType.values()).allSatisfy(words -> assertThat(words).hasSizeGreaterThan(8));
    assertThat(conditioned * 2).isGreaterThanOrEqualTo(entries.size());
  }

  @Test
  void namesEveryEntryByItsTriggerAndConditions() {
    assertThat(Lexicon.standard().entries())
        .extracting(LexiconEntry::id)
        .allMatch(id -> id.matches("[A-Z]+/[\\p{L}_-]+\\.[vna](\\[.*])?"));
  }
}
