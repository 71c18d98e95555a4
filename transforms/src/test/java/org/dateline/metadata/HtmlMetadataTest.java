package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.dateline.article.Publication;
import org.dateline.article.Publication.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMetadataTest {
  private static final String URL = "https://www.harbourpost.example/world/storm";
  private static final String PROSE =
      "<p>"
          + "The keeper of the lighthouse wrote down the wind every hour that night. ".repeat(12)
          + "</p>";

  private static HtmlMetadata read(String head, String body) {
    return HtmlMetadata.read(page(head, body), URL);
  }

  private static Document page(String head, String body) {
    return Jsoup.parse("<html lang=en><head>" + head + "</head><body>" + body + "</body></html>");
  }

  private static PublicationFinder.Finding finding(String head, String body) {
    return new PublicationFinder().find(read(head, body).dates(), null);
  }

  private static Publication published(String head, String body) {
    return finding(head, body).publication();
  }

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storm closes the old harbour | Harbour Post",
        "Storm closes the old harbour - Harbour Post",
        "Storm closes the old harbour – World – Harbour Post",
        "Harbour Post: Storm closes the old harbour",
        "Storm closes the old harbour"
      })
  void stripsTheSitesNameFromTheTitle(String title) {
    String site = "<meta property=og:site_name content='Harbour Post'>";
    String heading = "<h1>Storm closes the old harbour</h1>";
    assertThat(read("<title>" + title + "</title>" + site, heading).title())
        .isEqualTo("Storm closes the old harbour");
  }

  @Test
  void keepsSignsThatBelongToTheHeadline() {
    String title = "Storm closes harbour - and opens a road";
    assertThat(read("<meta property=og:title content='" + title + "'>", "").title())
        .isEqualTo(title);
  }

  @Test
  void stripsTheHostsNameWhenThePageDoesNotNameItsSite() {
    assertThat(read("<title>Storm closes harbour | HarbourPost</title>", "").title())
        .isEqualTo("Storm closes harbour");
  }

  @Test
  void stripsTheNameOfAPartOfTheSite() {
    Document page = page("<title>Storm closes harbour | Post Weather</title>", "");
    assertThat(HtmlMetadata.read(page, "https://weather.harbour-post.example/x").title())
        .isEqualTo("Storm closes harbour");
  }

  @Test
  void readsSignsThatWereEscapedTwice() {
    assertThat(read("", "<h1>Storm &amp;amp; tide close harbour</h1>").title())
        .isEqualTo("Storm & tide close harbour");
  }

  @Test
  void findsNoTitleWhereThereIsNone() {
    assertThat(read("", PROSE).title()).isNull();
  }

  @Test
  void takesARealDeckButNotTheDescription() {
    String head = "<meta property=og:description content='Read all about the storm of Tuesday.'>";
    assertThat(read(head, "<h1>Storm</h1>" + PROSE).subtitle()).isNull();
    assertThat(
            read(head, "<h1>Storm</h1><p class=standfirst>Ferries stay in port until Friday</p>")
                .subtitle())
        .isEqualTo("Ferries stay in port until Friday");
    assertThat(
            read(
                    jsonLd(
                        "{\"@type\":\"NewsArticle\",\"headline\":\"Storm closes harbour\","
                            + "\"alternativeHeadline\":\"Ferries stay in port\"}"),
                    "")
                .subtitle())
        .isEqualTo("Ferries stay in port");
  }

  @Test
  void readsAuthorsFromAGraphWithReferences() {
    String graph =
        """
        {"@context":"https://schema.org","@graph":[
          {"@type":"WebSite","name":"Harbour Post"},
          {"@type":"Person","@id":"#ada","name":"Ada Quill"},
          {"@type":["NewsArticle","Article"],"headline":"Storm closes harbour",
           "author":[{"@id":"#ada"},{"@type":"Person","name":"Bo Ferrer"}],
           "publisher":{"@type":"Organization","name":"Harbour Post"},
           "datePublished":"2022-11-03T08:10:00+01:00"}]}
        """;
    HtmlMetadata found = read(jsonLd(graph), "");
    assertThat(found.authors()).containsExactly("Ada Quill", "Bo Ferrer");
    assertThat(found.site()).isEqualTo("Harbour Post");
    assertThat(found.title()).isEqualTo("Storm closes harbour");
    assertThat(new PublicationFinder().find(found.dates(), null).publication())
        .isEqualTo(
            Publication.at(
                Instant.parse("2022-11-03T07:10:00Z"), LocalDate.of(2022, 11, 3), Source.JSONLD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<meta name=author content='Ada Quill'>;<p>x</p>",
        "<meta name=author content='By Ada Quill'>;<p>x</p>",
        "<meta name=author content='admin'>;<h1>Storm closes harbour</h1><p>By Ada Quill</p>",
        "<title>x</title>;<span itemprop=author><b itemprop=name>Ada Quill</b></span>",
        "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Quill'>;<p>x</p>",
        "<title>x</title>;<p>x</p><p><a rel=author href=/ada>Ada Quill</a></p>",
        "<title>x</title>;<h1>Storm closes harbour</h1><p>Ada Quill</p><p>3 November 2022</p>",
        "<title>x</title>;<h1>Storm closes harbour</h1><p>by Ada Quill ● November 3, 2022 ● 6 min read</p>",
        "<title>x</title>;<h1>Storm closes harbour</h1><div class=byline>Ada Quill</div>",
        "<title>x</title>;<h1>Storm closes harbour</h1><p>Written by</p><p><a>Ada Quill</a></p>"
      })
  void readsAnAuthor(String head, String body) {
    assertThat(read(head, body).authors()).containsExactly("Ada Quill");
  }

  @Test
  void readsTheAuthorOfThePageWhereTheArticleHasNone() {
    String page =
        "{\"@type\":\"WebPage\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada Quill\"}}";
    assertThat(read(jsonLd(page), "<p>x</p>").authors()).containsExactly("Ada Quill");
  }

  @Test
  void takesNoNameInTheTextForAnAuthor() {
    String body = "<h1>Storm closes harbour</h1><p>Ferry Point</p><p>Boats stay in port.</p>";
    assertThat(read("", body + PROSE).authors()).isEmpty();
  }

  @Test
  void saysWhatThePageTellsOfTitleAndAuthors() {
    String head = "<title>Storm | Harbour Post</title><meta name=author content=admin>";
    String body = "<h1>Storm closes harbour</h1><p>By Ada Quill</p>" + PROSE;
    assertThat(read(head, body).statements())
        .containsExactly(
            new Statement(Statement.Field.TITLE, "heading", "Storm closes harbour", true),
            new Statement(Statement.Field.TITLE, "title element", "Storm | Harbour Post", false),
            new Statement(Statement.Field.AUTHORS, "author", "admin", false),
            new Statement(Statement.Field.AUTHORS, "byline", "By Ada Quill", true));
  }

  @Test
  void takesADeclaredBodyOnlyWhereNoPersonIsNamed() {
    String body =
        "{\"@type\":\"Article\",\"author\":{\"@type\":\"Organization\",\"name\":\"Pilots' Guild\"}}";
    assertThat(read(jsonLd(body), "").authors()).containsExactly("Pilots' Guild");
    assertThat(read(jsonLd(body), "<h1>Storm closes harbour</h1><p>By Ada Quill</p>").authors())
        .containsExactly("Ada Quill");
  }

  @Test
  void tellsAnAgencyFromAuthors() {
    HtmlMetadata found = read("<meta name=author content='Agence France-Presse'>", "");
    assertThat(found.agency()).isEqualTo("AFP");
    assertThat(found.authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"admin", "Staff Writer", "Web Desk", "@harbourpost", "info@harbour.example"})
  void findsNoAuthorInAccountsAndDesks(String author) {
    HtmlMetadata found = read("<meta name=author content='" + author + "'>", "");
    assertThat(found.authors()).isEmpty();
    assertThat(found.agency()).isNull();
  }

  @Test
  void ignoresCommentersAndOtherArticlesAuthors() {
    String body =
        "<h1>Storm closes harbour</h1>"
            + PROSE
            + "<div class=comments><p class=author>Cy Lund</p></div>"
            + "<div class=related><p>By Dee Marsh</p></div>";
    assertThat(read("", body).authors()).isEmpty();
  }

  @Test
  void readsLanguageSiteAndCanonicalUrl() {
    Document page =
        Jsoup.parse(
            "<html lang=de-AT><head><link rel=canonical href='/wetter/sturm'></head><body></body>");
    HtmlMetadata found = HtmlMetadata.read(page, "https://www.hafenblatt.example/x?id=1");
    assertThat(found.locale()).isEqualTo(new PageLocale("de", "AT"));
    assertThat(found.canonicalUrl()).isEqualTo("https://www.hafenblatt.example/wetter/sturm");
    assertThat(found.site()).isEqualTo("hafenblatt.example");
  }

  @Test
  void doesNotChangeTheDocument() {
    Document page = page("<title>Storm</title>", "<h1>Storm</h1><p>By Ada Quill</p>" + PROSE);
    String before = page.outerHtml();
    HtmlMetadata.read(page, URL);
    assertThat(page.outerHtml()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<meta property=article:published_time content='2022-11-03T08:10:00+01:00'>;META",
        "<meta name=pubdate content='20221103'>;META",
        "<meta name=DC.date.issued content='2022-11-03'>;META",
        "<meta itemprop=datePublished content='2022-11-03'>;META"
      })
  void readsTheDayInMetaElements(String head, Source source) {
    assertThat(published(head, ""))
        .satisfies(found -> assertThat(found.date()).isEqualTo(LocalDate.of(2022, 11, 3)))
        .satisfies(found -> assertThat(found.source()).isEqualTo(source));
  }

  @Test
  void prefersThePagesOwnArticleAmongSeveralObjects() {
    String objects =
        "[{\"@type\":\"Article\",\"url\":\"https://www.harbourpost.example/other\","
            + "\"datePublished\":\"2019-01-02\"},"
            + "{\"@type\":\"BreadcrumbList\"},"
            + "{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":\""
            + URL
            + "\",\"datePublished\":\"2022-11-03\",},]";
    assertThat(published(jsonLd(objects), "").date()).isEqualTo(LocalDate.of(2022, 11, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":\"Storm \"closes\" harbour\","
            + "\"datePublished\":\"2022-11-03\"",
        "<!-- {\"@type\":\"NewsArticle\",\"datePublished\":\"2022-11-03\"} -->",
        "{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\",\"datePublished\":\"2022-11-03\"}",
        "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-11-03\"}\n//]]>"
      })
  void readsBrokenJsonLd(String json) {
    assertThat(published(jsonLd(json), "").date()).isEqualTo(LocalDate.of(2022, 11, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "null", "not json", "{\"@type\":7}", "[[[[[[[[[[[[[[1]]]]]]]]]]]]]]"})
  void survivesSenselessJsonLd(String json) {
    assertThat(published(jsonLd(json), "")).isEqualTo(Publication.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Posted on November 3, 2022</p>",
        "<p class=meta>By Ada Quill | 3 November 2022 | 5 min read</p>",
        "<time datetime='2022-11-03'>Thursday</time>",
        "<div><span>Date</span><br><span>2022-11-03</span></div>",
        "<dl><dt>Published</dt><dd>Nov 3, 2022</dd></dl>"
      })
  void readsTheStampNearTheHeadline(String stamp) {
    String body =
        "<nav><p>January 1, 2023</p></nav><h1>Storm closes the harbour</h1>"
            + stamp
            + PROSE
            + "<p>On October 1, 2022 the pilots had warned of it.</p>"
            + "<div class=comments><p>December 24, 2022</p></div>"
            + "<div class=related><p>May 5, 2022</p></div>"
            + "<footer>© 2020 Harbour Post, October 9, 2020</footer>";
    assertThat(published("", body))
        .isEqualTo(Publication.onDay(LocalDate.of(2022, 11, 3), Source.STAMP));
  }

  @Test
  void findsNoDayInCommentsListsAndFooters() {
    String body =
        "<h1>Storm closes the harbour</h1>"
            + PROSE
            + "<div id=comments><p>December 24, 2022</p></div>"
            + "<ul class=latest-news><li>May 5, 2022 <a href=/x>Pilots vote for a new chair</a></ul>"
            + "<footer>© 2022 Harbour Post</footer>";
    assertThat(published("", body)).isEqualTo(Publication.UNKNOWN);
  }

  @Test
  void takesTheVisibleDayForAFieldInUniversalTime() {
    String head = "<meta property=article:published_time content='2022-11-04T02:30:00Z'>";
    String body = "<h1>Storm closes the harbour</h1><p>Posted on November 3, 2022</p>" + PROSE;
    assertThat(published(head, body))
        .isEqualTo(
            Publication.at(
                Instant.parse("2022-11-04T02:30:00Z"), LocalDate.of(2022, 11, 3), Source.META));
  }

  @Test
  void reportsFieldsThatContradictEachOther() {
    String head =
        jsonLd("{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-11-03\"}")
            + "<meta property=article:published_time content='2022-10-20'>";
    PublicationFinder.Finding finding = finding(head, "");
    assertThat(finding.publication().source()).isEqualTo(Source.JSONLD);
    assertThat(finding.conflicting()).isTrue();
  }

  @Test
  void readsAnEmptyDocument() {
    HtmlMetadata found = HtmlMetadata.read(Jsoup.parse(""), null);
    assertThat(found.title()).isNull();
    assertThat(found.authors()).isEmpty();
    assertThat(found.dates()).isEmpty();
    assertThat(found.locale()).isEqualTo(PageLocale.UNKNOWN);
  }

  @Test
  void takesTheDayOfADatelineForTheDatelinesOwn() {
    String lead = "<p>LIMA, March 4, 2023 (Quayside) -- ";
    String story = "The keeper of the lighthouse wrote down the wind every hour.</p>";
    Publication found =
        published("", "<h1>Storm closes the old harbour</h1>" + lead + story + PROSE);
    assertThat(found.source()).isEqualTo(Source.DATELINE);
    assertThat(found.date()).isEqualTo(LocalDate.of(2023, 3, 4));
  }

  @Test
  void readsTheBylineBesideTwoTimesThatTouch() {
    String meta =
        "<div>Posted on <time>17 March 2023</time><time>18 March 2023</time>"
            + "<span> by <a>Ada Quill</a></span></div>";
    String filed = "<div>Posted in <a>Harbours</a> Tagged <a>Kenya</a>, <a>South Sudan</a></div>";
    assertThat(read("", "<h1>Storm closes the old harbour</h1>" + meta + filed + PROSE).authors())
        .containsExactly("Ada Quill");
    assertThat(read("", "<h1>Storm closes the old harbour</h1>" + filed + PROSE).authors())
        .isEmpty();
  }
}
