package org.dateline.transforms;

import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.archive.ArchiveSource;
import org.dateline.article.RawPage;
import org.dateline.ledger.Ledger;

/** The uris of pages that are not any more what earlier runs have read under them. */
public final class FindChangedPages extends PTransform<PCollection<RawPage>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final ArchiveSource archive;
  private final String configuration;
  private final boolean all;

  private FindChangedPages(ArchiveSource archive, String configuration, boolean all) {
    this.archive = archive;
    this.configuration = configuration;
    this.all = all;
  }

  /**
   * By what the archive knows, see {@link Ledger}.
   *
   * @param all whether pages that did not change count as changed
   */
  public static FindChangedPages of(ArchiveSource archive, String configuration, boolean all) {
    return new FindChangedPages(archive, configuration, all);
  }

  @Override
  public PCollection<String> expand(PCollection<RawPage> pages) {
    return pages
        .apply("Look up", ParDo.of(new FindFn(archive, configuration, all)))
        .setCoder(StringUtf8Coder.of());
  }

  static final class FindFn extends LookUpFn<RawPage, String> {
    private static final long serialVersionUID = 1L;

    private final String configuration;
    private final boolean all;

    FindFn(ArchiveSource source, String configuration, boolean all) {
      super(source);
      this.configuration = configuration;
      this.all = all;
    }

    @ProcessElement
    public void process(@Element RawPage page, OutputReceiver<String> out) {
      Ledger.PageState state = ledger().stateOf(page);
      if (state == Ledger.PageState.CHANGED || (all && state == Ledger.PageState.UNCHANGED)) {
        out.output(page.uri());
      }
    }

    private Ledger ledger() {
      return new Ledger(archive(), configuration);
    }
  }
}
