package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.annotation.PlaceMention;
import org.dateline.gazetteer.Place;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.plover.Participant;
import org.dateline.plover.Quantity;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/** Mentions for tests; what is not set is unknown. */
public final class MentionBuilder {
  /** Country as a place. */
  public static final Place NIGER =
      new Place("Niger", Place.Kind.COUNTRY, "NER", "NE", null, 17.6, 8.1, 2440476L, 0);

  /** City in it. */
  public static final Place AGADEZ =
      new Place("Agadez", Place.Kind.CITY, "NER", "NE", "Agadez", 16.97, 7.99, 2448085L, 0);

  /** Another city in it. */
  public static final Place NIAMEY =
      new Place("Niamey", Place.Kind.CITY, "NER", "NE", "Niamey", 13.5, 2.1, 2440485L, 0);

  private final String article;
  private final EventType type;
  private int offset;
  private @Nullable LocalDate published;
  private String sentence = "";
  private String trigger = "event";
  private @Nullable String mode;
  private Realis realis = Realis.ACTUAL;
  private boolean main;
  private List<String> contexts = List.of();
  private final List<Participant> actors = new ArrayList<>();
  private final List<Participant> recipients = new ArrayList<>();
  private @Nullable Place place;
  private @Nullable DayInterval time;
  private @Nullable String timeText;
  private @Nullable DayInterval planned;
  private final List<Quantity> quantities = new ArrayList<>();
  private double confidence = 0.5;
  private String story;
  private Copies copies = Copies.NONE;

  private MentionBuilder(String article, EventType type) {
    this.article = article;
    this.story = article;
    this.type = type;
  }

  public static MentionBuilder mention(String article, EventType type) {
    return new MentionBuilder(article, type);
  }

  /** Where in the article the trigger begins. */
  public MentionBuilder at(int begin) {
    offset = begin;
    return this;
  }

  public MentionBuilder published(String day) {
    published = LocalDate.parse(day);
    return this;
  }

  /** The sentence with the trigger between square brackets. */
  public MentionBuilder saying(String marked) {
    int begin = marked.indexOf('[');
    int end = marked.indexOf(']');
    trigger = marked.substring(begin + 1, end);
    sentence = marked.substring(0, begin) + trigger + marked.substring(end + 1);
    return this;
  }

  public MentionBuilder mode(String code) {
    mode = code;
    return this;
  }

  public MentionBuilder realis(Realis sense) {
    realis = sense;
    return this;
  }

  public MentionBuilder main() {
    main = true;
    return this;
  }

  public MentionBuilder contexts(String... codes) {
    contexts = List.of(codes);
    return this;
  }

  public MentionBuilder actor(
      @Nullable String name, @Nullable String country, @Nullable String role) {
    actors.add(participant(name, country, role));
    return this;
  }

  public MentionBuilder recipient(
      @Nullable String name, @Nullable String country, @Nullable String role) {
    recipients.add(participant(name, country, role));
    return this;
  }

  public MentionBuilder in(Place where) {
    place = where;
    return this;
  }

  public MentionBuilder on(String day) {
    return during(day, day);
  }

  public MentionBuilder during(String from, String to) {
    time = span(from, to);
    return this;
  }

  public MentionBuilder when(DayInterval interval) {
    time = interval;
    return this;
  }

  public MentionBuilder timeText(String words) {
    timeText = words;
    return this;
  }

  public MentionBuilder planned(String from, String to) {
    planned = span(from, to);
    return this;
  }

  public MentionBuilder planned(DayInterval interval) {
    planned = interval;
    return this;
  }

  public MentionBuilder quantity(
      String kind, @Nullable Long min, @Nullable Long max, String words) {
    quantities.add(new Quantity(kind, min, max, kind, words));
    return this;
  }

  public MentionBuilder confidence(double value) {
    confidence = value;
    return this;
  }

  /** Which story the article reports; itself unless set. */
  public MentionBuilder story(String id) {
    story = id;
    return this;
  }

  /** One more copy of the article. */
  public MentionBuilder copy(@Nullable String day) {
    LocalDate published = day == null ? null : LocalDate.parse(day);
    copies = copies.plus(new Copies(1, published, published));
    return this;
  }

  public ReportedMention reported() {
    return new ReportedMention(build(), story, copies);
  }

  public EventMention build() {
    String head = sentence.isEmpty() ? "" : sentence.substring(0, sentence.indexOf(trigger));
    int begin = offset + head.length();
    return new EventMention(
        article,
        "file:" + article,
        published,
        0,
        offset,
        offset + sentence.length(),
        sentence,
        trigger,
        begin,
        begin + trigger.length(),
        type,
        mode,
        contexts,
        "08",
        realis,
        main,
        actors,
        recipients,
        place == null ? null : new PlaceMention(place.name(), 0, 5, place, 0.9),
        place == null ? null : EventMention.Basis.CLAUSE,
        time,
        timeText,
        time == null ? null : EventMention.Basis.CLAUSE,
        planned,
        quantities,
        null,
        confidence,
        "test");
  }

  private static DayInterval span(String from, String to) {
    LocalDate start = LocalDate.parse(from);
    LocalDate end = LocalDate.parse(to);
    return start.equals(end)
        ? DayInterval.day(start)
        : new DayInterval(start, end, DayInterval.Precision.INTERVAL);
  }

  private static Participant participant(
      @Nullable String name, @Nullable String country, @Nullable String role) {
    String words = name == null ? country + " " + role : name;
    return new Participant(words, 0, words.length(), name, country, role, null);
  }
}
