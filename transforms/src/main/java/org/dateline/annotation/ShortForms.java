package org.dateline.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.name.Acronym;
import org.dateline.name.OrganizationName;
import org.dateline.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Gives the short forms of persons' and organizations' names the fullest form in the article, with
 * one country and role for all. A short form that fits two different names stays by itself.
 * Stateless.
 */
final class ShortForms {
  private ShortForms() {}

  /** The same spans in the same order with names, countries and roles reconciled. */
  static List<NamedSpan> resolve(List<NamedSpan> spans) {
    Map<String, Set<String>> countries = new HashMap<>();
    for (NamedSpan span : spans) {
      Group group = group(span);
      if (group != null && group.country != null) {
        countries.computeIfAbsent(group.key(Set.of()), key -> new HashSet<>()).add(group.country);
      }
    }
    Map<String, Group> groups = new LinkedHashMap<>();
    List<@Nullable Group> groupOfSpan = new ArrayList<>(spans.size());
    for (NamedSpan span : spans) {
      Group group = group(span);
      if (group != null) {
        Set<String> rivals = countries.getOrDefault(group.key(Set.of()), Set.of());
        Group fresh = group;
        group = groups.computeIfAbsent(group.key(rivals), key -> fresh);
        group.add(span);
      }
      groupOfSpan.add(group);
    }
    link(List.copyOf(groups.values()));
    Map<Group, Reading> readings = new HashMap<>();
    for (Group group : groups.values()) {
      if (group.host == null) {
        readings.computeIfAbsent(group, root -> new Reading()).read(group);
      }
    }
    for (Group group : groups.values()) {
      if (group.host != null) {
        readings.computeIfAbsent(group.root(), root -> new Reading()).read(group);
      }
    }
    List<NamedSpan> result = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      NamedSpan span = spans.get(i);
      Group group = groupOfSpan.get(i);
      if (group == null) {
        result.add(span);
      } else {
        Group root = group.root();
        Reading reading = readings.getOrDefault(root, new Reading());
        result.add(
            span.named(
                root.type, root.name, reading.country, reading.role, root.known || span.known()));
      }
    }
    return result;
  }

  private static @Nullable Group group(NamedSpan span) {
    EntityMention mention = span.mention();
    Group group =
        switch (mention.type()) {
          case PERSON -> new Group(mention, PersonName.of(mention.name()).words());
          case ORGANIZATION -> new Group(mention, OrganizationName.of(mention.name()).words());
          default -> null;
        };
    return group == null || group.words.isEmpty() ? null : group;
  }

  private static void link(List<Group> groups) {
    Map<String, List<Group>> byWord = new TreeMap<>();
    for (Group group : groups) {
      for (String word : List.copyOf(new TreeSet<>(group.words))) {
        byWord.computeIfAbsent(group.type + " " + word, key -> new ArrayList<>()).add(group);
      }
    }
    for (Group group : groups) {
      if (group.known && !group.isBareLastName()) {
        continue;
      }
      List<Group> hosts = new ArrayList<>();
      List<Group> lastNameHosts = new ArrayList<>();
      for (Group host : byWord.getOrDefault(group.type + " " + group.longestWord(), List.of())) {
        if (host != group && group.mayBe(host) && group.isShortFormOf(host)) {
          hosts.add(host);
          if (host.words.get(host.words.size() - 1).equals(group.shortWords().get(0))) {
            lastNameHosts.add(host);
          }
        }
      }
      boolean oneWord = group.shortWords().size() == 1;
      group.host = fullest(oneWord && !lastNameHosts.isEmpty() ? lastNameHosts : hosts);
      if (group.host == null && group.isAcronym()) {
        group.host = spelledOut(group, groups);
      }
    }
  }

  /** The one of which all others are short forms; null if there is none. */
  private static @Nullable Group fullest(List<Group> hosts) {
    Group fullest = null;
    for (Group host : hosts) {
      if (fullest == null || host.words.size() > fullest.words.size()) {
        fullest = host;
      }
    }
    for (Group host : hosts) {
      if (host != fullest && !host.isShortFormOf(fullest)) {
        return null;
      }
    }
    return fullest;
  }

  /** The one organization whose initials the acronym is; null if none or several. */
  private static @Nullable Group spelledOut(Group acronym, List<Group> groups) {
    Group found = null;
    for (Group group : groups) {
      if (group.type == EntityMention.Type.ORGANIZATION
          && group.words.size() > 2
          && Acronym.isInitialsOf(acronym.name, group.name)) {
        if (found != null) {
          return null;
        }
        found = group;
      }
    }
    return found;
  }

  /** Mentions that share a name, whatever titles and suffixes go with it. */
  private static final class Group {
    final EntityMention.Type type;
    final List<String> words;
    final @Nullable String country;
    final List<NamedSpan> spans = new ArrayList<>();
    String name;
    boolean known;
    @Nullable Group host;

    Group(EntityMention mention, List<String> words) {
      this.type = mention.type();
      this.words = words;
      this.country = mention.country();
      this.name = mention.name();
    }

    /**
     * Spans with the same key name the same. Where organizations of several countries go by one
     * name ("Interior Ministry"), the country is part of it.
     */
    String key(Set<String> rivals) {
      String key = type + " " + String.join(" ", words);
      return type == EntityMention.Type.ORGANIZATION && rivals.size() > 1
          ? key + " " + country
          : key;
    }

    void add(NamedSpan span) {
      spans.add(span);
      String printed = span.mention().name();
      boolean fuller = !known && printed.length() > name.length();
      if (fuller || (span.known() && !known)) {
        name = printed;
      }
      known |= span.known();
    }

    /**
     * Whether a known person is named by nothing but a last name here: where the article names
     * somebody else in full who bears it, that one is meant.
     */
    boolean isBareLastName() {
      return type == EntityMention.Type.PERSON
          && words.size() > 1
          && spans.stream()
              .allMatch(span -> PersonName.of(span.mention().text()).words().equals(shortWords()));
    }

    List<String> shortWords() {
      return known ? words.subList(words.size() - 1, words.size()) : words;
    }

    String longestWord() {
      String longest = "";
      for (String word : shortWords()) {
        longest = word.length() > longest.length() ? word : longest;
      }
      return longest;
    }

    boolean isShortFormOf(Group full) {
      return type == EntityMention.Type.PERSON
          ? new PersonName(shortWords()).isShortFormOf(new PersonName(full.words))
          : new OrganizationName(words).isShortFormOf(new OrganizationName(full.words));
    }

    /** Organizations of two countries are two; titles tell too little to say so of persons. */
    boolean mayBe(Group other) {
      return type == EntityMention.Type.PERSON
          || country == null
          || other.country == null
          || country.equals(other.country);
    }

    boolean isAcronym() {
      return type == EntityMention.Type.ORGANIZATION && !known && words.size() == 1;
    }

    Group root() {
      Group at = this;
      for (int steps = 0; at.host != null && steps < 8; steps++) {
        at = at.host;
      }
      return at;
    }
  }

  /** Country and role of an entity: what is said first of its full name, then of short ones. */
  private static final class Reading {
    @Nullable String country;
    @Nullable String role;

    void read(Group group) {
      for (NamedSpan span : group.spans) {
        // A last name that the tables know as somebody else's tells nothing of this person.
        if (group.host == null || !span.known()) {
          country = country == null ? span.mention().country() : country;
          role = role == null ? span.mention().role() : role;
        }
      }
    }
  }
}
