package org.dateline.fivew;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.actor.ActorCode;
import org.dateline.actor.ActorCoder;
import org.dateline.actor.ActorContext;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.Token;
import org.dateline.fivew.Clause.Span;
import org.dateline.fivew.FiveW.Source;
import org.dateline.fivew.FiveW.Who;
import org.jspecify.annotations.Nullable;

/** Reads who did it off a clause. Stateless. */
final class WhoFinder {
  private static final Pattern ARTICLE = Pattern.compile("^(the|an?) ", Pattern.CASE_INSENSITIVE);

  private WhoFinder() {}

  /** The clause's subject, the entity that heads it, and what its words say of country and role. */
  static Who of(AnnotatedArticle article, Clause clause) {
    Span span = clause.subjectSpan();
    int begin = span.begin(clause.sentence());
    int end = span.end(clause.sentence());
    String text = string(article, clause.source()).substring(begin, end);
    EntityMention entity =
        clause.source() == Source.TITLE ? inTitle(article, clause) : inText(article, clause);
    ActorCode code = code(article, clause, entity);
    boolean named = entity != null;
    return new Who(
        clause.source(),
        text,
        begin,
        end,
        named ? entity.name() : null,
        named && entity.country() != null ? entity.country() : code.country(),
        named && entity.role() != null ? entity.role() : code.role(),
        named ? entity.entityId() : null);
  }

  /** What the words of the first who are named say: "US troops" are the military of a country. */
  private static ActorCode code(
      AnnotatedArticle article, Clause clause, @Nullable EntityMention entity) {
    Span first = Phrases.noun(clause.sentence(), clause.subject(), false);
    int begin = first.begin(clause.sentence());
    int end = first.end(clause.sentence());
    String text = string(article, clause.source()).substring(begin, end);
    List<EntityMention> inside =
        clause.source() == Source.TEXT
            ? article.entities().stream()
                .filter(mention -> begin <= mention.begin() && mention.end() <= end)
                .toList()
            : entity == null ? List.of() : List.of(entity);
    return ActorCoder.standard()
        .code(ARTICLE.matcher(text).replaceFirst(""), ActorContext.of(inside));
  }

  private static @Nullable EntityMention inText(AnnotatedArticle article, Clause clause) {
    Token head = clause.sentence().tokens().get(clause.subject());
    for (EntityMention entity : article.entities()) {
      if (entity.begin() <= head.begin() && head.end() <= entity.end()) {
        return entity;
      }
    }
    return null;
  }

  /** The entity of the text whose name, long or short, ends with the head; the longest such. */
  private static @Nullable EntityMention inTitle(AnnotatedArticle article, Clause clause) {
    String title = string(article, Source.TITLE);
    int end = clause.sentence().tokens().get(clause.subject()).end();
    EntityMention best = null;
    int longest = 0;
    for (EntityMention entity : article.entities()) {
      for (String name : new String[] {entity.text(), entity.name()}) {
        if (name.length() > longest && endsWith(title, end, name)) {
          best = entity;
          longest = name.length();
        }
      }
    }
    return best;
  }

  private static boolean endsWith(String title, int end, String name) {
    int begin = end - name.length();
    return begin >= 0
        && title.regionMatches(true, begin, name, 0, name.length())
        && (begin == 0 || !Character.isLetterOrDigit(title.charAt(begin - 1)));
  }

  static String string(AnnotatedArticle article, Source source) {
    String title = article.article().title();
    return source == Source.TEXT || title == null ? article.article().text() : title;
  }
}
