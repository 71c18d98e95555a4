package org.dateline.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's meta elements by name or property, names in lower case, in page order. */
final class MetaTags {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private MetaTags() {}

  static MetaTags read(List<Element> metas) {
    MetaTags tags = new MetaTags();
    for (Element meta : metas) {
      String content = meta.attr("content").strip();
      if (content.isEmpty()) {
        content = meta.attr("value").strip();
      }
      if (content.isEmpty()) {
        continue;
      }
      for (String key : List.of("name", "property", "http-equiv")) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          tags.values.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
        }
      }
    }
    return tags;
  }

  /** The first value of the first of the names that the page has; null if it has none. */
  @Nullable String first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found.get(0);
      }
    }
    return null;
  }

  /** All values of a name, in page order. */
  List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }
}
