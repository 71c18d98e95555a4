package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.article.Article;
import org.dateline.article.Flag;
import org.dateline.article.Publication;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.metadata.PageLocale;
import org.dateline.metadata.PublicationBounds;
import org.dateline.metadata.PublicationFinder;
import org.dateline.metadata.ZoneNames;
import org.dateline.time.DayInterval.Precision;
import org.dateline.time.Hemisphere;
import org.dateline.time.PastDates;
import org.dateline.time.Setting;
import org.dateline.time.TimeExpressionFinder;
import org.dateline.time.Timex3;
import org.dateline.time.Word;
import org.jspecify.annotations.Nullable;

/**
 * Annotates with Stanford CoreNLP: tokens, sentences, parts of speech, lemmas, named entities and,
 * for the title, the first sentences and those that may hold an event, basic dependencies. Thread
 * safe; all instances share one set of models (about 1 GB of heap), loaded at the first article.
 */
public final class CoreNlpAnnotator implements ArticleAnnotator {
  /** The first sentences say what an article is about: they are parsed whatever their words. */
  private static final int LEAD_SENTENCES = 4;

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final TimeExpressionFinder timeExpressions = new TimeExpressionFinder();
  private final EntityCoder entityCoder = EntityCoder.standard();
  private final SeatsOfGovernment seats = SeatsOfGovernment.standard();
  private final PlaceFinder placeFinder;
  private final ParsePolicy parsePolicy;

  /**
   * @param parsePolicy which sentences are worth the parser's time
   */
  public CoreNlpAnnotator(ParsePolicy parsePolicy) {
    this(parsePolicy, PlaceFinder.standard());
  }

  /**
   * @param parsePolicy which sentences are worth the parser's time
   * @param gazetteer places and their points, fuller than what ships
   */
  public CoreNlpAnnotator(ParsePolicy parsePolicy, Gazetteer gazetteer) {
    this(parsePolicy, PlaceFinder.with(gazetteer));
  }

  private CoreNlpAnnotator(ParsePolicy parsePolicy, PlaceFinder placeFinder) {
    this.parsePolicy = parsePolicy;
    this.placeFinder = placeFinder;
  }

  /** An annotator that parses every sentence. */
  public static CoreNlpAnnotator parsingAll() {
    return new CoreNlpAnnotator(tokens -> true);
  }

  /** Decides which sentences are parsed. Implementations are thread safe. */
  @FunctionalInterface
  public interface ParsePolicy {
    /** Whether a sentence of these tagged tokens is to be parsed. */
    boolean wantsParse(List<Token> tokens);
  }

  /** The models that an annotator needs and that are not on the class path, by name. */
  public static List<String> missingModels() {
    return CoreNlpModels.missing();
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    if (!article.isEnglish() || article.text().isBlank()) {
      return AnnotatedArticle.bare(article);
    }
    CoreNlpModels models = CoreNlpModels.shared();
    SentenceSplitter.Split split = splitter.split(article.text());
    Annotation document = new Annotation(article.text());
    Morphology morphology = new Morphology();
    List<Sentence> sentences = new ArrayList<>(split.sentences().size());
    List<List<Word>> words = new ArrayList<>(split.sentences().size());
    for (List<CoreLabel> labels : split.sentences()) {
      CoreMap sentence = tagged(models, morphology, labels);
      List<CoreLabel> recognized =
          models.recognizer.classifySentenceWithGlobalInformation(labels, document, sentence);
      List<Token> tokens = tokens(article.text(), labels, recognized);
      DependencyTree tree =
          sentences.size() < LEAD_SENTENCES || parsePolicy.wantsParse(tokens)
              ? tree(models, sentence, tokens.size())
              : DependencyTree.unparsed(tokens.size());
      sentences.add(
          new Sentence(
              sentences.size(),
              tokens.get(0).begin(),
              tokens.get(tokens.size() - 1).end(),
              tokens,
              tree));
      words.add(words(labels, tokens));
    }
    List<EntityMention> entities = entityCoder.code(article.text(), sentences);
    List<PlaceMention> places = placeFinder.find(article, entities);
    Setting setting = setting(article, places);
    List<Timex3> dates =
        timeExpressions.find(article.text(), words, article.published().date(), setting);
    List<EntityMention> located = placeFinder.located(entities, places);
    return new AnnotatedArticle(
        bounded(
            flagged(article, split, hasUnplacedSeason(dates, setting)),
            PastDates.latest(words, dates)),
        sentences,
        seats.read(sentences, located, places),
        places,
        dates,
        headline(models, article.title(), sentences));
  }

