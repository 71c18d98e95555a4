package org.dateline.transforms;

import java.util.List;
import org.dateline.template.PageSketch;
import org.dateline.template.SiteLines;
import org.dateline.template.SiteTemplate;

/** What is brought together to learn which sites there are. */
sealed interface SiteClue permits SiteClue.OfSite, SiteClue.OfPage {

  /** What an earlier run learned of a site. */
  static SiteClue of(SiteTemplate known) {
    return new OfSite(known.site(), SiteLines.of(known));
  }

  /**
   * Lines of a site that is known by name.
   *
   * @param site key of the site
   * @param lines lines of some of its pages, or what a template remembers
   */
  record OfSite(String site, SiteLines lines) implements SiteClue {}

  /**
   * A page that does not name its site.
   *
   * @param page id of the article
   * @param sketch its furniture in brief
   * @param bands those of its bands that are looked at together
   */
  record OfPage(String page, PageSketch sketch, List<Long> bands) implements SiteClue {}
}
