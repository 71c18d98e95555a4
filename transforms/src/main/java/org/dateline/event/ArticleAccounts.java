package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.plover.EventType;

/** What one article tells of each event that it mentions. Stateless. */
final class ArticleAccounts {
  private ArticleAccounts() {}

  /** The accounts, sorted by id. A mention that occurs twice counts once. */
  static List<Account> of(Collection<ReportedMention> ofArticle) {
    List<IdentifiedMention> mentions = distinct(ofArticle);
    List<MentionProfile> profiles =
        new ArrayList<>(mentions.stream().map(m -> MentionProfile.of(m.reported())).toList());
    adoptPhases(mentions, profiles);
    Map<EventType, List<Account>> types = new TreeMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      types
          .computeIfAbsent(profiles.get(i).type(), t -> new ArrayList<>())
          .add(Account.of(mentions.get(i), profiles.get(i)));
    }
    List<Account> accounts = new ArrayList<>();
    types.values().forEach(t -> accounts.addAll(new CompleteLink(Ring.ARTICLE).cluster(t)));
    accounts.sort(Account.BY_ID);
    return accounts.stream().map(account -> staged(account, accounts)).toList();
  }

  /**
   * A mention without a word on beginning or end and without a date takes the phase that other
   * mentions of the act are given in the article: "the withdrawal" is the one that has begun.
   */
  private static void adoptPhases(List<IdentifiedMention> mentions, List<MentionProfile> profiles) {
    List<MentionProfile> begun = new ArrayList<>();
    List<MentionProfile> completed = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      MentionProfile profile = profiles.get(i);
      Phase said = isReal(profile) ? Phase.said(mentions.get(i).mention()) : null;
      if (said == Phase.BEGUN) {
        begun.add(profile);
      } else if (said == Phase.COMPLETED) {
        completed.add(profile);
      }
    }
    if (begun.isEmpty()) {
      return;
    }
    for (int i = 0; i < profiles.size(); i++) {
      MentionProfile profile = profiles.get(i);
      MentionProfile asBegun = profile.told(Phase.BEGUN, null);
      if (isReal(profile)
          && !profile.isDated()
          && Phase.said(mentions.get(i).mention()) == null
          && begun.stream().anyMatch(b -> agree(asBegun, b))
          && completed.stream().noneMatch(c -> agree(profile, c))) {
        profiles.set(i, asBegun);
      }
    }
  }

  private static boolean agree(MentionProfile one, MentionProfile other) {
    return Compatibility.distance(one, other, Ring.ARTICLE) != Compatibility.NONE;
  }

  private static boolean isReal(MentionProfile profile) {
    return profile.phase() == Phase.BEGUN || profile.phase() == Phase.COMPLETED;
  }

  /** An undated plan or announcement with how far its article knows it has come. */
  private static Account staged(Account account, List<Account> ofArticle) {
    MentionProfile plan = account.common();
    boolean announces = plan.type() == EventType.CONCEDE && isReal(plan);
    if (account.isDated() || !(announces || plan.phase() == Phase.PLANNED)) {
      return account;
    }
    EventType announced = announces ? EventType.RETREAT : plan.type();
    Phase stage = Phase.PLANNED;
    for (Account other : ofArticle) {
      MentionProfile act = other.common();
      if (act.type() == announced
          && isReal(act)
          && act.phase().compareTo(stage) > 0
          && isSameMatter(plan, act)) {
        stage = act.phase();
      }
    }
    return account.told(plan.phase(), stage);
  }

  /** Whether the same do something to the same, as far as is known. */
  private static boolean isSameMatter(MentionProfile one, MentionProfile other) {
    return !one.actors().isEmpty()
        && one.actorCountries().equals(other.actorCountries())
        && (!one.isTargetKnown() || !other.isTargetKnown() || one.target().equals(other.target()));
  }

  private static List<IdentifiedMention> distinct(Collection<ReportedMention> mentions) {
    Map<String, IdentifiedMention> byId = new TreeMap<>();
    for (ReportedMention reported : mentions) {
      IdentifiedMention mention = IdentifiedMention.of(reported);
      byId.merge(
          mention.id(),
          mention,
          (one, other) ->
              one.reported().toString().compareTo(other.reported().toString()) <= 0 ? one : other);
    }
    return List.copyOf(byId.values());
  }

  /** Mentions by article, for those that come unsorted. */
  static Map<String, List<ReportedMention>> byArticle(Collection<ReportedMention> mentions) {
    Map<String, List<ReportedMention>> articles = new TreeMap<>();
    for (ReportedMention reported : mentions) {
      articles
          .computeIfAbsent(reported.mention().articleId(), a -> new ArrayList<>())
          .add(reported);
    }
    return articles;
  }
}
