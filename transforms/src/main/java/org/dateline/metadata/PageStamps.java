package org.dateline.metadata;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Publication.Precision;
import org.dateline.article.Publication.Source;
import org.dateline.metadata.Stamp.Role;
import org.jspecify.annotations.Nullable;

/** Date stamps that readers of a page see, those near the headline first. */
final class PageStamps {
  private static final StampParser STAMPS = new StampParser();
  private static final DatelineParser DATELINES = new DatelineParser();

  private static final Set<String> DATE_NAMES =
      Set.of(
          "author",
          "autor",
          "byline",
          "created",
          "data",
          "date",
          "dateline",
          "datetime",
          "datum",
          "erstellt",
          "fecha",
          "info",
          "infos",
          "meta",
          "metadata",
          "newsdatum",
          "postdate",
          "posted",
          "postmeta",
          "pubdate",
          "publication",
          "publish",
          "published",
          "stamp",
          "submitted",
          "time",
          "timestamp");

  private static final Pattern DATE_LABEL =
      Pattern.compile("(?i)(?:date|datum|fecha|data|posted|published)\\s*:?");
  private static final Pattern SENTENCE = Pattern.compile("(?:\\p{L}{2,}[\\s,]+){4,}.*[.!?]$");

  private static final int LONGEST_LINE = 200;

  /** What follows a dateline is a story's first sentence, not a title or a name. */
  private static final int SHORTEST_LEAD = 60;

  private static final int MOST = 6;
  private static final double LEAST_POINTS = 2;
  private static final double CLEAR_POINTS = 4;

  private PageStamps() {}

  /** Evidence from visible stamps. */
  static Seen read(HtmlPage page) {
    List<Candidate> candidates = candidates(page, false);
    return new Seen(best(candidates, LEAST_POINTS), best(candidates, CLEAR_POINTS));
  }

  /**
   * Evidence from visible stamps.
   *
   * @param all that may date the page, best first
   * @param clear those of them that stand where and as the dates of articles do
   */
  record Seen(List<DateEvidence> all, List<DateEvidence> clear) {}

  /**
   * Evidence from stamps that stand where an article's do not, best first: for pages that show no
   * other. A stamp that does not say what it dates counts if it is alone.
   */
  static List<DateEvidence> faint(HtmlPage page) {
    List<DateEvidence> labelled = new ArrayList<>();
    for (DateEvidence each : best(candidates(page, true), Double.NEGATIVE_INFINITY)) {
      if (each.role() == Role.PUBLISHED) {
        labelled.add(each);
      }
    }
    if (!labelled.isEmpty()) {
      return labelled;
    }
    List<DateEvidence> plain = new ArrayList<>();
    for (DateEvidence each : best(candidates(page, false), Double.NEGATIVE_INFINITY)) {
      if (each.role() == Role.UNSPECIFIED
          && each.where().length() < 100
          && !SENTENCE.matcher(each.where()).find()) {
        plain.add(each);
      }
    }
    return plain.size() == 1 ? plain : List.of();
  }

