package org.dateline.gazetteer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells an outlet's home country by the top-level domain of its address. Stateless. */
public final class OutletHome {
  /** Top-level domains of countries that are let to anybody (as .io and .tv are). */
  private static final Set<String> LET_TO_ANYBODY =
      Set.of(
          "ac", "ad", "ag", "ai", "am", "as", "bz", "cc", "cd", "cf", "co", "cx", "dj", "fm", "ga",
          "gd", "gg", "gl", "gq", "gs", "im", "io", "je", "la", "lc", "li", "ly", "me", "ml", "mn",
          "ms", "mu", "nf", "nu", "pn", "pw", "re", "sc", "sh", "so", "sr", "st", "sx", "tc", "tk",
          "tl", "tm", "to", "tv", "vc", "vg", "ws");

  private OutletHome() {}

  /** Alpha-2 of the country; empty if the address is none, or its domain tells none. */
  public static Optional<String> countryOf(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    String host;
    try {
      host = new URI(url).getHost();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    if (host == null) {
      return Optional.empty();
    }
    String domain = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (LET_TO_ANYBODY.contains(domain)) {
      return Optional.empty();
    }
    String code = domain.equals("uk") ? "GB" : domain.toUpperCase(Locale.ROOT);
    return Countries.standard().byIso2(code).map(Country::iso2);
  }
}
