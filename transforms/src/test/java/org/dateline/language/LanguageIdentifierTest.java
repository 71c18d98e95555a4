package org.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanguageIdentifierTest {
  private static final String ENGLISH =
      "The ministers agreed on Thursday to send more observers to the border, but gave no date.";
  private static final Map<String, String> SENTENCES =
      Map.of(
          "en",
          ENGLISH,
          "fr",
          "Le gouvernement a annoncé jeudi que les troupes quitteraient la région avant la fin"
              + " de l'année.",
          "de",
          "Die Regierung kündigte am Donnerstag an, dass die Soldaten die Region bis Jahresende"
              + " verlassen werden.",
          "es",
          "El gobierno anunció el jueves que las tropas abandonarán la región antes de que"
              + " termine el año.",
          "pt",
          "O governo anunciou na quinta-feira que as tropas deixarão a região até o fim do ano,"
              + " segundo o ministro.",
          "ru",
          "Правительство объявило в четверг, что войска покинут регион до конца этого года.",
          "ar",
          "أعلنت الحكومة يوم الخميس أن القوات ستغادر المنطقة قبل نهاية هذا العام.",
          "zh",
          "政府星期四宣布，部队将在今年年底之前离开该地区，但没有说明具体日期。",
          "ja",
          "政府は木曜日、部隊が年末までにこの地域から撤退すると発表したが、日程は明らかにしなかった。",
          "tr",
          "Hükümet perşembe günü birliklerin yıl sonuna kadar bölgeden ayrılacağını duyurdu.");

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  @Test
  void namesTheLanguageOfASentence() {
    SENTENCES.forEach(
        (code, sentence) -> assertThat(identifier.identify(sentence)).as(sentence).hasValue(code));
  }

  @Test
  void leavesShortTextsUndecided() {
    assertThat(identifier.identify("")).isEmpty();
    assertThat(identifier.identify("Bamako, Mali")).isEmpty();
    assertThat(identifier.identify("0 1 2 3 4 5 6 7 8 9 ".repeat(100))).isEmpty();
  }

  @Test
  void looksAtTheWholeOfALongText() {
    String german = SENTENCES.get("de");
    String text =
        "Home | News | Sport | Weather | Contact us | Log in. " + (german + " ").repeat(200);

    assertThat(identifier.identify(text)).hasValue("de");
  }

  @Test
  void answersAlikeInAllThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> calls =
          IntStream.range(0, 40)
              .mapToObj(i -> (Callable<String>) () -> identifier.identify(ENGLISH).orElse("?"))
              .toList();
      for (Future<String> answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo("en");
      }
    } finally {
      threads.shutdown();
    }
  }
}
