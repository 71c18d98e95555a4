package org.dateline.boilerplate;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.BodyBlock;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.Flag;
import org.dateline.article.Publication;
import org.dateline.article.RawPage;
import org.dateline.article.RemovedBlock;
import org.dateline.language.LanguageIdentifier;
import org.dateline.metadata.Byline;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.DateEvidence;
import org.dateline.metadata.Dateline;
import org.dateline.metadata.DatelineParser;
import org.dateline.metadata.HtmlMetadata;
import org.dateline.metadata.OutletName;
import org.dateline.metadata.PageLocale;
import org.dateline.metadata.PublicationFinder;
import org.dateline.metadata.Stamp;
import org.dateline.metadata.StampParser;
import org.dateline.template.PlaceKey;
import org.jspecify.annotations.Nullable;

/**
 * An article in the making. Of every field the first to be said counts: what came beside the page,
 * then the page's metadata, then what stands on it.
 */
final class ArticleDraft {
  private static final BylineParser BYLINES = new BylineParser();
  private static final DatelineParser DATELINES = new DatelineParser();
  private static final StampParser STAMPS = new StampParser();
  private static final PublicationFinder PUBLICATIONS = new PublicationFinder();
  private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

  /** Longer lines hold no stamp that dates the page. */
  private static final int MAX_STAMP_LINE = 200;

  private final RawPage page;
  private final Set<Flag> flags;
  private final List<RemovedBlock> removed = new ArrayList<>();
  private final List<BodyBlock> body = new ArrayList<>();
  private final List<DateEvidence> evidence = new ArrayList<>();
  private List<String> authors;
  private @Nullable String title;
  private @Nullable String subtitle;
  private @Nullable String site;
  private @Nullable String agency;
  private @Nullable MonthDay filed;
  private @Nullable String place;
  private @Nullable String canonicalUrl;
  private @Nullable String language;
  private PageLocale locale = PageLocale.UNKNOWN;
  private String text = "";

  ArticleDraft(RawPage page, Set<Flag> flags) {
    this.page = page;
    this.flags = flags;
    if (page.truncated()) {
      flags.add(Flag.TRUNCATED);
    }
    DeclaredMetadata declared = page.declared();
    title = blankToNull(declared.title());
    subtitle = blankToNull(declared.subtitle());
    authors = declared.authors();
    site = blankToNull(declared.site());
    String tag = blankToNull(declared.language());
    language =
        tag == null ? null : blankToNull(tag.split("[-_]", 2)[0].strip().toLowerCase(Locale.ROOT));
    locale = new PageLocale(language, null);
  }

  /** Takes over what an HTML page says about itself. */
  void metadata(HtmlMetadata page) {
    title = title == null ? page.title() : title;
    subtitle = subtitle == null ? page.subtitle() : subtitle;
    authors = authors.isEmpty() ? page.authors() : authors;
    agency = page.agency();
    site = site == null ? page.site() : site;
    canonicalUrl = page.canonicalUrl();
    locale =
        new PageLocale(
            language == null ? page.locale().language() : language, page.locale().country());
    evidence.addAll(page.dates());
  }

  /** Takes the text as the source gave it. */
  void given(String given) {
    text = given;
    flags.add(Flag.GIVEN_TEXT);
    int end = given.indexOf('\n');
    lead(end < 0 ? given : given.substring(0, end));
  }

