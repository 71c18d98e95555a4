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
   * @param all whether all pages count as changed, but those that others have superseded
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
      boolean goes =
          switch (ledger().stateOf(page)) {
            case CHANGED -> true;
            case NEW, UNCHANGED -> all;
            case SUPERSEDED, OUTDATED, FORGOTTEN -> false;
          };
      if (goes) {
        out.output(page.uri());
      }
    }

    private Ledger ledger() {
      return new Ledger(archive(), configuration);
    }
  }
}
