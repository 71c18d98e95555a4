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
import org.dateline.template.LineEvidence;
import org.dateline.template.PageLines;
import org.dateline.template.SiteKey;
import org.dateline.template.SiteTemplate;
import org.dateline.template.TemplateLines;
import org.dateline.template.TemplateStripper;

/**
 * Learns from all pages of a site what its furniture is, and takes it out of the articles' bodies:
 * {@link #ARTICLES}, as many as came in, and {@link #TEMPLATES}, those known before and those
 * learned, merged, to be handed to the next run.
 *
 * <p>Evidence is combined line by line, each line with a bounded sample of its articles, then site
 * by site with a bounded number of lines: a site may have any number of pages. Templates are handed
 * to the articles as a side input of some 5 kB a site.
 */
public final class LearnTemplates extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** The articles without furniture. */
  public static final TupleTag<Article> ARTICLES = new TupleTag<>("articles");

  /** The templates of all sites, one each. */
  public static final TupleTag<SiteTemplate> TEMPLATES = new TupleTag<>("templates");

  static final KvCoder<String, Article> BY_SITE =
      KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Article.class));
  static final KvCoder<SiteLine, LineEvidence> EVIDENCE =
      KvCoder.of(SiteLine.coder(), LineEvidenceCoder.of());

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

    PCollection<KV<SiteLine, LineEvidence>> evidence =
        PCollectionList.of(known.apply("Remember", ParDo.of(new Remember())).setCoder(EVIDENCE))
            .and(ofNamed.apply("Lines", ParDo.of(new Lines())).setCoder(EVIDENCE))
            .apply("WithKnown", Flatten.pCollections())
            .apply("Count", Combine.perKey(new MergeEvidence()))
            .setCoder(EVIDENCE);

    PCollectionTuple found =
        bySite
            .get(nameless)
            .setCoder(SerializableCoder.of(Article.class))
            .apply("FindSites", FindSites.from(evidence));
    PCollection<KV<String, Article>> ofFound = found.get(FindSites.FOUND);

    PCollection<KV<String, SiteTemplate>> templates =
        PCollectionList.of(evidence)
            .and(ofFound.apply("FoundLines", ParDo.of(new Lines())).setCoder(EVIDENCE))
            .apply("AllLines", Flatten.pCollections())
            .apply("CountAll", Combine.perKey(new MergeEvidence()))
            .setCoder(EVIDENCE)
            .apply("LinesBySite", ParDo.of(new ToSite()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), EVIDENCE))
            .apply("Collect", Combine.perKey(new CollectLines()))
            .apply("Templates", ParDo.of(new ToTemplate()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(SiteTemplate.class)));

    PCollectionView<Map<String, FurnitureKinds>> furniture =
        templates
            .apply("Usable", Filter.by(template -> template.getValue().isUsable()))
            .apply(
                "Furniture",
                MapElements.into(
                        TypeDescriptors.kvs(
                            TypeDescriptors.strings(), TypeDescriptor.of(FurnitureKinds.class)))
                    .via(site -> KV.of(site.getKey(), FurnitureKinds.of(site.getValue()))))
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
        .and(
            TEMPLATES,
            templates
                .apply(
                    "TemplatesOnly",
                    MapElements.into(TypeDescriptor.of(SiteTemplate.class)).via(KV::getValue))
                .setCoder(SerializableCoder.of(SiteTemplate.class)));
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

  static final class Remember extends DoFn<SiteTemplate, KV<SiteLine, LineEvidence>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element SiteTemplate template, OutputReceiver<KV<SiteLine, LineEvidence>> out) {
      template
          .evidence()
          .forEach((key, seen) -> out.output(KV.of(new SiteLine(template.site(), key), seen)));
    }
  }

  static final class Lines extends DoFn<KV<String, Article>, KV<SiteLine, LineEvidence>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Article> page, OutputReceiver<KV<SiteLine, LineEvidence>> out) {
      PageLines.of(page.getValue())
          .forEach((key, seen) -> out.output(KV.of(new SiteLine(page.getKey(), key), seen)));
    }
  }

  static final class ToSite
      extends DoFn<KV<SiteLine, LineEvidence>, KV<String, KV<SiteLine, LineEvidence>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<SiteLine, LineEvidence> line,
        OutputReceiver<KV<String, KV<SiteLine, LineEvidence>>> out) {
      out.output(KV.of(line.getKey().site(), line));
    }
  }

  static final class ToTemplate extends DoFn<KV<String, TemplateLines>, KV<String, SiteTemplate>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, TemplateLines> site, OutputReceiver<KV<String, SiteTemplate>> out) {
      out.output(KV.of(site.getKey(), site.getValue().template(site.getKey())));
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

  static final class MergeEvidence
      extends Combine.CombineFn<LineEvidence, LineEvidence, LineEvidence> {
    private static final long serialVersionUID = 1L;

    @Override
    public LineEvidence createAccumulator() {
      return LineEvidence.NONE;
    }

    @Override
    public LineEvidence addInput(LineEvidence all, LineEvidence one) {
      return all.and(one);
    }

    @Override
    public LineEvidence mergeAccumulators(Iterable<LineEvidence> several) {
      LineEvidence all = LineEvidence.NONE;
      for (LineEvidence one : several) {
        all = all.and(one);
      }
      return all;
    }

    @Override
    public LineEvidence extractOutput(LineEvidence all) {
      return all;
    }

    @Override
    public Coder<LineEvidence> getAccumulatorCoder(
        CoderRegistry registry, Coder<LineEvidence> input) {
      return LineEvidenceCoder.of();
    }
  }

  static final class CollectLines
      extends Combine.CombineFn<KV<SiteLine, LineEvidence>, TemplateLines, TemplateLines> {
    private static final long serialVersionUID = 1L;

    @Override
    public TemplateLines createAccumulator() {
      return new TemplateLines();
    }

    @Override
    public TemplateLines addInput(TemplateLines lines, KV<SiteLine, LineEvidence> line) {
      lines.add(line.getKey().line(), line.getValue());
      return lines;
    }

    @Override
    public TemplateLines mergeAccumulators(Iterable<TemplateLines> several) {
      TemplateLines all = new TemplateLines();
      several.forEach(all::addAll);
      return all;
    }

    @Override
    public TemplateLines extractOutput(TemplateLines lines) {
      return lines;
    }

    @Override
    public Coder<TemplateLines> getAccumulatorCoder(
        CoderRegistry registry, Coder<KV<SiteLine, LineEvidence>> input) {
      return SerializableCoder.of(TemplateLines.class);
    }

    @Override
    public Coder<TemplateLines> getDefaultOutputCoder(
        CoderRegistry registry, Coder<KV<SiteLine, LineEvidence>> input) {
      return SerializableCoder.of(TemplateLines.class);
    }
  }
}
