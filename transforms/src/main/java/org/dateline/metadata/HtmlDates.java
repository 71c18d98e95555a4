package org.dateline.metadata;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.Stamp.Role;
import org.jsoup.nodes.Element;
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

  /** Names that some sites use for other dates, too: what readers see goes before them. */
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

  private HtmlDates() {}

  /** Evidence, best first. */
  static List<DateEvidence> read(HtmlPage page) {
    List<DateEvidence> evidence = new ArrayList<>();
    add(
        evidence,
        JsonLd.text(page.article(), "datePublished"),
        Source.JSONLD,
        Role.PUBLISHED,
        page);
    add(
        evidence,
        JsonLd.text(page.jsonLd().webPage(), "datePublished"),
        Source.JSONLD,
        Role.PUBLISHED,
        page);
    if (evidence.isEmpty()) {
      add(
          evidence,
          JsonLd.text(page.article(), "dateCreated"),
          Source.JSONLD,
          Role.PUBLISHED,
          page);
      add(
          evidence,
          JsonLd.text(page.jsonLd().webPage(), "uploadDate"),
          Source.JSONLD,
          Role.PUBLISHED,
          page);
    }
    for (String name : PUBLISHED) {
      add(evidence, page.meta().first(name), Source.META, Role.PUBLISHED, page);
    }
    for (Element each :
        page.document()
            .select("[itemprop~=(?i)^(datePublished|dateCreated|pubdate|uploadDate)$]")) {
      if (each.closest(
              "[itemprop=comment], [class*=comment], [id*=comment], [itemtype*=Comment], aside, footer, nav")
          == null) {
        add(evidence, value(each), Source.META, Role.PUBLISHED, page);
        if (each.is("[itemprop=datePublished]")) {
          break;
        }
      }
    }
    if (evidence.isEmpty()) {
      String dated = JsonLd.text(page.jsonLd().dated(), "datePublished");
      add(evidence, dated, Source.JSONLD, Role.PUBLISHED, page);
    }
    List<DateEvidence> seen = PageStamps.read(page);
    boolean published = !evidence.isEmpty();
    for (String name : CREATED) {
      DateEvidence created =
          DateFields.read(page.meta().first(name), Source.META, Role.PUBLISHED, page.locale());
      if (created != null && (published || seen.isEmpty() || isNear(created, seen))) {
        evidence.add(created);
      }
    }
    evidence.addAll(seen);
    add(evidence, JsonLd.text(page.article(), "dateModified"), Source.JSONLD, Role.UPDATED, page);
    for (String name : MODIFIED) {
      add(evidence, page.meta().first(name), Source.META, Role.UPDATED, page);
    }
    evidence.addAll(new PublicationFinder().fromUrl(page.url()));
    return evidence;
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

  private static void add(
      List<DateEvidence> evidence,
      @Nullable String field,
      Source source,
      Role role,
      HtmlPage page) {
    DateEvidence found = DateFields.read(field, source, role, page.locale());
    if (found != null) {
      evidence.add(found);
    }
  }
}
