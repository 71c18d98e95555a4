package org.dateline.transforms;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.article.Article;
import org.dateline.template.LineEvidence;
import org.dateline.template.PageSketch;
import org.dateline.template.SiteKey;
import org.dateline.template.SiteVotes;

/**
 * Finds the sites of articles that do not name them, by the furniture their pages share: with the
 * pages of a known site, else with each other. Of the latter, those that are linked by enough
 * shared lines are a site, named for the smallest article id among them; once its template is
 * known, later pages find it by their lines and the name stays.
 *
 * <p>Pages are not compared all with all: those that agree in a band of their MinHash signature are
 * compared with the first of the band.
 */
final class FindSites extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Articles with the key of their site. */
  static final TupleTag<KV<String, Article>> FOUND = new TupleTag<>("found");

  /** Articles whose site nobody knows. */
  static final TupleTag<Article> UNKNOWN = new TupleTag<>("unknown");

  private static final KvCoder<String, String> STRINGS =
      KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());
  private static final KvCoder<String, PageSketch> SKETCHES =
      KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(PageSketch.class));

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<KV<SiteLine, LineEvidence>> known;

  private FindSites(PCollection<KV<SiteLine, LineEvidence>> known) {
    this.known = known;
  }

  /** Compares with the lines of known sites. */
  static FindSites from(PCollection<KV<SiteLine, LineEvidence>> known) {
    return new FindSites(known);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollection<KV<String, PageSketch>> sketches =
        articles.apply("Sketch", ParDo.of(new Sketch())).setCoder(SKETCHES);
    PCollection<KV<String, String>> matched = matched(sketches);
    PCollection<KV<String, String>> linked = linked(withoutSite(sketches, matched));

    TupleTag<Article> article = new TupleTag<>("article");
    TupleTag<String> site = new TupleTag<>("site");
    PCollectionTuple joined =
        KeyedPCollectionTuple.of(
                article,
                articles
                    .apply("ById", WithKeys.of(Article::id).withKeyType(TypeDescriptors.strings()))
                    .setCoder(
                        KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Article.class))))
            .and(
                site,
                PCollectionList.of(matched).and(linked).apply("Sites", Flatten.pCollections()))
            .apply("JoinSites", CoGroupByKey.create())
            .apply(
                "Assign",
                ParDo.of(new Assign(article, site))
                    .withOutputTags(FOUND, TupleTagList.of(UNKNOWN)));
    joined.get(FOUND).setCoder(LearnTemplates.BY_SITE);
    joined.get(UNKNOWN).setCoder(SerializableCoder.of(Article.class));
    return joined;
  }

  /** Articles whose lines a known site has, with its key. */
  private PCollection<KV<String, String>> matched(PCollection<KV<String, PageSketch>> sketches) {
    TupleTag<String> sites = new TupleTag<>("sites");
    TupleTag<KV<String, Integer>> pages = new TupleTag<>("pages");
    return KeyedPCollectionTuple.of(
            sites,
            known
                .apply("KnownLines", ParDo.of(new KnownLines()))
                .setCoder(KvCoder.of(VarLongCoder.of(), StringUtf8Coder.of())))
        .and(
            pages,
            sketches
                .apply("SketchLines", ParDo.of(new SketchLines()))
                .setCoder(
                    KvCoder.of(
                        VarLongCoder.of(), KvCoder.of(StringUtf8Coder.of(), VarIntCoder.of()))))
        .apply("JoinLines", CoGroupByKey.create())
        .apply("Vote", ParDo.of(new Vote(sites, pages)))
        .setCoder(
            KvCoder.of(StringUtf8Coder.of(), KvCoder.of(StringUtf8Coder.of(), VarIntCoder.of())))
        .apply("CountVotes", Combine.perKey(new CountVotes()))
        .apply("Win", ParDo.of(new Win()))
        .setCoder(STRINGS);
  }

  private static PCollection<KV<String, PageSketch>> withoutSite(
      PCollection<KV<String, PageSketch>> sketches, PCollection<KV<String, String>> matched) {
    TupleTag<PageSketch> sketch = new TupleTag<>("sketch");
    TupleTag<String> site = new TupleTag<>("site");
    return KeyedPCollectionTuple.of(sketch, sketches)
        .and(site, matched)
        .apply("JoinMatched", CoGroupByKey.create())
        .apply("Rest", ParDo.of(new Rest(sketch, site)))
        .setCoder(SKETCHES);
  }

  /** Articles that share their furniture with others, with the key of their common site. */
  private static PCollection<KV<String, String>> linked(
      PCollection<KV<String, PageSketch>> sketches) {
    return sketches
        .apply("Bands", ParDo.of(new Bands()))
        .setCoder(STRINGS)
        .apply("ByBand", GroupByKey.create())
        .apply("Candidates", ParDo.of(new Star()))
        .setCoder(STRINGS)
        .apply("Compare", ComparePairs.of(sketches, PageSketch::sameSite))
        .apply("Join", new ConnectedComponents())
        .apply(
            "Name",
            MapElements.into(
                    TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.strings()))
                .via(page -> KV.of(page.getKey(), SiteKey.NAMELESS + page.getValue())))
        .setCoder(STRINGS);
  }

  static final class Sketch extends DoFn<Article, KV<String, PageSketch>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<String, PageSketch>> out) {
      PageSketch sketch = PageSketch.of(article);
      if (sketch != null) {
        out.output(KV.of(article.id(), sketch));
      }
    }
  }

  static final class KnownLines extends DoFn<KV<SiteLine, LineEvidence>, KV<Long, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<SiteLine, LineEvidence> line, OutputReceiver<KV<Long, String>> out) {
      if (line.getValue().isShared()) {
        out.output(KV.of(line.getKey().line(), line.getKey().site()));
      }
    }
  }

  static final class SketchLines
      extends DoFn<KV<String, PageSketch>, KV<Long, KV<String, Integer>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, PageSketch> page, OutputReceiver<KV<Long, KV<String, Integer>>> out) {
      long[] keys = page.getValue().keys();
      for (long key : keys) {
        out.output(KV.of(key, KV.of(page.getKey(), keys.length)));
      }
    }
  }

  /** Lets a line vote for its site on every page that has it, unless many sites have it. */
  static final class Vote extends DoFn<KV<Long, CoGbkResult>, KV<String, KV<String, Integer>>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<String> sites;
    private final TupleTag<KV<String, Integer>> pages;

    Vote(TupleTag<String> sites, TupleTag<KV<String, Integer>> pages) {
      this.sites = sites;
      this.pages = pages;
    }

    @ProcessElement
    public void process(
        @Element KV<Long, CoGbkResult> line, OutputReceiver<KV<String, KV<String, Integer>>> out) {
      List<String> having = new ArrayList<>();
      for (String site : line.getValue().getAll(sites)) {
        having.add(site);
        if (having.size() > SiteVotes.MAX_SITES) {
          return;
        }
      }
      if (having.isEmpty()) {
        return;
      }
      for (KV<String, Integer> page : line.getValue().getAll(pages)) {
        for (String site : having) {
          out.output(KV.of(page.getKey(), KV.of(site, page.getValue())));
        }
      }
    }
  }

  static final class CountVotes
      extends Combine.CombineFn<KV<String, Integer>, SiteVotes, SiteVotes> {
    private static final long serialVersionUID = 1L;

    @Override
    public SiteVotes createAccumulator() {
      return new SiteVotes();
    }

    @Override
    public SiteVotes addInput(SiteVotes votes, KV<String, Integer> vote) {
      votes.add(vote.getKey(), vote.getValue());
      return votes;
    }

    @Override
    public SiteVotes mergeAccumulators(Iterable<SiteVotes> several) {
      SiteVotes all = new SiteVotes();
      several.forEach(all::addAll);
      return all;
    }

    @Override
    public SiteVotes extractOutput(SiteVotes votes) {
      return votes;
    }

    @Override
    public Coder<SiteVotes> getAccumulatorCoder(
        CoderRegistry registry, Coder<KV<String, Integer>> input) {
      return SerializableCoder.of(SiteVotes.class);
    }

    @Override
    public Coder<SiteVotes> getDefaultOutputCoder(
        CoderRegistry registry, Coder<KV<String, Integer>> input) {
      return SerializableCoder.of(SiteVotes.class);
    }
  }

  static final class Win extends DoFn<KV<String, SiteVotes>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, SiteVotes> page, OutputReceiver<KV<String, String>> out) {
      page.getValue().winner().ifPresent(site -> out.output(KV.of(page.getKey(), site)));
    }
  }

  static final class Rest extends DoFn<KV<String, CoGbkResult>, KV<String, PageSketch>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<PageSketch> sketch;
    private final TupleTag<String> site;

    Rest(TupleTag<PageSketch> sketch, TupleTag<String> site) {
      this.sketch = sketch;
      this.site = site;
    }

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> page, OutputReceiver<KV<String, PageSketch>> out) {
      PageSketch own = page.getValue().getOnly(sketch, null);
      if (own != null && page.getValue().getOnly(site, null) == null) {
        out.output(KV.of(page.getKey(), own));
      }
    }
  }

  static final class Bands extends DoFn<KV<String, PageSketch>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, PageSketch> page, OutputReceiver<KV<String, String>> out) {
      for (String band : page.getValue().bands()) {
        out.output(KV.of(band, page.getKey()));
      }
    }
  }

  /** Pairs each page of a band with the smallest. */
  static final class Star extends DoFn<KV<String, Iterable<String>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<String>> band, OutputReceiver<KV<String, String>> out) {
      String first = null;
      for (String page : band.getValue()) {
        first = first == null || page.compareTo(first) < 0 ? page : first;
      }
      for (String page : band.getValue()) {
        if (first != null && !page.equals(first)) {
          out.output(KV.of(first, page));
        }
      }
    }
  }

  static final class Assign extends DoFn<KV<String, CoGbkResult>, KV<String, Article>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<Article> article;
    private final TupleTag<String> site;

    Assign(TupleTag<Article> article, TupleTag<String> site) {
      this.article = article;
      this.site = site;
    }

    @ProcessElement
    public void process(@Element KV<String, CoGbkResult> page, MultiOutputReceiver out) {
      String found = page.getValue().getOnly(site, null);
      for (Article one : page.getValue().getAll(article)) {
        if (found == null) {
          out.get(UNKNOWN).output(one);
        } else {
          out.get(FOUND).output(KV.of(found, one));
        }
      }
    }
  }
}
