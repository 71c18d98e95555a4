package org.dateline.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.Stamp.Role;
import org.jsoup.nodes.Element;

/**
 * Traces of a publication date on HTML pages that neither state nor show one where articles do:
 * fields of the data that scripts work with, stamps in footers and lists, the description.
 */
final class DateTraces {
  private static final StampParser STAMPS = new StampParser();

  /** A field of JSON in a script, which may itself stand in a string. */
  private static final Pattern FIELD =
      Pattern.compile(
          "\\\\?\"(?:(?<published>(?:date_?published|published_?(?:date|at|on|time)?|publish_?(?:date|time)|publication_?date|pub_?date"
              + "|first_?published_?(?:at|date)?|post_?date|posted_?(?:at|on))(?:_?(?:gmt|utc|time))?)"
              + "|(?:created_?(?:at|on|date|time)?|create_?(?:date|time)|date_?created))\\\\?\"\\s?+:\\s?+"
              + "(?:\\\\?\"(?<text>[^\"\\\\]{8,40})\\\\?\"|(?<number>\\d{9,13})(?!\\d))",
          Pattern.CASE_INSENSITIVE);

  /** Scripts hold the data of many things: so many of them are looked at. */
  private static final int MOST_FIELDS = 200;

  private static final List<String> DESCRIPTIONS =
      List.of("description", "og:description", "twitter:description", "og:title");

  private DateTraces() {}

  /** The best evidence of its kind; empty if there is none. */
  static List<DateEvidence> read(HtmlPage page) {
    List<DateEvidence> found = new ArrayList<>();
    scripts(page, found);
    descriptions(page, found);
    found.addAll(PageStamps.faint(page));
    return found.isEmpty() ? List.of() : List.of(inferred(found.get(0)));
  }

  private static void scripts(HtmlPage page, List<DateEvidence> found) {
    DateEvidence published = null;
    DateEvidence created = null;
    int fields = 0;
    for (Element script : page.document().select("script:not([src])")) {
      Matcher field = FIELD.matcher(script.data());
      while (field.find() && fields++ < MOST_FIELDS) {
        boolean text = field.group("text") != null;
        DateEvidence read =
            DateFields.read(
                field.group(text ? "text" : "number"),
                Source.INFERRED,
                Role.UNSPECIFIED,
                page.locale());
        if (read != null && read.date().isAfter(LocalDate.of(1994, 1, 1))) {
          if (field.group("published") != null) {
            published = published == null ? read.in(field.group()) : published;
          } else {
            created = created == null ? read.in(field.group()) : created;
          }
        }
      }
    }
    if (published != null) {
      found.add(published);
    } else if (created != null) {
      found.add(created);
    }
  }

  private static void descriptions(HtmlPage page, List<DateEvidence> found) {
    for (String name : DESCRIPTIONS) {
      String text = page.meta().first(name);
      if (text != null && text.length() < 1_000) {
        for (Stamp stamp : STAMPS.parse(text, page.locale())) {
          if (isInBrackets(text, stamp)) {
            found.add(DateEvidence.of(stamp, name + " = " + text));
          }
        }
      }
    }
  }

  /** A day that a sentence speaks of is not the page's; one in brackets behind a title is. */
  private static boolean isInBrackets(String text, Stamp stamp) {
    int opening = text.lastIndexOf('(', stamp.begin());
    return opening >= 0
        && stamp.begin() - opening < 30
        && stamp.end() < text.length()
        && text.charAt(stamp.end()) == ')';
  }

  private static DateEvidence inferred(DateEvidence each) {
    return new DateEvidence(
        Source.INFERRED, each.role(), each.date(), each.at(), each.precision(), each.where());
  }
}
