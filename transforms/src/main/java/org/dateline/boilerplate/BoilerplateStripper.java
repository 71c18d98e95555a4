package org.dateline.boilerplate;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Flag;
import org.dateline.article.RawPage;
import org.dateline.metadata.HtmlMetadata;
import org.dateline.reject.Reason;
import org.dateline.reject.RejectedException;
import org.dateline.scrape.BinaryDetector;
import org.dateline.scrape.Decoded;
import org.dateline.scrape.TextDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of a page: tells its body from the site around it and reads its metadata. Thread
 * safe.
 */
public final class BoilerplateStripper {
  /** Fewer words than this, none of them in a sentence, are no article. */
  private static final int MIN_WORDS = 12;

  private final BinaryDetector binaries = new BinaryDetector();
  private final TextDecoder decoder = new TextDecoder();
  private final Labeler labeler = new Labeler();

  public BoilerplateStripper() {}

  /**
   * The article on the page. Main text that the source gave is kept verbatim; of other pages the
   * text is the body's paragraphs, joined by one blank line.
   *
   * @throws RejectedException if the page is empty, no text, or without any prose
   */
  public Article strip(RawPage page) throws RejectedException {
    return read(page, new Reading());
  }

  /**
   * What {@link #strip} makes of the page, and why. Asks the model once for every feature of every
   * block: for people who look at one page.
   */
  public Explanation explain(RawPage page) {
    Reading reading = new Reading();
    try {
      return reading.explain(read(page, reading), null);
    } catch (RejectedException e) {
      return reading.explain(null, e);
    }
  }

  private Article read(RawPage page, Reading reading) throws RejectedException {
    if (page.content().length == 0) {
      throw new RejectedException(Reason.EMPTY, "0 bytes");
    }
    boolean html = page.kind() == RawPage.Kind.HTML;
    Decoded decoded =
        page.kind() == RawPage.Kind.MAIN_TEXT
            ? verbatim(page)
            : decoder.decode(page.content(), page.declaredCharset(), html);
    String text = decoded.text();
    if (text.isBlank()) {
      throw new RejectedException(
          Reason.EMPTY, page.content().length + " bytes of nothing but white space");
    }
    Optional<String> binary = binaries.detect(page.content());
    if (binary.isPresent()) {
      throw new RejectedException(Reason.BINARY, "the bytes are no text: " + binary.get());
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (decoded.replaced()) {
      flags.add(Flag.REPLACED_BYTES);
    }
    ArticleDraft draft = new ArticleDraft(page, flags);
    reading.drafting(draft);
    switch (page.kind()) {
      case MAIN_TEXT -> draft.given(text);
      case TEXT_DUMP -> {
        List<Block> blocks = DumpBlocks.of(text);
        draft.page(
            blocks,
            label(blocks, page.declared().title(), DeclaredText.none(blocks), reading),
            text);
      }
      case HTML -> {
        Document document = Jsoup.parse(text, page.url() == null ? "" : page.url());
        HtmlMetadata metadata = HtmlMetadata.read(document, page.url());
        List<Block> blocks = HtmlBlocks.of(document);
        String title = page.declared().title();
        draft.metadata(metadata);
        reading.metadata(metadata);
        draft.page(
            blocks,
            label(
                blocks,
                title == null ? metadata.title() : title,
                DeclaredText.of(document, blocks),
                reading),
            text);
      }
    }
    return draft.finish();
  }

  /** Given text is UTF-8 by contract; even a byte order mark in it is the source's. */
  private static Decoded verbatim(RawPage page) {
    String text = new String(page.content(), StandardCharsets.UTF_8);
    return new Decoded(text, StandardCharsets.UTF_8.name(), text.indexOf('\ufffd') >= 0);
  }

  private Labels label(
      List<Block> blocks, @Nullable String title, DeclaredText declared, Reading reading)
      throws RejectedException {
    Labels labels = labeler.label(blocks, title, declared);
    reading.labelled(blocks, title, declared, labels);
    if (!labels.kinds().contains(null) || isScrap(blocks, labels)) {
      throw new RejectedException(
          Reason.NO_ARTICLE, "none of " + blocks.size() + " blocks reads as prose");
    }
    return labels;
  }

  /**
   * Whether all that is left of a page full of other things is a few words, such as a headline, or
   * links to articles.
   */
  private static boolean isScrap(List<Block> blocks, Labels labels) {
    int words = 0;
    double linked = 0;
    int kept = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (labels.isBody(i)) {
        if (blocks.get(i).isProse()) {
          return false;
        }
        words += blocks.get(i).shape().words();
        linked += blocks.get(i).shape().words() * blocks.get(i).linkShare();
        kept++;
      }
    }
    return linked * 2 > words || (words < MIN_WORDS && blocks.size() - kept > kept);
  }
}
