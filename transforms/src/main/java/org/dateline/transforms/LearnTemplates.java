package org.dateline.transforms;

import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.article.Article;
import org.dateline.template.FurnitureKinds;
import org.dateline.template.SiteKey;
import org.dateline.template.SiteLines;
import org.dateline.template.SiteTemplate;
import org.dateline.template.TemplateStripper;

/**
 * Learns from all pages of a site what its furniture is, and takes it out of the articles' bodies:
 * {@link #ARTICLES}, as many as came in, and {@link #TEMPLATES}, those known before and those
 * learned, merged, to be handed to the next run.
 *
 * <p>The lines of each site's pages are combined into a bounded sample: a site may have any number
 * of pages. Templates are handed to the articles as a side input of some 5 kB a site.
 */
public final class LearnTemplates extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** The articles without furniture. */
  public static final TupleTag<Article> ARTICLES = new TupleTag<>("articles");

  /** The templates of all sites, one each. */
  public static final TupleTag<SiteTemplate> TEMPLATES = new TupleTag<>("templates");

  static final KvCoder<String, Article> BY_SITE =
      KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Article.class));
  private static final KvCoder<String, SiteLines> LINES =
      KvCoder.of(StringUtf8Coder.of(), SiteLinesCoder.of());

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<SiteTemplate> known;

  private LearnTemplates(PCollection<SiteTemplate> known) {
    this.known = known;
  }

  /** Starts from the templates that earlier runs learned; may be empty. */
  public static LearnTemplates with(PCollection<SiteTemplate> known) {
    return new LearnTemplates(known);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    TupleTag<KV<String, Article>> named = new TupleTag<>("named");
    TupleTag<Article> nameless = new TupleTag<>("nameless");
    PCollectionTuple bySite =
        articles.apply(
            "BySite",
            ParDo.of(new BySite(nameless)).withOutputTags(named, TupleTagList.of(nameless)));
    PCollection<KV<String, Article>> ofNamed = bySite.get(named).setCoder(BY_SITE);

    PCollection<KV<String, SiteLines>> lines =
        PCollectionList.of(known.apply("Remember", ParDo.of(new Remember())).setCoder(LINES))
            .and(ofNamed.apply("Lines", ParDo.of(new Lines())).setCoder(LINES))
            .apply("WithKnown", Flatten.pCollections())
            .apply("Merge", Combine.perKey(new MergeLines()))
            .setCoder(LINES);

    PCollectionTuple found =
        bySite
            .get(nameless)
            .setCoder(SerializableCoder.of(Article.class))
            .apply(
                "FindSites", FindSites.like(lines.apply("KnownSites", ParDo.of(new ToTemplate()))));
    PCollection<KV<String, Article>> ofFound = found.get(FindSites.FOUND);

    PCollection<SiteTemplate> templates =
        PCollectionList.of(lines)
            .and(ofFound.apply("FoundLines", ParDo.of(new Lines())).setCoder(LINES))
            .apply("AllLines", Flatten.pCollections())
            .apply("MergeAll", Combine.perKey(new MergeLines()))
            .setCoder(LINES)
            .apply("Templates", ParDo.of(new ToTemplate()))
            .setCoder(SerializableCoder.of(SiteTemplate.class));

    PCollectionView<Map<String, FurnitureKinds>> furniture =
        templates
            .apply("Usable", Filter.by(SiteTemplate::isUsable))
            .apply(
                "Furniture",
                MapElements.into(
                        TypeDescriptors.kvs(
                            TypeDescriptors.strings(), TypeDescriptor.of(FurnitureKinds.class)))
                    .via(template -> KV.of(template.site(), FurnitureKinds.of(template))))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(FurnitureKinds.class)))
            .apply("View", View.asMap());
    PCollection<Article> stripped =
        PCollectionList.of(ofNamed)
            .and(ofFound)
            .apply("OfSites", Flatten.pCollections())
            .apply("Strip", ParDo.of(new Strip(furniture)).withSideInputs(furniture))
            .setCoder(SerializableCoder.of(Article.class));
    return PCollectionTuple.of(
            ARTICLES,
            PCollectionList.of(stripped)
                .and(found.get(FindSites.UNKNOWN))
                .apply("Articles", Flatten.pCollections()))
        .and(TEMPLATES, templates);
  }

  static final class BySite extends DoFn<Article, KV<String, Article>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<Article> nameless;

    BySite(TupleTag<Article> nameless) {
      this.nameless = nameless;
    }

    @ProcessElement
    public void process(@Element Article article, MultiOutputReceiver out) {
      String site = SiteKey.of(article);
      if (site == null) {
        out.get(nameless).output(article);
      } else {
        out.get(new TupleTag<KV<String, Article>>("named")).output(KV.of(site, article));
      }
    }
  }

  static final class Remember extends DoFn<SiteTemplate, KV<String, SiteLines>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element SiteTemplate template, OutputReceiver<KV<String, SiteLines>> out) {
      out.output(KV.of(template.site(), SiteLines.of(template)));
    }
  }

  static final class Lines extends DoFn<KV<String, Article>, KV<String, SiteLines>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Article> page, OutputReceiver<KV<String, SiteLines>> out) {
      out.output(KV.of(page.getKey(), SiteLines.ofPage(page.getValue())));
    }
  }

  static final class ToTemplate extends DoFn<KV<String, SiteLines>, SiteTemplate> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, SiteLines> site, OutputReceiver<SiteTemplate> out) {
      out.output(site.getValue().template(site.getKey()));
    }
  }

  static final class Strip extends DoFn<KV<String, Article>, Article> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Map<String, FurnitureKinds>> furniture;

    Strip(PCollectionView<Map<String, FurnitureKinds>> furniture) {
      this.furniture = furniture;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      KV<String, Article> page = context.element();
      FurnitureKinds template = context.sideInput(furniture).get(page.getKey());
      context.output(
          template == null ? page.getValue() : TemplateStripper.strip(page.getValue(), template));
    }
  }

  static final class MergeLines extends Combine.CombineFn<SiteLines, SiteLines, SiteLines> {
    private static final long serialVersionUID = 1L;

    @Override
    public SiteLines createAccumulator() {
      return new SiteLines();
    }

    @Override
    public SiteLines addInput(SiteLines all, SiteLines one) {
      all.add(one);
      return all;
    }

    @Override
    public SiteLines mergeAccumulators(Iterable<SiteLines> several) {
      SiteLines all = new SiteLines();
      several.forEach(all::add);
      return all;
    }

    @Override
    public SiteLines extractOutput(SiteLines all) {
      return all;
    }

    @Override
    public Coder<SiteLines> getAccumulatorCoder(CoderRegistry registry, Coder<SiteLines> input) {
      return SiteLinesCoder.of();
    }
  }
}
