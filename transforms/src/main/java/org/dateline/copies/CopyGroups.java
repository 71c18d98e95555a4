package org.dateline.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.dateline.grouping.Components;

/**
 * Puts texts that belong together into groups and says which page of each is the original. It holds
 * the texts that are linked or have two pages, no others: some 200 bytes for a text, half a
 * kilobyte for a page; of 1,000,000 articles of which 400,000 are copies or have some, 250 MB. Not
 * thread safe.
 */
public final class CopyGroups {
  private final Components components = new Components();

  private final SortedMap<Long, ShownText> texts = new TreeMap<>();

  /** Takes in links and pages. */
  public void add(PairedTexts found) {
    for (int i = 0; i < found.links().size(); i += 2) {
      components.link(nodeOf(found.links().at(i)), nodeOf(found.links().at(i + 1)));
    }
    for (DistinctText text : found.texts()) {
      texts.computeIfAbsent(text.reference(), reference -> new ShownText()).add(text);
    }
  }

  /**
   * Tells each new article id of a group of two or more pages with the original's. If pages of the
   * group are stored, that is a stored one: that of the article's own text, else the best of all.
   */
  public void originals(BiConsumer<String, String> originals) {
    for (List<ShownText> group : groups()) {
      if (group.size() > 1 || group.get(0).pages().size() > 1) {
        String original = originalOf(group);
        group.forEach(text -> text.tell(original, originals));
      }
    }
  }

  /**
   * Ids of the stored originals that would not be originals if all pages of their groups were new,
   * because a new page precedes them, or shows that their text is that of another.
   */
  public SortedSet<String> supplanted() {
    SortedSet<String> supplanted = new TreeSet<>();
    for (List<ShownText> group : groups()) {
      SortedMap<String, CopyPage> stored = storedOriginals(group);
      // Stored copies do not matter: the stored original has been chosen with them in view.
      SortedMap<String, CopyPage> candidates = new TreeMap<>(stored);
      group.forEach(text -> text.newPages().forEach(page -> candidates.put(page.id(), page)));
      if (!stored.isEmpty() && candidates.size() > stored.size()) {
        supplanted.addAll(stored.keySet());
        supplanted.remove(Originals.of(candidates.values()).id());
      }
    }
    return supplanted;
  }

  private Collection<List<ShownText>> groups() {
    SortedMap<String, String> roots = components.roots();
    SortedMap<String, List<ShownText>> groups = new TreeMap<>();
    texts.forEach(
        (reference, text) -> {
          String node = nodeOf(reference);
          groups
              .computeIfAbsent(roots.getOrDefault(node, node), root -> new ArrayList<>())
              .add(text);
        });
    return groups.values();
  }

  private static String originalOf(List<ShownText> group) {
    SortedMap<String, CopyPage> pages = storedOriginals(group);
    if (pages.isEmpty()) {
      group.forEach(text -> text.pages().forEach(page -> pages.put(page.id(), page)));
    }
    return Originals.of(pages.values()).id();
  }

  private static SortedMap<String, CopyPage> storedOriginals(List<ShownText> group) {
    SortedMap<String, CopyPage> stored = new TreeMap<>();
    for (ShownText text : group) {
      CopyPage original = text.storedOriginal();
      if (original != null) {
        stored.put(original.id(), original);
      }
    }
    return stored;
  }

  private static String nodeOf(long reference) {
    return Long.toHexString(reference);
  }
}
