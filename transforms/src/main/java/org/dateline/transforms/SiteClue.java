package org.dateline.transforms;

import java.util.List;
import org.dateline.template.PageSketch;
import org.dateline.template.SiteLines;

/** What is brought together to learn which sites there are. */
sealed interface SiteClue permits SiteClue.OfSite, SiteClue.OfPage {

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
