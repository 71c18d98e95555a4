package org.dateline.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.actor.ActorCode;
import org.dateline.actor.ActorCoder;
import org.dateline.actor.ActorDictionary;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.metadata.DatelineParser;
import org.dateline.name.PersonName;

/**
 * Joins what the recognizer and the tables find to the entities of an article, canonical and coded.
 * Immutable and thread safe.
 *
 * <p>A known name beats the recognizer's span unless it lies within a longer one. {@link
 * BracketedAcronyms} and {@link ShortForms} then give every mention the fullest name, and {@link
 * Introductions} tell country and role of persons.
 */
final class EntityCoder {
  /** Datelines stand at the head of these first paragraphs. */
  private static final int DATELINE_PARAGRAPHS = 2;

  private static final Pattern GENITIVE = Pattern.compile("(?:['’]s?)?\\s+");

  /** In names of firms they are no ranks: "General Electric". */
  private static final Pattern RANKS =
      Pattern.compile(
          "\\b(?:General|Division|Private|Captain|Major|Marine|Prince|Queen|King)\\b ?");

  private static final Set<String> ARMED = Set.of("REB", "PRM", "CRM");

  private final Countries countries;
  private final PlaceWords words = PlaceWords.standard();
  private final KnownNames knownNames;
  private final ActorCoder actorCoder;
  private final Introductions introductions;
  private final DoubtfulNames doubtfulNames;
  private final DatelineParser datelines = new DatelineParser();

  EntityCoder(
      Countries countries, Gazetteer gazetteer, ActorDictionary actors, ActorCoder actorCoder) {
    this.countries = countries;
    this.doubtfulNames = new DoubtfulNames(gazetteer);
    this.knownNames = new KnownNames(countries, actors);
    this.actorCoder = actorCoder;
    this.introductions = new Introductions(actorCoder);
  }

  /** A coder over the tables that ship with Dateline. */
  static EntityCoder standard() {
    return new EntityCoder(
        Countries.standard(),
        Gazetteer.standard(),
        ActorDictionary.standard(),
        ActorCoder.standard());
  }

  /** The article's entities in text order; none overlaps another. */
  List<EntityMention> code(String text, List<Sentence> sentences) {
    List<NamedSpan> spans = new ArrayList<>();
    for (Sentence sentence : sentences) {
      spans.addAll(inSentence(text, sentence));
    }
    dropOutlets(text, spans);
    NewsSources.drop(text, spans);
    List<NamedSpan> settled = doubtfulNames.settle(text, sentences, spans);
    return ShortForms.resolve(BracketedAcronyms.resolve(text, sentences, settled)).stream()
        .map(NamedSpan::mention)
        .toList();
  }

  private List<NamedSpan> inSentence(String text, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<EntityMention> recognized = EntitySpans.in(text, sentence);
    List<NamedSpan> result = new ArrayList<>();
    for (KnownNames.Found known : knownNames.in(text, sentence)) {
      int begin = tokens.get(firstOfName(tokens, known)).begin();
      int end = tokens.get(known.last()).end();
      boolean withinLonger =
          recognized.stream()
              .anyMatch(
                  r ->
                      r.begin() <= begin
                          && r.end() >= end
                          && r.end() - r.begin() > end - begin
                          && holdsName(r, known));
      if (withinLonger) {
        continue;
      }
      recognized.removeIf(r -> r.begin() < end && begin < r.end());
      EntityMention mention =
          new EntityMention(
              text.substring(begin, end),
              begin,
              end,
              known.type(),
              known.name(),
              known.country(),
              known.role());
      result.add(new NamedSpan(mention, true));
    }
    for (EntityMention span : recognized) {
      result.add(coded(text, sentence, span));
    }
    result.sort(Comparator.comparingInt(span -> span.mention().begin()));
    for (int i = 1; i < result.size(); i++) {
      result.set(i, owned(text, result.get(i - 1), result.get(i)));
    }
    return result;
  }

  /** Titles before the name of a known person are no part of it. */
  private static int firstOfName(List<Token> tokens, KnownNames.Found known) {
    int first = known.first();
    while (known.type() == EntityMention.Type.PERSON
        && first < known.last()
        && PersonName.isTitle(tokens.get(first).text())) {
      first++;
    }
    return first;
  }

  /**
   * An organization right behind a country or its people is theirs: "Ornelian Foreign Ministry",
   * even if the tables know a ministry of that name elsewhere.
   */
  private NamedSpan owned(String text, NamedSpan before, NamedSpan span) {
    EntityMention owner = before.mention();
    EntityMention mention = span.mention();
    if (mention.type() != EntityMention.Type.ORGANIZATION
        || owner.type().entityType() != EntityMention.Type.COUNTRY
        || owner.country() == null) {
      return span;
    }
    if (span.known() && isNamesakeElsewhere(mention, owner.country())) {
      return GENITIVE.matcher(text.substring(owner.end(), mention.begin())).matches()
          ? span.named(
              mention.type(),
              EntitySpans.onOneLine(mention.text()),
              owner.country(),
              mention.role(),
              false)
          : span;
    }
    boolean ownable = mention.country() == null && !span.known();
    return ownable && GENITIVE.matcher(text.substring(owner.end(), mention.begin())).matches()
        ? span.named(mention.type(), mention.name(), owner.country(), mention.role(), false)
        : span;
  }

  /** Whether an organization that the tables know by a name that many have is another state's. */
  private boolean isNamesakeElsewhere(EntityMention known, String owner) {
    return known.country() != null
        && !known.country().equals(owner)
        && countries.byIso3(known.country()).isPresent()
        && (known.role() == null || !ARMED.contains(known.role()))
        && Arrays.stream(known.text().split("\\s+", -1)).anyMatch(words::isInstitution);
  }

  /** A person or organization may have a country in its name; a place does not hold one. */
  private static boolean holdsName(EntityMention span, KnownNames.Found known) {
    return switch (span.type()) {
      case PERSON, ORGANIZATION -> true;
      case LOCATION -> known.type() == EntityMention.Type.COUNTRY;
      default -> false;
    };
  }

  private NamedSpan coded(String text, Sentence sentence, EntityMention mention) {
    NamedSpan span = new NamedSpan(mention, false);
    return switch (mention.type()) {
      case ORGANIZATION -> {
        ActorCode code = actorCoder.code(RANKS.matcher(mention.text()).replaceAll(""));
        yield span.named(mention.type(), mention.name(), code.country(), code.role(), false);
      }
      case PERSON ->
          knownNames
              .person(mention.name())
              .map(
                  actor ->
                      span.named(mention.type(), actor.name(), actor.country(), actor.role(), true))
              .orElseGet(
                  () -> {
                    ActorCode code = introductions.of(text, sentence, mention);
                    return span.named(
                        mention.type(), mention.name(), code.country(), code.role(), false);
                  });
      default -> span;
    };
  }

  /** An agency in a dateline's brackets reports the story; it is not in it. */
  private void dropOutlets(String text, List<NamedSpan> spans) {
    List<Paragraphs.Span> paragraphs = Paragraphs.of(text);
    for (int i = 0; i < Math.min(DATELINE_PARAGRAPHS, paragraphs.size()); i++) {
      int begin = paragraphs.get(i).begin();
      String paragraph = text.substring(begin, paragraphs.get(i).end());
      datelines
          .parse(paragraph)
          .ifPresent(
              dateline -> {
                int bracket = paragraph.indexOf('(');
                int from = begin + (bracket < 0 ? paragraph.length() : bracket);
                spans.removeIf(span -> span.overlaps(from, begin + dateline.end()));
              });
    }
  }
}
