package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what was seen of a site's lines into its template. Bounded: of many lines the best
 * supported are held. What it gives does not depend on the order of lines and merges, as long as
 * each key is added once. Not thread safe.
 */
public final class TemplateLines implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<TemplateLine> lines = new ArrayList<>();
  private LineEvidence pages = LineEvidence.NONE;

  /** Adds all that was seen of one line. */
  public void add(long key, LineEvidence evidence) {
    if (key == LineKey.PAGE) {
      pages = pages.and(evidence);
    } else {
      lines.add(new TemplateLine(key, TemplateLine.Kind.SEEN, evidence));
      prune();
    }
  }

  /** Takes over what another collector of the site's lines holds. */
  public void addAll(TemplateLines other) {
    pages = pages.and(other.pages);
    lines.addAll(other.lines);
    prune();
  }

  /** The site's template. */
  public SiteTemplate template(String site) {
    return SiteTemplate.of(site, lines, pages);
  }

  private void prune() {
    if (lines.size() > 4 * SiteTemplate.MAX_LINES) {
      lines.sort(TemplateLine.BEST_FIRST);
      lines.subList(SiteTemplate.MAX_LINES, lines.size()).clear();
    }
  }

  /** The template of a site with these pages' lines: what the pipeline does, in one place. */
  static SiteTemplate learn(String site, List<? extends Map<Long, LineEvidence>> pages) {
    Map<Long, LineEvidence> all = new HashMap<>();
    for (Map<Long, LineEvidence> page : pages) {
      page.forEach((key, evidence) -> all.merge(key, evidence, LineEvidence::and));
    }
    TemplateLines lines = new TemplateLines();
    all.forEach(lines::add);
    return lines.template(site);
  }
}
