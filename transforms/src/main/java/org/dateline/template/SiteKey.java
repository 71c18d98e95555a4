package org.dateline.template;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The key under which a site's template is kept: the host of the article's address, without {@code
 * www} and the like; else the outlet's name, lower case. Sites of dumps that name neither are found
 * by what their pages share; their keys begin with a tilde.
 */
public final class SiteKey {
  private SiteKey() {}

  /** What begins the key of a site whose name nobody knows. */
  public static final String NAMELESS = "~";

  /** The key of the article's site; null if the article does not tell. */
  public static @Nullable String of(Article article) {
    String host = host(article.canonicalUrl());
    host = host == null ? host(article.url()) : host;
    if (host != null) {
      return host;
    }
    String site = article.site();
    return site == null || site.isBlank() ? null : site.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = new URI(url).getHost();
      return host == null
          ? null
          : host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www\\d?|m|mobile|amp)\\.(?=.*\\.)", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