  /** The sentence, its tokens with parts of speech and lemmas. */
  private static CoreMap tagged(
      CoreNlpModels models, Morphology morphology, List<CoreLabel> labels) {
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    models.tagger.tagCoreLabels(labels);
    TaggerSlips.mend(labels);
    HeadlineVerbs.mend(labels);
    for (CoreLabel label : labels) {
      label.setLemma(HyphenatedWords.lemma(morphology, label));
    }
    return sentence;
  }

  /** The title's parts, tagged and parsed as if they were printed in sentence case. */
  private List<Sentence> headline(
      CoreNlpModels models, @Nullable String title, List<Sentence> body) {
    if (title == null || title.isBlank()) {
      return List.of();
    }
    List<Sentence> headline = new ArrayList<>();
    HeadlineCase sentenceCase = HeadlineCase.of(title, body);
    Morphology morphology = new Morphology();
    for (List<CoreLabel> labels : splitter.splitHeadline(title)) {
      sentenceCase.restore(labels);
      CoreMap sentence = tagged(models, morphology, labels);
      headline.add(
          new Sentence(
              headline.size(),
              labels.get(0).beginPosition(),
              labels.get(labels.size() - 1).endPosition(),
              tokens(title, labels, labels),
              tree(models, sentence, labels.size())));
    }
    return headline;
  }

  /** The article, published after the days that it tells of as past. */
  private static Article bounded(Article article, @Nullable LocalDate past) {
    PublicationFinder.Finding found = PublicationBounds.notBefore(article.published(), past);
    if (found.conflicting() && !article.flags().contains(Flag.DATE_CONFLICT)) {
      Set<Flag> flags = new TreeSet<>(article.flags());
      flags.add(Flag.DATE_CONFLICT);
      return article.withFlags(flags);
    }
    Publication published = found.publication();
    return published.equals(article.published()) ? article : article.withPublished(published);
  }

  private static boolean hasUnplacedSeason(List<Timex3> dates, Setting setting) {
    return setting.hemisphere() == Hemisphere.UNKNOWN
        && dates.stream().anyMatch(CoreNlpAnnotator::isSeason);
  }

  private static boolean isSeason(Timex3 date) {
    return date.interval() != null && date.interval().precision() == Precision.SEASON;
  }

  private static Article flagged(
      Article article, SentenceSplitter.Split split, boolean unplacedSeason) {
    Set<Flag> flags = new TreeSet<>(article.flags());
    if (split.cut()) {
      flags.add(Flag.LONG_SENTENCE_CUT);
    }
    if (unplacedSeason) {
      flags.add(Flag.HEMISPHERE_UNKNOWN);
    }
    if (split.masked()) {
      flags.add(Flag.LONG_TOKEN_MASKED);
    }
    return flags.equals(article.flags()) ? article : article.withFlags(flags);
  }

  private static List<Token> tokens(
      String text, List<CoreLabel> labels, List<CoreLabel> recognized) {
    List<Token> tokens = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      String entity = recognized.get(i).get(CoreAnnotations.AnswerAnnotation.class);
      tokens.add(
          new Token(
              text.substring(label.beginPosition(), label.endPosition()),
              label.beginPosition(),
              label.endPosition(),
              label.lemma(),
              label.tag(),
              entity == null ? "O" : entity));
    }
    return tokens;
  }

  /** An ambiguous zone counts only where the outlet's country is known. */
  private static Setting setting(Article article, List<PlaceMention> places) {
    PageLocale locale = PageLocale.of(null, article.url());
    return new Setting(
        (local, zone) -> ZoneNames.instant(local, zone, locale),
        Hemispheres.of(locale.country(), places));
  }

  /** The words as the models saw them: overlong tokens are masked. */
  private static List<Word> words(List<CoreLabel> labels, List<Token> tokens) {
    List<Word> words = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      Token token = tokens.get(i);
      boolean person = token.entity().equals("PERSON");
      words.add(Word.of(labels.get(i).word(), token.tag(), token.begin(), token.end(), person));
    }
    return words;
  }

  private static DependencyTree tree(CoreNlpModels models, CoreMap sentence, int size) {
    int[] heads = new int[size];
    String[] relations = new String[size];
    java.util.Arrays.fill(heads, DependencyTree.NO_HEAD);
    java.util.Arrays.fill(relations, "");
    for (TypedDependency dependency : models.parser.predict(sentence).typedDependencies()) {
      int dependent = dependency.dep().index() - 1;
      heads[dependent] = dependency.gov().index() - 1;
      relations[dependent] = dependency.reln().toString();
    }
    List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
    RelativeSlips.mend(labels, heads, relations);
    GerundSlips.mend(labels, heads, relations);
    return new DependencyTree(heads, relations);
  }
}
