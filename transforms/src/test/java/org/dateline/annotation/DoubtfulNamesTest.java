package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtfulNamesTest {
  private static final Pattern WORD = Pattern.compile("(?:[A-Z]\\.)+|[\\p{L}\\d]+|\\S");
  private final DoubtfulNames names = new DoubtfulNames(Gazetteer.standard());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A fire broke out in Tyler overnight.",
        "The driver, 34, of Tyler, was not hurt.",
        "A Tyler woman called for help.",
        "He left Tyler, Texas, last year."
      })
  void aPersonsNameAmongWordsForPlacesIsAPlace(String text) {
    assertThat(settle(text, span(text, "Tyler", EntityMention.Type.PERSON)))
        .contains("Tyler LOCATION");
  }

  @Test
  void whatANameIsOnceItIsEverywhere() {
    String text = "Tyler warned drivers. The storm reached Tyler at noon, and in Tyler it rained.";
    assertThat(
            settle(
                text,
                span(text, "Tyler", EntityMention.Type.PERSON),
                later(text, "Tyler", 2, EntityMention.Type.PERSON)))
        .containsExactly("Tyler LOCATION", "Tyler LOCATION", "Tyler LOCATION");
  }

  @Test
  void aTownThatSpeaksIsAPerson() {
    String text = "The bill passed. Wetherby said it was late.";
    assertThat(settle(text, span(text, "Wetherby", EntityMention.Type.LOCATION)))
        .containsExactly("Wetherby PERSON");
  }

  @Test
  void aCapitalMaySpeak() {
    String text = "Moscow said it was late.";
    assertThat(settle(text, span(text, "Moscow", EntityMention.Type.LOCATION)))
        .containsExactly("Moscow LOCATION");
  }

  @Test
  void theLastNameOfSomebodyInTheDocumentIsNoPlace() {
    String text = "Ellen Mayfield sued. The court heard Mayfield for an hour.";
    assertThat(
            settle(
                text,
                span(text, "Ellen Mayfield", EntityMention.Type.PERSON),
                later(text, "Mayfield", 2, EntityMention.Type.LOCATION)))
        .containsExactly("Ellen Mayfield PERSON", "Mayfield PERSON");
  }

  @Test
  void unmarkedPlacesAreFoundInDatelinesAndAmongCounties() {
    assertThat(settle("LAREDO -- The bridge opened.")).containsExactly("LAREDO LOCATION");
    assertThat(settle("Roads are closed in Barnes, Golden Valley and Towner counties."))
        .containsExactly("Barnes LOCATION", "Golden Valley LOCATION", "Towner LOCATION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She was born in March.",
        "The law known as the Act passed in Congress.",
        "Ann Roe, M.D., spoke.",
        "Man arrested after chase."
      })
  void otherWordsThatNamePlacesStayWhatTheyAre(String text) {
    assertThat(settle(text)).isEmpty();
  }

  private List<String> settle(String text, EntityMention... mentions) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      String tag = Character.isUpperCase(word.codePointAt(0)) ? "NNP" : "NN";
      tokens.add(new Token(word, matcher.start(), matcher.end(), word, tag, "O"));
    }
    Sentence sentence =
        new Sentence(0, 0, text.length(), tokens, DependencyTree.unparsed(tokens.size()));
    List<NamedSpan> spans =
        List.of(mentions).stream().map(mention -> new NamedSpan(mention, false)).toList();
    return names.settle(text, List.of(sentence), spans).stream()
        .map(span -> span.mention().text() + " " + span.mention().type())
        .toList();
  }

  private static EntityMention span(String text, String name, EntityMention.Type type) {
    return later(text, name, 1, type);
  }

  /** The n-th mention of the name. */
  private static EntityMention later(String text, String name, int n, EntityMention.Type type) {
    int begin = -1;
    for (int i = 0; i < n; i++) {
      begin = text.indexOf(name, begin + 1);
    }
    return new EntityMention(name, begin, begin + name.length(), type, name, null, null);
  }
}
