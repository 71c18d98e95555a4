package org.dateline.fivew;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          mayor calls it 'absurd'       | calls it 'absurd          | calls it 'absurd'
          mayor calls it “absurd”       | calls it “absurd          | calls it “absurd”
          mayor calls it "absurd"       | calls it "absurd          | calls it "absurd"
          'Absurd' is it, says mayor    | Absurd' is it             | 'Absurd' is it
          “Absurd” is it, says mayor    | Absurd” is it             | “Absurd” is it
          mayor's 'absurd' plan         | 'absurd' plan             | 'absurd' plan
          mayor says: 'I saw it go'     | I saw it go               | I saw it go
          it is the mayors' plan        | the mayors                | the mayors
          """)
  void takesTheOtherHalfOfAQuotationIn(String source, String phrase, String whole) {
    int begin = source.indexOf(phrase);
    int end = begin + phrase.length();
    int from = Quotes.begin(source, begin, end);
    assertThat(source.substring(from, Quotes.end(source, from, end))).isEqualTo(whole);
  }
}
