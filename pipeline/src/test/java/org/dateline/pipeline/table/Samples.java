package org.dateline.pipeline.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.DependencyTree;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.Sentence;
import org.dateline.article.Article;
import org.dateline.article.Flag;
import org.dateline.article.Publication;
import org.dateline.article.RemovedBlock;
import org.dateline.event.Event;
import org.dateline.event.Relation;
import org.dateline.gazetteer.Place;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventType;
import org.dateline.plover.Participant;
import org.dateline.plover.Quantity;
import org.dateline.plover.Realis;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.dateline.reject.Step;
import org.dateline.time.DayInterval;
import org.dateline.time.Timex3;

/** Made-up values with characters that offsets easily go wrong on. */
public final class Samples {
  private Samples() {}

  public static final LocalDate DAY = LocalDate.of(2024, 3, 5);
  private static final String FIRST = "😀 Fête à Ornély: crowds cheered 🎉🎉.";
  public static final String SECOND = "Ruritania’s army 🚜 left Ornély on Monday.";
  private static final String TEXT = FIRST + "\n\n" + SECOND + "\n\nThe end.";

  private static final Place ORNELY =
      new Place("Ornély", Place.Kind.CITY, "RUR", "RU", "Côte", 12.5, -7.25, 4711L, 1200);

  public static Article article(String uri) {
    return new Article(
        Article.idOf(uri),
        uri,
        "https://example.org/" + uri,
        null,
        "Example",
        "A title with \"quotes\"",
        null,
        TEXT,
        List.of("Zoë Z.", "Abe A."),
        null,
        "Ornély",
        "en",
        Publication.at(Instant.parse("2024-03-05T23:30:00Z"), DAY, Publication.Source.JSONLD),
        null,
        List.of(new RemovedBlock(RemovedBlock.Kind.SHARE, 3, 9, null, "Share")),
        Set.of(Flag.GIVEN_TEXT, Flag.DATE_CONFLICT));
  }

  public static AnnotatedArticle annotated(String uri) {
    int second = TEXT.indexOf(SECOND);
    return new AnnotatedArticle(
        article(uri),
        List.of(
            sentence(0, 0, FIRST.length()),
            sentence(1, second, second + SECOND.length()),
            sentence(2, TEXT.indexOf("The end"), TEXT.length())),
        List.of(
            new EntityMention(
                "Ruritania’s",
                second,
                second + 11,
                EntityMention.Type.COUNTRY,
                "Ruritania",
                "RUR",
                null),
            entity(TEXT.indexOf("Ornély"))),
        List.of(place(TEXT.lastIndexOf("Ornély"))),
        List.of(
            new Timex3(
                "Monday",
                TEXT.indexOf("Monday"),
                TEXT.indexOf("Monday") + 6,
                Timex3.Type.DATE,
                "2024-03-04",
                null,
                DayInterval.day(DAY.minusDays(1)),
                Timex3.Anchor.PUBLICATION)));
  }

  public static EventMention mention(AnnotatedArticle annotated) {
    Article article = annotated.article();
    int begin = TEXT.indexOf(SECOND);
    int trigger = TEXT.indexOf("left");
    int army = TEXT.indexOf("Ruritania’s army");
    return new EventMention(
        article.id(),
        article.uri(),
        article.published().date(),
        1,
        begin,
        begin + SECOND.length(),
        SECOND,
        "left",
        trigger,
        trigger + 4,
        EventType.RETREAT,
        "withdraw",
        List.of("territory", "military"),
        "08",
        Realis.ACTUAL,
        true,
        List.of(
            new Participant(
                "Ruritania’s army", army, army + 16, "Army of Ruritania", "RUR", "MIL", "e1")),
        List.of(),
        place(TEXT.lastIndexOf("Ornély")),
        EventMention.Basis.CLAUSE,
        DayInterval.day(DAY.minusDays(1)),
        "on Monday",
        EventMention.Basis.CLAUSE,
        null,
        List.of(new Quantity("troops", 100L, null, null, "over 100")),
        null,
        0.75,
        "leave.v/1");
  }

  public static Event event(EventMention founder) {
    return new Event(
        founder.id(),
        founder.type(),
        founder.mode(),
        founder.contexts(),
        founder.cameoRoot(),
        founder.realis(),
        founder.actors(),
        founder.recipients(),
        founder.place(),
        founder.placeBasis(),
        founder.time(),
        founder.timeText(),
        founder.timeBasis(),
        new DayInterval(DAY, null, DayInterval.Precision.INTERVAL),
        founder.quantities(),
        true,
        List.of(founder.id()),
        List.of(founder.id()),
        "5".repeat(32),
        List.of(founder.articleId()),
        1,
        1,
        DAY,
        DAY,
        List.of(
            new Event.Conflict(
                "quantities.troops",
                List.of(
                    new Event.Value("100..", "over 100", 2), new Event.Value("90..90", "90", 1)))),
        List.of(new Event.Related("f".repeat(32), Relation.ANNOUNCED_BY)),
        null,
        0.5);
  }

  public static Reject reject(String uri) {
    return new Reject(uri, Step.READ, Reason.BAD_JSON, "line 3:\ta \"quote\" is open", null);
  }

  private static Sentence sentence(int index, int begin, int end) {
    return new Sentence(index, begin, end, List.of(), DependencyTree.unparsed(0));
  }

  private static EntityMention entity(int begin) {
    return new EntityMention(
        "Ornély", begin, begin + 6, EntityMention.Type.LOCATION, "Ornély", "RUR", null);
  }

  private static PlaceMention place(int begin) {
    return new PlaceMention("Ornély", begin, begin + 6, ORNELY, 0.9);
  }
}
