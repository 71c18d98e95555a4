package org.dateline.article;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form for all addresses of one page: https, no {@code www}, mobile and AMP variants, no
 * tracking parameters, no fragment. A key to compare by, not always an address that answers. Thread
 * safe.
 */
public final class CanonicalUrl {
  private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  private static final Pattern PARTS =
      Pattern.compile("https?://([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

  /** Google's viewer and the AMP cache hold the page's own address in their path. */
  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "https?://(?:(?:www\\.)?google\\.[a-z.]+/amp|[^/]+\\.cdn\\.ampproject\\.org/[cvr])/(?:s/)?"
              + "([^/]+\\.[^/]+.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> VARIANT_LABELS = Set.of("www", "m", "mobile", "amp", "wap");

  private static final Pattern AMP_PATH_END =
      Pattern.compile("(?:/amp|\\.amp)/?$|\\.amp(?=\\.html?$)|/amp(?=\\.html?$)");
  private static final Pattern INDEX_PAGE = Pattern.compile("/index\\.(?:html?|php)$");

  /** Parameters that say how the reader came or in which form he reads, never what. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "utm_.*|mc_.*|pk_.*|mtm_.*|at_.*|fbclid|gclid|gclsrc|dclid|msclkid|yclid|igshid|twclid"
              + "|ocid|cmpid|ncid|smid|ref|ref_src|src|share|spm|amp|_ga|_gl|xtor|ito|taid|ftag"
              + "|output(?:type)?=amp|m=1",
          Pattern.CASE_INSENSITIVE);

  private CanonicalUrl() {}

  /** The canonical form of a web address; empty if it is none. */
  public static Optional<String> of(String url) {
    String address = unwrapped(url.strip());
    if (!WEB_ADDRESS.matcher(address).lookingAt()) {
      return Optional.empty();
    }
    String normal = NORMALIZER.filter(address);
    Matcher parts = PARTS.matcher(normal == null ? "" : normal);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String query = query(parts.group(3) == null ? "" : parts.group(3));
    return Optional.of("https://" + host(parts.group(1)) + path(parts.group(2)) + query);
  }

  private static String unwrapped(String url) {
    Matcher cache = AMP_CACHE.matcher(url);
    return cache.matches() ? "https://" + cache.group(1) : url;
  }

  /** The host without labels of variants, but for the two that every name needs. */
  private static String host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    List<String> labels = new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
    for (int i = 0; i < labels.size() - 2; ) {
      if (VARIANT_LABELS.contains(labels.get(i))) {
        labels.remove(i);
      } else {
        i++;
      }
    }
    return String.join(".", labels);
  }

  private static String path(String path) {
    String plain = AMP_PATH_END.matcher(path).replaceFirst("");
    plain = INDEX_PAGE.matcher(plain).replaceFirst("/");
    plain = plain.startsWith("/amp/") ? plain.substring("/amp".length()) : plain;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static String query(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      String name = parameter.substring(0, (parameter + "=").indexOf('='));
      boolean tracking = TRACKING.matcher(name).matches() || TRACKING.matcher(parameter).matches();
      if (!parameter.isEmpty() && !tracking) {
        kept.add(parameter);
      }
    }
    kept.sort(null);
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }
}
