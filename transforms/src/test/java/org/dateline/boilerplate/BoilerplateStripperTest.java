package org.dateline.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.Flag;
import org.dateline.article.RawPage;
import org.dateline.article.RemovedBlock;
import org.dateline.reject.Reason;
import org.dateline.reject.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateStripperTest {

  private final BoilerplateStripper stripper = new BoilerplateStripper();

  @Test
  void readsHeadlineDeckAgencyPlaceAndDay() throws RejectedException {
    SamplePage page = SamplePage.load("business");
    Article article = dump(page.dump());
    assertThat(article.title()).isEqualTo(page.title());
    assertThat(article.subtitle()).isEqualTo(page.deck());
    assertThat(article.authors()).isEmpty();
    assertThat(article.published().date()).isEqualTo(LocalDate.of(2023, 5, 9));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.id()).isEqualTo(Article.idOf("page.txt"));
  }

  @Test
  void readsAgencyAndPlaceOfAByline() throws RejectedException {
    Article article = dump(SamplePage.load("business").replace('B', "AP Nairobi").dump());
    assertThat(article.agency()).isEqualTo("AP");
    assertThat(article.datelinePlace()).isEqualTo("Nairobi");
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void readsTheAuthorOfABylineButNotAnAccount() throws RejectedException {
    assertThat(dump(SamplePage.load("broadsheet").dump()).authors())
        .containsExactly("Mira Tolland");
    assertThat(dump(SamplePage.load("wordpress").dump()).authors()).isEmpty();
  }

  @Test
  void keepsRemovedBlocksOfDumpsWithTheirOffsets() throws RejectedException {
    for (String name : SamplePage.NAMES) {
      String dump =
          SamplePage.load(name).dump() + "\n\n\uD83D\uDE00 Share this story\n\nTap to comment";
      Article article = dump(dump);
      assertThat(article.removed()).isNotEmpty();
      for (RemovedBlock block : article.removed()) {
        int begin = dump.offsetByCodePoints(0, block.begin());
        int end = dump.offsetByCodePoints(0, block.end());
        assertThat(dump.substring(begin, end)).isEqualTo(block.text());
        assertThat(block.path()).isNull();
      }
    }
  }

  @Test
  void losesNoWordOfADump() throws RejectedException {
    for (String name : SamplePage.NAMES) {
      String dump = SamplePage.load(name).dump();
      Article article = dump(dump);
      int kept = letters(article.text());
      int removed = article.removed().stream().mapToInt(block -> letters(block.text())).sum();
      assertThat(kept + removed).isEqualTo(letters(dump));
    }
  }

  @Test
  void namesTheKindsOfWhatItRemoved() throws RejectedException {
    List<RemovedBlock.Kind> kinds =
        dump(SamplePage.load("wire").dump()).removed().stream().map(RemovedBlock::kind).toList();
    assertThat(kinds)
        .containsExactly(
            RemovedBlock.Kind.TITLE,
            RemovedBlock.Kind.COMMENTS,
            RemovedBlock.Kind.TITLE,
            RemovedBlock.Kind.CAPTION,
            RemovedBlock.Kind.PROMOTION,
            RemovedBlock.Kind.PROMOTION,
            RemovedBlock.Kind.FOOTER,
            RemovedBlock.Kind.COMMENTS,
            RemovedBlock.Kind.COMMENTS);
  }

  @Test
  void givesDomPathsForHtml() throws RejectedException {
    Article article =
        strip(
            RawPage.of(
                "p.html",
                RawPage.Kind.HTML,
                utf8("<html><body><nav>Home</nav><h1>A ferry sinks in the harbour</h1>" + PROSE)));
    assertThat(article.removed())
        .extracting(RemovedBlock::path)
        .containsExactly("html>body>nav:nth-child(1)", "html>body>h1:nth-child(2)");
  }

  @Test
  void givesPlacesOfOneKindOneKeyOnAllPages() throws RejectedException {
    Article one = strip(boxed("more box-17", "Swans return to the quay"));
    Article other = strip(boxed("more box-4", "Old mill is sold"));

    assertThat(placeOf(one, "Swans return to the quay"))
        .isNotZero()
        .isEqualTo(placeOf(other, "Old mill is sold"))
        .isNotEqualTo(one.blocks().get(0).place());
  }

  private static RawPage boxed(String classes, String teaser) {
    return RawPage.of(
        "p.html",
        RawPage.Kind.HTML,
        utf8(
            "<html><body><h1>A ferry sinks in the harbour</h1><div class='text'>"
                + PROSE
                + "</div><aside class='"
                + classes
                + "'><h4>"
                + teaser
                + "</h4></aside>"));
  }

  private static long placeOf(Article article, String text) {
    return article.removed().stream()
        .filter(block -> block.text().equals(text))
        .mapToLong(RemovedBlock::place)
        .findFirst()
        .orElseThrow();
  }

  private static final String PROSE =
      "<p>The old ferry sank in the harbour on Sunday, but nobody was hurt, the police said in the"
          + " evening.</p><p>Divers will look at the wreck as soon as the storm is over, and the"
          + " harbour stays closed until then.</p>";

  @Test
  void keepsADumpWithoutHeadlineWhole() throws RejectedException {
    String body =
        """
        The council of the island closed its only school on Monday after the last pupil left.
        Her parents had found work on the mainland, the mayor told the radio.
        The teacher will run the library in the same building from the autumn on.
        “We will keep the books,” she said.""";
    Article article = dump(body);
    assertThat(article.title()).isNull();
    assertThat(article.text()).isEqualTo(body.replace("\n", "\n\n"));
    assertThat(article.published().date()).isNull();
    assertThat(article.flags()).contains(Flag.UNDATED);
  }

  @Test
  void keepsAShortArticle() throws RejectedException {
    assertThat(dump("Bridge closed\n\nThe bridge is closed until noon.").text())
        .isEqualTo("The bridge is closed until noon.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Նավը առավոտյան հասավ հին նավահանգիստ և նավաստիները մինչև երեկո դատարկեցին նրա ամբողջ բեռը,"
            + " ինչպես պատմեց նավապետը, որը քառասուն տարի ծովում է եղել։",
        "پرانی کشتی آج صبح بندرگاہ پہنچی اور ملاحوں نے شام تک اس کا سارا سامان اتار لیا، کپتان نے"
            + " بتایا کہ راستے میں سمندر پرسکون رہا اور ہوا شمال سے چلتی رہی۔",
        "کشتی قدیمی صبح امروز به بندر رسید و ملوانان تا شب بار آن را خالی کردند. ناخدا گفت که دریا در"
            + " راه آرام بود و باد از شمال می‌وزید. مردم شهر از صبح زود کنار آب ایستاده بودند و برای"
            + " کشتی دست تکان می‌دادند. شهردار هم به اسکله آمد و از ناخدا خواست که سال آینده دوباره با"
            + " همان کشتی به این بندر کوچک بیاید. پایان پیام"
      })
  void keepsTheTextInLanguagesOfWhichNoWordsAreKnown(String text) throws RejectedException {
    String around = "1\n2\n3\n\n%s\n\n+000 77 000\n\n© 2021";
    assertThat(dump(around.formatted(text)).text()).isEqualTo(text);
    String page = "<ul><li><a>1</a><li><a>2</a></ul><div>" + text + "</div><p>© 2021</p>";
    assertThat(strip(RawPage.of("p.html", RawPage.Kind.HTML, utf8(page))).text()).isEqualTo(text);
  }

  @Test
  void keepsGivenTextVerbatim() throws RejectedException {
    String text = "Also Read\n A  first line.\n\n\nShare this article\n";
    DeclaredMetadata declared =
        new DeclaredMetadata(
            "Headline", null, List.of("Ann Bell"), "2024-05-06", null, "en", "The Post");
    Article article =
        stripper.strip(
            new RawPage("r", RawPage.Kind.MAIN_TEXT, utf8(text), null, null, null, declared));
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.title()).isEqualTo("Headline");
    assertThat(article.authors()).containsExactly("Ann Bell");
    assertThat(article.site()).isEqualTo("The Post");
    assertThat(article.published().date()).isEqualTo(LocalDate.of(2024, 5, 6));
    assertThat(article.flags()).contains(Flag.GIVEN_TEXT);
    assertThat(article.removed()).isEmpty();
  }

  @Test
  void rejectsWhatIsNoArticle() {
    assertReason("", Reason.EMPTY);
    assertReason(" \n\t \n", Reason.EMPTY);
    assertReason("Home\nNews\nSport\nWeather\nLog in", Reason.NO_ARTICLE);
    assertThatThrownBy(
            () ->
                strip(
                    RawPage.of(
                        "x", RawPage.Kind.TEXT_DUMP, new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 0})))
        .isInstanceOfSatisfying(
            RejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BINARY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<span>", "<ul><li>", "<b><i>"})
  void readsPagesOfManyNestedElements(String tags) throws RejectedException {
    String page = "<html><body>" + PROSE + tags.repeat(100_000) + "deep";
    assertThat(strip(RawPage.of("p.html", RawPage.Kind.HTML, utf8(page))).text())
        .startsWith("The old ferry sank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "share ", "Photo ", "linkedin", "2024-", "| ", "By A and "})
  void readsVeryLongLines(String piece) throws RejectedException {
    String prose = PROSE.replaceAll("<[^>]+>", "\n");
    assertThat(dump(prose + "\n" + piece.repeat(100_000 / piece.length())).text())
        .startsWith("The old ferry sank");
  }

  private void assertReason(String page, Reason reason) {
    assertThatThrownBy(() -> dump(page))
        .isInstanceOfSatisfying(
            RejectedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private Article dump(String text) throws RejectedException {
    return strip(RawPage.of("page.txt", RawPage.Kind.TEXT_DUMP, utf8(text)));
  }

  private Article strip(RawPage page) throws RejectedException {
    return stripper.strip(page);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
