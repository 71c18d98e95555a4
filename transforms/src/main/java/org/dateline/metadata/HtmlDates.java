package org.dateline.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.Stamp.Role;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** What an HTML page tells of its publication date. */
final class HtmlDates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "og:pubdate",
          "datepublished",
          "date_published",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "article.published",
          "published_time",
          "published-date",
          "published_date",
          "published",
          "publish_date",
          "publish-date",
          "publishdate",
          "publication_date",
          "publication-date",
          "publicationdate",
          "pubdate",
          "pub_date",
          "pubdate_utc",
          "bt:pubdate",
          "rnews:datepublished",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.published",
          "dc.issued",
          "citation_publication_date",
          "citation_online_date",
          "citation_date",
          "shareaholic:article_published_time",
          "originalpublicationdate",
          "original-publish-date",
          "article_date_original",
          "displaydate",
          "newsdate",
          "pdate",
          "ptime",
          "date.published",
          "dateposted",
          "postdate",
          "post_date",
          "release_date",
          "releasedate",
          "article:post_date",
          "video:release_date",
          "gentime");

  /** Names that some sites use for other dates, too: what readers clearly see goes before them. */
  private static final List<String> CREATED =
      List.of(
          "dc.date.created",
          "dcterms.created",
          "dc.created",
          "datecreated",
          "created",
          "creation_date",
          "date-creation-yyyymmdd",
          "dc.date",
          "dcterms.date",
          "date",
          "dc:date",
          "article:date",
          "timestamp",
          "last-publish-date");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "article:modified",
          "og:modified_time",
          "datemodified",
          "date_modified",
          "dc.date.modified",
          "dcterms.modified",
          "dc.modified",
          "last-modified",
          "lastmod",
          "last_modified",
          "modified",
          "modified_time",
          "updated_time",
          "revised",
          "revision_date",
          "date-revision-yyyymmdd",
          "article:updated",
          "utime",
          "cms-last-modified",
          "eomportal-lastupdate");

  /** Parts of a page whose microdata date something else than the page. */
  private static final String OTHERS =
      "[itemprop=comment], [class*=comment], [id*=comment], [itemtype*=Comment], aside, footer, nav";

  private static final Evaluator DATED =
      QueryParser.parse("[itemprop~=(?i)^(datePublished|dateCreated|pubdate|uploadDate)$]");

  private final HtmlPage page;
  private final List<DateEvidence> evidence = new ArrayList<>();

  private HtmlDates(HtmlPage page) {
    this.page = page;
  }

  /** Evidence, best first. */
  static List<DateEvidence> read(HtmlPage page) {
    return new HtmlDates(page).read();
  }

  private List<DateEvidence> read() {
    jsonLd(page.article(), "datePublished", Role.PUBLISHED);
    jsonLd(page.jsonLd().webPage(), "datePublished", Role.PUBLISHED);
    if (evidence.isEmpty()) {
      jsonLd(page.article(), "dateCreated", Role.PUBLISHED);
      jsonLd(page.jsonLd().webPage(), "uploadDate", Role.PUBLISHED);
    }
    for (String name : PUBLISHED) {
      add(page.meta().first(name), Source.META, Role.PUBLISHED, name);
    }
    microdata();
    if (evidence.isEmpty()) {
      jsonLd(page.jsonLd().dated(), "datePublished", Role.PUBLISHED);
    }
    PageStamps.Seen seen = PageStamps.read(page);
    boolean published = !evidence.isEmpty();
    for (String name : CREATED) {
      DateEvidence created =
          DateFields.read(page.meta().first(name), Source.META, Role.PUBLISHED, page.locale());
      if (created != null && (published || seen.clear().isEmpty() || isNear(created, seen.all()))) {
        evidence.add(created.in(name));
      }
    }
    evidence.addAll(seen.all());
    jsonLd(page.article(), "dateModified", Role.UPDATED);
    for (String name : MODIFIED) {
      add(page.meta().first(name), Source.META, Role.UPDATED, name);
    }
    evidence.addAll(new PublicationFinder().fromUrl(page.url()));
    if (evidence.stream().noneMatch(HtmlDates::datesPage)) {
      evidence.addAll(DateTraces.read(page));
    }
    return evidence;
  }

  private void microdata() {
    for (Element each : PageElements.those(page.elements().items, DATED)) {
      if (each.closest(OTHERS) == null) {
        String name = each.attr("itemprop");
        add(value(each), Source.META, Role.PUBLISHED, "itemprop " + name);
        if (name.equals("datePublished")) {
          break;
        }
      }
    }
  }

  private void jsonLd(@Nullable JsonNode object, String field, Role role) {
    add(JsonLd.text(object, field), Source.JSONLD, role, field);
  }

  private void add(@Nullable String written, Source source, Role role, String name) {
    DateEvidence found = DateFields.read(written, source, role, page.locale());
    if (found != null) {
      evidence.add(found.in(name + " = " + written));
    }
  }

  /** Whether this may date the page, be it to the month. */
  private static boolean datesPage(DateEvidence each) {
    boolean onlyTouched = each.role() == Role.UPDATED && each.source() == Source.META;
    return each.source() != Source.URL && !onlyTouched;
  }

  private static boolean isNear(DateEvidence created, List<DateEvidence> seen) {
    return seen.stream()
        .anyMatch(each -> Math.abs(ChronoUnit.DAYS.between(each.date(), created.date())) <= 1);
  }

  private static @Nullable String value(Element element) {
    for (String attribute : List.of("content", "datetime", "title")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }
}
