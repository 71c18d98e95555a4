package org.dateline.benchmarks.increments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.Sentence;
import org.dateline.plover.EventExtractor;
import org.dateline.plover.EventMention;
import org.dateline.plover.EventMention.Basis;
import org.dateline.plover.EventType;
import org.dateline.plover.Participant;
import org.dateline.plover.Realis;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/** Codes what people do in {@link MadeUpNews}, by its few verbs. */
final class MadeUpExtractor implements EventExtractor {

  @Override
  public List<EventMention> code(AnnotatedArticle article) {
    List<EventMention> mentions = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      String text = article.article().text().substring(sentence.begin(), sentence.end());
      for (String both : MadeUpNews.ACTS) {
        int space = both.lastIndexOf(' ');
        int at = text.indexOf(" " + both.substring(0, space) + " ");
        if (at >= 0) {
          mentions.add(
              mention(
                  article,
                  sentence,
                  text,
                  sentence.begin() + at + 1,
                  both.substring(0, space),
                  EventType.valueOf(both.substring(space + 1)),
                  mentions.isEmpty()));
        }
      }
    }
    return mentions;
  }

  private static EventMention mention(
      AnnotatedArticle article,
      Sentence sentence,
      String text,
      int begin,
      String trigger,
      EventType type,
      boolean main) {
    LocalDate day = article.article().published().date();
    List<Participant> actors = new ArrayList<>();
    List<Participant> recipients = new ArrayList<>();
    for (EntityMention entity : article.entities()) {
      if (entity.begin() < sentence.begin() || entity.end() > sentence.end()) {
        continue;
      }
      if (entity.type() == EntityMention.Type.PERSON
          || entity.type() == EntityMention.Type.ORGANIZATION) {
        (entity.begin() < begin ? actors : recipients).add(participant(article, entity));
      }
    }
    return new EventMention(
        article.article().id(),
        article.article().uri(),
        day,
        sentence.index(),
        sentence.begin(),
        sentence.end(),
        text,
        trigger,
        begin,
        begin + trigger.length(),
        type,
        null,
        List.of(),
        "0" + type.quadClass(),
        Realis.ACTUAL,
        main,
        actors,
        recipients,
        null,
        null,
        day == null ? null : DayInterval.day(day),
        null,
        day == null ? null : Basis.PUBLICATION,
        null,
        List.of(),
        null,
        0.5,
        "made up");
  }

  /** A person, of the country that is named next. */
  private static Participant participant(AnnotatedArticle article, EntityMention entity) {
    String country = null;
    for (EntityMention other : article.entities()) {
      if (other.country() != null && other.begin() == entity.end() + " of ".length()) {
        country = other.country();
      }
    }
    return participant(entity, country);
  }

  private static Participant participant(EntityMention entity, @Nullable String country) {
    return new Participant(
        entity.text(),
        entity.begin(),
        entity.end(),
        entity.name(),
        country,
        null,
        entity.entityId());
  }
}
