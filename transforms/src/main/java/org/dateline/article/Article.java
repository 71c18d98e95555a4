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
    Set<Flag> flags)
    implements Serializable {

  public Article {
    authors = List.copyOf(authors);
    removed = List.copyOf(removed);
    flags = Collections.unmodifiableSet(new TreeSet<>(flags));
  }

  /** The article id that belongs to a uri. */
  public static String idOf(String uri) {
    return ContentHash.id("article", uri);
  }

  /** This article with other remarks. */
  public Article withFlags(Set<Flag> newFlags) {
    return new Article(
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
        newFlags);
  }

  /** Whether the body is to be annotated and coded. */
  public boolean isEnglish() {
    return !flags.contains(Flag.NOT_ENGLISH);
  }
}
