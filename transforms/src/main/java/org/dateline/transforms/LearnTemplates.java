package org.dateline.transforms;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.article.Article;
import org.dateline.template.FurnitureKinds;
import org.dateline.template.SiteIndex;
import org.dateline.template.SiteKey;
import org.dateline.template.SiteLines;
import org.dateline.template.SiteTemplate;
import org.dateline.template.TemplateStripper;
import org.jspecify.annotations.Nullable;

/**
 * Learns from all pages of a site what its furniture is, and takes it out of the articles' bodies:
 * {@link #ARTICLES}, as many as came in, and {@link #TEMPLATES}, those known before and those
 * learned, merged, to be handed to the next run.
 *
 * <p>Furniture is a line that distinct originals of the site share and, in HTML, whatever stands at
 * a place of the markup (elements and classes) where the pages by themselves removed what they
 * have.
 *
 * <p>The lines of each site's pages are combined into a bounded sample: a site may have any number
 * of pages. The articles themselves go nowhere: sites and templates are handed to them as side
 * inputs, of some 10 kB a site and 12 bytes a page that does not name its site.
 */
public final class LearnTemplates extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** The articles without furniture. */
  public static final TupleTag<Article> ARTICLES = new TupleTag<>("articles");

  /** The templates of all sites, one each. */
  public static final TupleTag<SiteTemplate> TEMPLATES = new TupleTag<>("templates");

  /** No site has this key. */
  private static final String NO_SITE = "";

  private static final TupleTag<KV<String, FurnitureKinds>> FURNITURE = new TupleTag<>("furniture");

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<SiteTemplate> known;

  private final Shards shards;
  private final boolean frozen;

  private LearnTemplates(PCollection<SiteTemplate> known, Shards shards, boolean frozen) {
    this.known = known;
    this.shards = shards;
    this.frozen = frozen;
  }

  /** Starts from the templates that earlier runs learned; may be empty. */
  public static LearnTemplates with(PCollection<SiteTemplate> known) {
    return new LearnTemplates(known, Shards.ONE, false);
  }

  /** Brings the pages of sites together in so many shards. */
  public LearnTemplates in(Shards number) {
    return new LearnTemplates(known, number, frozen);
  }

  /** Learns nothing if so asked: known templates are used and handed on as they are. */
  public LearnTemplates frozen(boolean asked) {
    return new LearnTemplates(known, shards, asked);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollection<Article> lessons =
        frozen
            ? articles
                .getPipeline()
                .apply("NoLessons", Create.empty(SerializableCoder.of(Article.class)))
            : articles;
    PCollectionTuple found = lessons.apply("FindSites", FindSites.knowing(known, shards));
    PCollectionView<Iterable<SiteIndex>> sites =
        found.get(FindSites.INDEX).apply("Index", View.asIterable());
    PCollectionTuple learned =
        PCollectionList.of(found.get(FindSites.LINES))
            .and(
                lessons
                    .apply("Lines", ParDo.of(new Lines(shards, sites)).withSideInputs(sites))
                    .setCoder(FindSites.LINES_BY_SHARD))
            .apply("AllLines", Flatten.pCollections())
            .apply("ByShard", GroupByKey.create())
            .apply(
                "Learn",
                ParDo.of(new Learn()).withOutputTags(TEMPLATES, TupleTagList.of(FURNITURE)));
    PCollectionView<Map<String, FurnitureKinds>> furniture =
        learned
            .get(FURNITURE)
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(FurnitureKinds.class)))
            .apply("SomeFurniture", NeverEmpty.with(KV.of(NO_SITE, FurnitureKinds.NONE)))
            .apply("Furniture", View.asMap());
    PCollection<Article> stripped =
        articles
            .apply("Strip", ParDo.of(new Strip(sites, furniture)).withSideInputs(sites, furniture))
            .setCoder(SerializableCoder.of(Article.class));
    return PCollectionTuple.of(ARTICLES, stripped)
        .and(TEMPLATES, learned.get(TEMPLATES).setCoder(SerializableCoder.of(SiteTemplate.class)));
  }

  /** The one element of a side input; as a singleton, it would cost another combine. */
  private static SiteIndex only(Iterable<SiteIndex> index) {
    return index.iterator().next();
  }

  /** The lines of pages that do not name their site, but have one. */
  static final class Lines extends DoFn<Article, KV<Integer, KV<String, SiteLines>>> {
    private static final long serialVersionUID = 1L;

    private final Shards shards;
    private final PCollectionView<Iterable<SiteIndex>> view;
    private transient @Nullable SiteIndex sites;
    private transient @Nullable SiteLinesBuffer lines;

    Lines(Shards shards, PCollectionView<Iterable<SiteIndex>> view) {
      this.shards = shards;
      this.view = view;
    }

    @StartBundle
    public void start() {
      sites = null;
      lines = new SiteLinesBuffer();
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Article article = context.element();
      if (SiteKey.of(article) != null) {
        return;
      }
      // Some runners read a side input anew at each call.
      SiteIndex index = sites == null ? only(context.sideInput(view)) : sites;
      sites = index;
      String site = index.siteOf(article);
      if (site != null) {
        buffer().add(site, SiteLines.ofPage(article));
        if (buffer().isFull()) {
          buffer().drain().forEach((key, all) -> context.output(ofShard(key, all)));
        }
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      SortedMap<String, SiteLines> rest = buffer().drain();
      rest.forEach(
          (site, all) ->
              context.output(
                  ofShard(site, all), GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }

    private SiteLinesBuffer buffer() {
      return Objects.requireNonNull(lines);
    }

    private KV<Integer, KV<String, SiteLines>> ofShard(String site, SiteLines all) {
      return KV.of(shards.of(site), KV.of(site, all));
    }
  }

  static final class Learn
      extends DoFn<KV<Integer, Iterable<KV<String, SiteLines>>>, SiteTemplate> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<KV<String, SiteLines>>> shard, MultiOutputReceiver out) {
      TreeMap<String, SiteLines> sites = new TreeMap<>();
      for (KV<String, SiteLines> site : shard.getValue()) {
        sites.computeIfAbsent(site.getKey(), key -> new SiteLines()).add(site.getValue());
      }
      sites.forEach(
          (site, lines) -> {
            SiteTemplate template = lines.template(site);
            out.get(TEMPLATES).output(template);
            if (template.isUsable()) {
              out.get(FURNITURE).output(KV.of(site, FurnitureKinds.of(template)));
            }
          });
    }
  }

  static final class Strip extends DoFn<Article, Article> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Iterable<SiteIndex>> siteView;
    private final PCollectionView<Map<String, FurnitureKinds>> furnitureView;
    private transient @Nullable SiteIndex sites;
    private transient @Nullable Map<String, FurnitureKinds> furniture;

    Strip(
        PCollectionView<Iterable<SiteIndex>> siteView,
        PCollectionView<Map<String, FurnitureKinds>> furnitureView) {
      this.siteView = siteView;
      this.furnitureView = furnitureView;
    }

    @StartBundle
    public void start() {
      sites = null;
      furniture = null;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      SiteIndex index = sites == null ? only(context.sideInput(siteView)) : sites;
      Map<String, FurnitureKinds> templates =
          furniture == null ? context.sideInput(furnitureView) : furniture;
      sites = index;
      furniture = templates;
      Article article = context.element();
      String site = index.siteOf(article);
      FurnitureKinds template = site == null ? null : templates.get(site);
      context.output(template == null ? article : TemplateStripper.strip(article, template));
    }
  }
}
