package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges the accounts of one story: first those that are equally vague with each other, then, the
 * less vague ones first, each with the one less vague event that it can mean. If it can mean
 * several it stays apart. Stateless, so safe for any number of threads.
 */
final class ClosestAccount {
  private ClosestAccount() {}

  /** The accounts of the events, sorted by id. The order of the accounts does not matter. */
  static List<Account> cluster(Collection<Account> accounts) {
    TreeMap<Integer, List<Account>> byVagueness = new TreeMap<>();
    for (Account account : accounts) {
      byVagueness.computeIfAbsent(account.vagueness(), v -> new ArrayList<>()).add(account);
    }
    List<Account> events = new ArrayList<>();
    for (List<Account> equallyVague : byVagueness.values()) {
      List<Account> joining = new CompleteLink(Ring.STORY).cluster(equallyVague);
      events = joined(events, joining);
    }
    events.sort(Account.BY_ID);
    return events;
  }

  private static List<Account> joined(List<Account> events, List<Account> joining) {
    // what may be joined must not depend on who joined before
    Map<Integer, List<Account>> guests = new HashMap<>();
    List<Account> apart = new ArrayList<>();
    Map<String, List<Integer>> byActor = new HashMap<>();
    List<Integer> any = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      String actor = events.get(i).common().actorCountries();
      byActor.computeIfAbsent(actor, k -> new ArrayList<>()).add(i);
      any.add(i);
    }
    for (Account account : joining) {
      String actor = account.common().actorCountries();
      int host =
          onlyOne(account, events, actor.isEmpty() ? any : byActor.getOrDefault(actor, List.of()));
      if (host < 0) {
        apart.add(account);
      } else {
        guests.computeIfAbsent(host, h -> new ArrayList<>()).add(account);
      }
    }
    List<Account> all = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Account event = events.get(i);
      for (Account guest : guests.getOrDefault(i, List.of())) {
        if (event.distance(guest, Ring.STORY) == Compatibility.NONE) {
          apart.add(guest);
        } else {
          event = Account.merge(List.of(event, guest));
        }
      }
      all.add(event);
    }
    all.addAll(apart);
    return all;
  }

  /** Index of the only event it can mean; -1 if there is none or if there are several. */
  private static int onlyOne(Account account, List<Account> events, List<Integer> candidates) {
    if (candidates.size() > CompleteLink.LOOKED_AT) {
      return -1; // where so much happened, one that says little can mean many
    }
    int near = 0;
    int far = 0;
    int nearest = -1;
    int only = -1;
    for (int i : candidates) {
      int distance = account.distance(events.get(i), Ring.STORY);
      if (distance < Compatibility.UNDATED) {
        near++;
        nearest = i;
      } else if (distance != Compatibility.NONE) {
        far++;
        only = i;
      }
    }
    if (near > 0) {
      return near == 1 ? nearest : -1; // that the dates agree says more than all else
    }
    return far == 1 ? only : -1;
  }
}