  private static List<Candidate> candidates(HtmlPage page, boolean everywhere) {
    PageLines lines = page.lines();
    List<DateEvidence> inUrl = new PublicationFinder().fromUrl(page.url());
    List<Candidate> candidates = new ArrayList<>();
    PageLine before = null;
    for (PageLine line : lines.all()) {
      if ((everywhere || line.zone() != PageLine.Zone.FOREIGN)
          && (LineText.hasDigit(line.text()) || !line.machine().isEmpty())) {
        collect(line, before, lines, page.locale(), candidates);
      }
      before = line;
    }
    for (int i = 0; i < candidates.size(); i++) {
      candidates.set(i, candidates.get(i).supportedBy(inUrl));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::points).reversed());
    return candidates;
  }

  private static List<DateEvidence> best(List<Candidate> candidates, double leastPoints) {
    List<DateEvidence> evidence = new ArrayList<>();
    for (Candidate each : candidates) {
      if (each.points >= leastPoints
          && evidence.size() < MOST
          && evidence.stream().noneMatch(each.evidence::tellsLike)) {
        evidence.add(each.evidence);
      }
    }
    return evidence;
  }

  private static void collect(
      PageLine line,
      @Nullable PageLine before,
      PageLines lines,
      PageLocale locale,
      List<Candidate> candidates) {
    int headlineAt = lines.headlineAt();
    boolean isHeadline = line.text().equals(lines.headline());
    String text = line.text();
    boolean isLong = text.length() > LONGEST_LINE;
    if (isLong) {
      text = text.substring(0, LONGEST_LINE);
    }
    StampLine read = new StampLine(text);
    List<Stamp> stamps = read.stamps(locale);
    if (stamps.isEmpty() && line.machine().isEmpty()) {
      return;
    }
    boolean only = STAMPS.isOnlyStamp(read);
    boolean marked = line.isNamed(DATE_NAMES);
    Role stated =
        only && before != null && before.text().length() < 40
            ? labelOf(before.text())
            : Role.UNSPECIFIED;
    double around = marked ? 1.5 : 0;
    around += only && before != null && DATE_LABEL.matcher(before.text()).matches() ? 1.5 : 0;
    around -= line.zone() == PageLine.Zone.ASIDE ? 1.5 : 0;
    around -= line.zone() == PageLine.Zone.FOREIGN ? 3 : 0;
    around += nearness(line.at() - headlineAt, headlineAt >= 0);
    List<DateEvidence> machine = machine(line, locale);
    int dateline = stamps.isEmpty() ? 0 : endOfDateline(line.text());
    for (Stamp stamp : stamps) {
      Role role = stamp.role() == Role.UNSPECIFIED ? stated : stamp.role();
      if (role == Role.UNSPECIFIED
          && ((isLong && !opensParagraph(text, stamp)) || (isHeadline && stamp.begin() > 0))) {
        continue; // a day that the text speaks of
      }
      boolean timed = text.substring(stamp.begin(), stamp.end()).indexOf(':') > 0;
      double points = around + pointsOf(role) + (timed ? 0.5 : 0);
      if (only) {
        points += 2;
      } else if (SENTENCE.matcher(text).find() && role == Role.UNSPECIFIED) {
        points -= 1;
      } else if (text.length() < 100) {
        points += 1;
      }
      boolean linked = line.links() > 20 + stamp.end() - stamp.begin();
      points -= linked ? (marked ? 1 : 2) : 0;
      DateEvidence twin = twin(stamp, machine);
      machine.remove(twin);
      Instant at = stamp.at() == null && twin != null ? twin.at() : stamp.at();
      Precision precision = at == null ? stamp.precision() : Precision.INSTANT;
      boolean inDateline = role == Role.UNSPECIFIED && stamp.end() <= dateline;
      Source source = inDateline ? Source.DATELINE : Source.STAMP;
      candidates.add(
          new Candidate(new DateEvidence(source, role, stamp.date(), at, precision, text), points));
    }
    for (DateEvidence each : machine) {
      candidates.add(new Candidate(each, around + 2 + pointsOf(each.role())));
    }
  }

  /** Where the dateline ends that opens a story; 0 without one. */
  private static int endOfDateline(String text) {
    Dateline found = DATELINES.parse(text).orElse(null);
    return found == null || found.day() == null || text.length() - found.end() < SHORTEST_LEAD
        ? 0
        : found.end();
  }

  private static double pointsOf(Role role) {
    return switch (role) {
      case PUBLISHED -> 2;
      case UPDATED -> 0.5;
      case UNSPECIFIED -> 0;
    };
  }

  private static List<DateEvidence> machine(PageLine line, PageLocale locale) {
    List<DateEvidence> found = new ArrayList<>();
    String text = line.text().substring(0, Math.min(line.text().length(), LONGEST_LINE));
    for (PageLine.MachineStamp each : line.machine()) {
      Role role = labelOf(each.words() + " ; " + text);
      DateEvidence evidence = DateFields.read(each.value(), Source.STAMP, role, locale);
      if (evidence != null) {
        found.add(evidence.in(each.value() + " " + text));
      }
    }
    return found;
  }

  /** The machine's form of a printed stamp; their days may differ by the time zone. */
  private static @Nullable DateEvidence twin(Stamp stamp, List<DateEvidence> machine) {
    for (DateEvidence each : machine) {
      if (Math.abs(ChronoUnit.DAYS.between(stamp.date(), each.date())) <= 1) {
        return each;
      }
    }
    return null;
  }

  private static boolean opensParagraph(String text, Stamp stamp) {
    return stamp.begin() < 30 && text.substring(stamp.end()).matches("(?s)\\s?(?:[)\\]|:–—-]).*");
  }

  private static double nearness(int distance, boolean anchored) {
    if (!anchored) {
      return 1 / (1 + distance / 2000.0);
    }
    return distance >= 0 ? 3 / (1 + distance / 400.0) : 2.5 / (1 - distance / 100.0);
  }

  private static Role labelOf(String text) {
    if (StampWords.holds(text, StampWords.UPDATED)) {
      return Role.UPDATED;
    }
    return StampWords.holds(text, StampWords.PUBLISHED) ? Role.PUBLISHED : Role.UNSPECIFIED;
  }

  private record Candidate(DateEvidence evidence, double points) {
    /** A day that the url names, too, is the publication's. */
    Candidate supportedBy(List<DateEvidence> inUrl) {
      boolean agrees =
          evidence.role() == Role.UNSPECIFIED
              && inUrl.stream().anyMatch(each -> each.date().equals(evidence.date()));
      return agrees
          ? new Candidate(
              new DateEvidence(
                  Source.STAMP,
                  Role.PUBLISHED,
                  evidence.date(),
                  evidence.at(),
                  evidence.precision(),
                  evidence.where()),
              points + 3)
          : this;
    }
  }
}
