package org.dateline.article;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An article, freed from the page it stood on.
 *
 * @param id hash of the uri, 32 hex digits
 * @param uri the page's uri
 * @param url where the page was fetched from
 * @param canonicalUrl normalized url
 * @param site outlet name or host
 * @param title headline; null if the page has none
 * @param subtitle deck under the headline
 * @param text body: paragraphs joined by one blank line; verbatim for given main text
 * @param authors persons named in the byline, in order
 * @param agency news agency named in the byline or dateline
 * @param datelinePlace place named in the byline or dateline
 * @param language ISO 639-1 code; null if undecided
 * @param published publication day and its evidence
 * @param fetchedAt when the page was fetched
 * @param removed what was taken off the page, in page order
 * @param flags remarks, sorted
 * @param blocks where the body's paragraphs stood on the page, one a paragraph; empty for given
 *     text
 * @param copyGroup id that all copies of one text share: the original's; null if there is no copy
 * @param templateVersion version of the site's template that was used; null if none was
 */
public record Article(
    String id,
    String uri,
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable String site,
    @Nullable String title,
    @Nullable String subtitle,
    String text,
    List<String> authors,
    @Nullable String agency,
    @Nullable String datelinePlace,
    @Nullable String language,
    Publication published,
    @Nullable Instant fetchedAt,
    List<RemovedBlock> removed,
    Set<Flag> flags,
    List<BodyBlock> blocks,
    @Nullable String copyGroup,
    @Nullable String templateVersion)
    implements Serializable {

  public Article {
    authors = List.copyOf(authors);
    removed = List.copyOf(removed);
    blocks = List.copyOf(blocks);
    flags = Collections.unmodifiableSet(new TreeSet<>(flags));
  }

  /** An article of which no copies are known, on a page without known places or template. */
  public Article(
      String id,
      String uri,
      @Nullable String url,
      @Nullable String canonicalUrl,
      @Nullable String site,
      @Nullable String title,
      @Nullable String subtitle,
      String text,
      List<String> authors,
      @Nullable String agency,
      @Nullable String datelinePlace,
      @Nullable String language,
      Publication published,
      @Nullable Instant fetchedAt,
      List<RemovedBlock> removed,
      Set<Flag> flags) {
    this(
        id,
        uri,
        url,
        canonicalUrl,
        site,
        title,
        subtitle,
        text,
        authors,
        agency,
        datelinePlace,
        language,
        published,
        fetchedAt,
        removed,
        flags,
        List.of(),
        null,
        null);
  }

  /** The article id that belongs to a uri. */
  public static String idOf(String uri) {
    return ContentHash.id("article", uri);
  }

  /** This article with another publication date. */
  public Article withPublished(Publication other) {
    return with(text, other, removed, flags, blocks, copyGroup, templateVersion);
  }

  /** This article with other remarks. */
  public Article withFlags(Set<Flag> newFlags) {
    return with(text, published, removed, newFlags, blocks, copyGroup, templateVersion);
  }

  /** This article with the places of its paragraphs. */
  public Article withBlocks(List<BodyBlock> places) {
    return with(text, published, removed, flags, places, copyGroup, templateVersion);
  }

  /** This article as one of a group of copies. */
  public Article inCopyGroup(String group) {
    return with(text, published, removed, flags, blocks, group, templateVersion);
  }

  /** This article after the site's template took furniture from its body. */
  public Article withoutFurniture(
      String body, List<BodyBlock> places, List<RemovedBlock> others, String version) {
    return with(body, published, others, flags, places, copyGroup, version);
  }

  private Article with(
      String newText,
      Publication newPublished,
      List<RemovedBlock> newRemoved,
      Set<Flag> newFlags,
      List<BodyBlock> newBlocks,
      @Nullable String newCopyGroup,
      @Nullable String newTemplateVersion) {
    return new Article(
        id,
        uri,
        url,
        canonicalUrl,
        site,
        title,
        subtitle,
        newText,
        authors,
        agency,
        datelinePlace,
        language,
        newPublished,
        fetchedAt,
        newRemoved,
        newFlags,
        newBlocks,
        newCopyGroup,
        newTemplateVersion);
  }

  /** The original of which this is a copy; null if it is no copy. */
  public @Nullable String copyOf() {
    return isCopy() ? copyGroup : null;
  }

  /** Whether another article stands for this one: it has a row, but is not annotated. */
  public boolean isCopy() {
    return copyGroup != null && !copyGroup.equals(id);
  }

  /** Whether the body is to be annotated and coded. */
  public boolean isEnglish() {
    return !flags.contains(Flag.NOT_ENGLISH);
  }
}
