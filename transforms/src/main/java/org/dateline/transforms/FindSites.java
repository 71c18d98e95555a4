package org.dateline.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.article.Article;
import org.dateline.template.KnownSites;
import org.dateline.template.PageSketch;
import org.dateline.template.SiteIndex;
import org.dateline.template.SiteKey;
import org.dateline.template.SiteLines;
import org.dateline.template.SiteTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Finds which sites there are: those known before, those that articles name, and those of articles
 * that do not, by the furniture their pages share. Nothing is joined to the articles; they look
 * their site up in an index.
 *
 * <p>Nameless pages are not compared all with all: those that agree in a band of their MinHash
 * signature are compared with the first of the band. Pages linked so are a group; see {@link
 * SiteIndex} for which site it is.
 */
final class FindSites extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** The index, one. */
  static final TupleTag<SiteIndex> INDEX = new TupleTag<>("index");

  /** The lines of known and named sites, one element each, with the site's shard. */
  static final TupleTag<KV<Integer, KV<String, SiteLines>>> LINES = new TupleTag<>("lines");

  private static final TupleTag<KV<Integer, KnownSites>> SITES = new TupleTag<>("sites");

  static final KvCoder<Integer, KV<String, SiteLines>> LINES_BY_SHARD =
      KvCoder.of(VarIntCoder.of(), KvCoder.of(StringUtf8Coder.of(), SiteLinesCoder.of()));
  private static final KvCoder<Integer, SiteClue> CLUES =
      KvCoder.of(VarIntCoder.of(), SiteClueCoder.of());

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<SiteTemplate> known;

  private final Shards shards;

  private FindSites(PCollection<SiteTemplate> known, Shards shards) {
    this.known = known;
    this.shards = shards;
  }

  /** Knows the sites of these templates. */
  static FindSites knowing(PCollection<SiteTemplate> known, Shards shards) {
    return new FindSites(known, shards);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollectionTuple sites =
        PCollectionList.of(
                known
                    .apply("Remember", ParDo.of(Deal.to(shards, SiteTemplate::site, SiteClue::of)))
                    .setCoder(CLUES))
            .and(articles.apply("Clues", ParDo.of(new Clues(shards))).setCoder(CLUES))
            .apply("AllClues", Flatten.pCollections())
            .apply("ByShard", GroupByKey.create())
            .apply("Sites", ParDo.of(new Sites()).withOutputTags(SITES, TupleTagList.of(LINES)));
    PCollection<SiteIndex> index =
        sites
            .get(SITES)
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(KnownSites.class)))
            .apply("SomeSites", NeverEmpty.with(KV.of(0, new KnownSites())))
            .apply("All", GroupByKey.create())
            .apply("Index", ParDo.of(new Index()))
            .setCoder(SerializableCoder.of(SiteIndex.class));
    return PCollectionTuple.of(INDEX, index).and(LINES, sites.get(LINES).setCoder(LINES_BY_SHARD));
  }

  /** Tells what articles tell of sites; all that have a site or a band in common to one shard. */
  static final class Clues extends DoFn<Article, KV<Integer, SiteClue>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private transient @Nullable SiteLinesBuffer lines;

    Clues(Shards shards) {
      this.shards = shards;
    }

    @StartBundle
    public void start() {
      lines = new SiteLinesBuffer();
    }

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<Integer, SiteClue>> out) {
      String site = SiteKey.of(article);
      if (site != null) {
        buffer().add(site, SiteLines.ofPage(article));
        if (buffer().isFull()) {
          drain().forEach(out::output);
        }
        return;
      }
      PageSketch sketch = PageSketch.of(article);
      if (sketch != null) {
        Map<Integer, List<Long>> bands = new TreeMap<>();
        for (long band : sketch.bands()) {
          bands.computeIfAbsent(shards.of(band), key -> new ArrayList<>()).add(band);
        }
        bands.forEach(
            (shard, some) ->
                out.output(KV.of(shard, new SiteClue.OfPage(article.id(), sketch, some))));
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      for (KV<Integer, SiteClue> clue : drain()) {
        context.output(clue, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      }
    }

    private SiteLinesBuffer buffer() {
      return Objects.requireNonNull(lines);
    }

    private List<KV<Integer, SiteClue>> drain() {
      List<KV<Integer, SiteClue>> clues = new ArrayList<>();
      buffer()
          .drain()
          .forEach(
              (site, all) -> clues.add(KV.of(shards.of(site), new SiteClue.OfSite(site, all))));
      return clues;
    }
  }

  /** Merges the lines of each site, and compares the pages of each band with the smallest. */
  static final class Sites extends DoFn<KV<Integer, Iterable<SiteClue>>, KV<Integer, KnownSites>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<SiteClue>> shard, MultiOutputReceiver out) {
      Map<String, SiteLines> lines = new TreeMap<>();
      List<SiteClue.OfPage> pages = new ArrayList<>(); // some runners iterate once only
      Map<Long, SiteClue.OfPage> firsts = new HashMap<>();
      for (SiteClue clue : shard.getValue()) {
        if (clue instanceof SiteClue.OfSite site) {
          lines.computeIfAbsent(site.site(), key -> new SiteLines()).add(site.lines());
        } else if (clue instanceof SiteClue.OfPage page) {
          pages.add(page);
          page.bands().forEach(band -> firsts.merge(band, page, Sites::smaller));
        }
      }
      KnownSites sites = new KnownSites();
      pages.forEach(page -> compare(page, firsts, sites));
      lines.forEach(
          (site, all) -> {
            sites.add(all.template(site));
            out.get(LINES).output(KV.of(shard.getKey(), KV.of(site, all)));
          });
      out.get(SITES).output(KV.of(0, sites));
    }

    private static SiteClue.OfPage smaller(SiteClue.OfPage one, SiteClue.OfPage other) {
      return one.page().compareTo(other.page()) <= 0 ? one : other;
    }

    private static void compare(
        SiteClue.OfPage page, Map<Long, SiteClue.OfPage> firsts, KnownSites sites) {
      for (long band : page.bands()) {
        SiteClue.OfPage first = firsts.getOrDefault(band, page);
        if (!first.page().equals(page.page())) {
          sites.compare(first.page(), first.sketch(), page.page(), page.sketch());
        }
      }
    }
  }

  static final class Index extends DoFn<KV<Integer, Iterable<KnownSites>>, SiteIndex> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KnownSites>> parts, OutputReceiver<SiteIndex> out) {
      KnownSites all = new KnownSites();
      parts.getValue().forEach(all::addAll);
      out.output(all.index());
    }
  }
}