  /**
   * Takes over the body, and what the other blocks tell of it.
   *
   * @param decoded the text that the offsets of a dump's blocks count in
   */
  void page(List<Block> blocks, Labels labels, String decoded) {
    CodePointOffsets offsets = new CodePointOffsets(decoded);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      RemovedBlock.Kind kind = labels.kinds().get(i);
      if (kind == null) {
        paragraphs.add(blocks.get(i).text());
        body.add(kept(blocks.get(i), removed.size(), offsets));
      } else {
        removed.add(removed(blocks.get(i), kind, offsets));
      }
    }
    text = String.join("\n\n", paragraphs);
    if (title == null && labels.title() >= 0) {
      title = blocks.get(labels.title()).text();
    }
    if (labels.subtitle() >= 0 && page.declared().subtitle() == null) {
      subtitle = blocks.get(labels.subtitle()).text();
    }
    if (!paragraphs.isEmpty()) {
      identify();
      byline(blocks, labels);
      lead(paragraphs.get(0));
      stamps(blocks, labels);
    }
  }

  private static RemovedBlock removed(
      Block block, RemovedBlock.Kind kind, CodePointOffsets offsets) {
    Place at = block.place();
    return at == null
        ? new RemovedBlock(
            kind, offsets.of(block.begin()), offsets.of(block.end()), null, block.text())
        : new RemovedBlock(kind, null, null, at.path(), block.text(), PlaceKey.of(at.signature));
  }

  private static BodyBlock kept(Block block, int removedBefore, CodePointOffsets offsets) {
    Place at = block.place();
    return at == null
        ? new BodyBlock(removedBefore, offsets.of(block.begin()), offsets.of(block.end()), null)
        : new BodyBlock(removedBefore, null, null, at.path(), PlaceKey.of(at.signature));
  }

  /** Reads the bylines nearest the headline: those above the body, else those below. */
  private void byline(List<Block> blocks, Labels labels) {
    boolean authorsKnown = !authors.isEmpty();
    boolean above = true;
    for (int i = 0; i < blocks.size(); i++) {
      above &= !labels.isBody(i);
      if (labels.kinds().get(i) == RemovedBlock.Kind.BYLINE) {
        Optional<Byline> byline = BYLINES.parse(blocks.get(i).text());
        // An agency and a place below the body are another article's, or a topic; so is a name on
        // an HTML page that no word calls the author's.
        boolean foreign =
            !above
                && (byline.map(b -> b.authors().isEmpty() && b.place() != null).orElse(false)
                    || !(blocks.get(i).place() == null || BYLINES.isStated(blocks.get(i).text())));
        if (byline.isPresent() && !foreign) {
          authors =
              !authorsKnown && authors.isEmpty() ? withoutOutlet(byline.get().authors()) : authors;
          agency = agency == null ? byline.get().agency() : agency;
          // Where an author is does not say where the story is filed from.
          boolean wire = byline.get().authors().isEmpty();
          place = place == null && wire ? byline.get().place() : place;
        }
      }
    }
  }

  private void lead(String paragraph) {
    Optional<Dateline> dateline = DATELINES.parse(paragraph);
    if (dateline.isPresent()) {
      agency = agency == null ? dateline.get().agency() : agency;
      place = place == null ? dateline.get().place() : place;
      Dateline at = dateline.get();
      filed = filed == null && at.year() == null ? at.day() : filed;
      if (at.year() != null && at.day() != null && at.day().isValidYear(at.year())) {
        LocalDate day = at.day().atYear(at.year());
        evidence.add(
            new DateEvidence(
                Publication.Source.DATELINE,
                Stamp.Role.UNSPECIFIED,
                day,
                null,
                Publication.Precision.DAY));
      }
    }
  }

  /**
   * Collects the stamps that date the page: those near the headline, and those below the body that
   * say what they date. Dates in lists of other articles are theirs.
   */
  private void stamps(List<Block> blocks, Labels labels) {
    int firstBody = 0;
    while (!labels.isBody(firstBody)) {
      firstBody++;
    }
    for (int i = 0; i < blocks.size(); i++) {
      String line = blocks.get(i).text();
      RemovedBlock.Kind kind = labels.kinds().get(i);
      if (line.length() > MAX_STAMP_LINE || kind == null || !maySayDay(kind)) {
        continue;
      }
      boolean near = i <= firstBody && (i == 0 || i >= labels.title() - 3);
      if (!near && blocks.get(i).place() != null) {
        continue;
      }
      for (Stamp stamp : STAMPS.parse(line, locale)) {
        if (near || stamp.role() != Stamp.Role.UNSPECIFIED) {
          evidence.add(DateEvidence.of(stamp, line));
        }
      }
    }
  }

  private static boolean maySayDay(RemovedBlock.Kind kind) {
    return switch (kind) {
      case TITLE, SUBTITLE, CAPTION, RELATED, TOPICS, COMMENTS, FOOTER -> false;
      default -> true;
    };
  }

  private void identify() {
    if (language == null) {
      language = LANGUAGES.identify(text).orElse(locale.language());
      locale = locale.language() == null ? new PageLocale(language, locale.country()) : locale;
    }
  }

  /** All that speaks for a publication date, what decides first. */
  List<DateEvidence> weighedEvidence() {
    return PUBLICATIONS.weigh(evidence(), page.fetchedAt());
  }

  private List<DateEvidence> evidence() {
    List<DateEvidence> all =
        new ArrayList<>(
            PUBLICATIONS.fromRecord(
                page.declared().published(), page.declared().modified(), locale));
    all.addAll(evidence);
    all.addAll(PUBLICATIONS.fromUrl(page.url()));
    return all;
  }

  /** The finished article. */
  Article finish() {
    identify();
    if (language != null && !language.equals("en")) {
      flags.add(Flag.NOT_ENGLISH);
    }
    PublicationFinder.Finding finding = PUBLICATIONS.find(evidence(), page.fetchedAt(), filed);
    if (finding.conflicting()) {
      flags.add(Flag.DATE_CONFLICT);
    }
    if (finding.publication().date() == null) {
      flags.add(Flag.UNDATED);
    }
    Article article =
        new Article(
            Article.idOf(page.uri()),
            page.uri(),
            page.url(),
            canonicalUrl,
            site == null ? hostOf(page.url()) : site,
            title,
            subtitle,
            text,
            authors,
            agency,
            place,
            language,
            finding.publication(),
            page.fetchedAt(),
            removed,
            flags);
    return article.withBlocks(body);
  }

  /** An outlet's own name in a byline is no author; where metadata declare it, it is taken. */
  private List<String> withoutOutlet(List<String> names) {
    String host = hostOf(page.url());
    return names.stream()
        .filter(name -> !OutletName.is(name, site) && !OutletName.is(name, host))
        .toList();
  }

  private static @Nullable String hostOf(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = new URI(url).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : Objects.requireNonNull(text).strip();
  }
}
