package org.dateline.transforms;

import java.util.HashMap;
import java.util.Map;
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
import org.dateline.template.KnownLines;
import org.dateline.template.PageSketch;
import org.dateline.template.SiteKey;
import org.dateline.template.SiteTemplate;
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

  /** Lines are dealt out to so many groups: few, since a group costs more than a line. */
  private static final int SLICES = 8;

  /** Bands likewise; a group holds an id for each of its bands in memory. */
  private static final long GROUPS = 32;

  private static final KvCoder<String, String> STRINGS =
      KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());
  private static final KvCoder<String, PageSketch> SKETCHES =
      KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(PageSketch.class));

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final PCollection<SiteTemplate> known;

  private FindSites(PCollection<SiteTemplate> known) {
    this.known = known;
  }

  /** Compares with the lines of known sites. */
  static FindSites like(PCollection<SiteTemplate> known) {
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
    TupleTag<KV<String, Long>> lines = new TupleTag<>("lines");
    TupleTag<KV<String, PageSketch>> pages = new TupleTag<>("pages");
    return KeyedPCollectionTuple.of(
            lines,
            known
                .apply("KnownLines", ParDo.of(new SliceTemplates()))
                .setCoder(
                    KvCoder.of(
                        VarIntCoder.of(), KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()))))
        .and(
            pages,
            sketches
                .apply("Slice", ParDo.of(new SlicePages()))
                .setCoder(KvCoder.of(VarIntCoder.of(), SKETCHES)))
        .apply("JoinLines", CoGroupByKey.create())
        .apply("Vote", ParDo.of(new Vote(lines, pages)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(SiteVotes.class)))
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
        .setCoder(
            KvCoder.of(VarLongCoder.of(), KvCoder.of(VarLongCoder.of(), StringUtf8Coder.of())))
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

  /** Deals the lines of known sites out to few groups; each line of all sites to one. */
  static final class SliceTemplates extends DoFn<SiteTemplate, KV<Integer, KV<String, Long>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element SiteTemplate template, OutputReceiver<KV<Integer, KV<String, Long>>> out) {
      template
          .sharedKeys()
          .forEach(
              key -> out.output(KV.of(Math.floorMod(key, SLICES), KV.of(template.site(), key))));
    }
  }

  static final class SlicePages
      extends DoFn<KV<String, PageSketch>, KV<Integer, KV<String, PageSketch>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, PageSketch> page,
        OutputReceiver<KV<Integer, KV<String, PageSketch>>> out) {
      for (int slice = 0; slice < SLICES; slice++) {
        PageSketch part = page.getValue().slice(slice, SLICES);
        if (part.keys().length > 0) {
          out.output(KV.of(slice, KV.of(page.getKey(), part)));
        }
      }
    }
  }

  /** Lets the lines of a page vote for the sites that have them. */
  static final class Vote extends DoFn<KV<Integer, CoGbkResult>, KV<String, SiteVotes>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<KV<String, Long>> lines;
    private final TupleTag<KV<String, PageSketch>> pages;

    Vote(TupleTag<KV<String, Long>> lines, TupleTag<KV<String, PageSketch>> pages) {
      this.lines = lines;
      this.pages = pages;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> slice, OutputReceiver<KV<String, SiteVotes>> out) {
      KnownLines known = new KnownLines();
      for (KV<String, Long> line : slice.getValue().getAll(lines)) {
        known.add(line.getValue(), line.getKey());
      }
      if (known.isEmpty()) {
        return;
      }
      for (KV<String, PageSketch> page : slice.getValue().getAll(pages)) {
        SiteVotes votes = known.votes(page.getValue());
        if (!votes.isEmpty()) {
          out.output(KV.of(page.getKey(), votes));
        }
      }
    }
  }

  static final class CountVotes extends Combine.CombineFn<SiteVotes, SiteVotes, SiteVotes> {
    private static final long serialVersionUID = 1L;

    @Override
    public SiteVotes createAccumulator() {
      return new SiteVotes();
    }

    @Override
    public SiteVotes addInput(SiteVotes all, SiteVotes some) {
      all.addAll(some);
      return all;
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
    public Coder<SiteVotes> getAccumulatorCoder(CoderRegistry registry, Coder<SiteVotes> input) {
      return SerializableCoder.of(SiteVotes.class);
    }

    @Override
    public Coder<SiteVotes> getDefaultOutputCoder(CoderRegistry registry, Coder<SiteVotes> input) {
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

  /** Deals a page's bands out to few groups; all pages with a band to one. */
  static final class Bands extends DoFn<KV<String, PageSketch>, KV<Long, KV<Long, String>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, PageSketch> page, OutputReceiver<KV<Long, KV<Long, String>>> out) {
      for (long band : page.getValue().bands()) {
        out.output(KV.of(Math.floorMod(band, GROUPS), KV.of(band, page.getKey())));
      }
    }
  }

  /** Pairs each page of a band with the smallest. */
  static final class Star extends DoFn<KV<Long, Iterable<KV<Long, String>>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Long, Iterable<KV<Long, String>>> group,
        OutputReceiver<KV<String, String>> out) {
      Map<Long, String> smallest = new HashMap<>();
      for (KV<Long, String> band : group.getValue()) {
        smallest.merge(band.getKey(), band.getValue(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
      for (KV<Long, String> band : group.getValue()) {
        String first = smallest.getOrDefault(band.getKey(), band.getValue());
        if (!band.getValue().equals(first)) {
          out.output(KV.of(first, band.getValue()));
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
