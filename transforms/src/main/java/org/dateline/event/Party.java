package org.dateline.event;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Country;
import org.dateline.gazetteer.FoldedName;
import org.dateline.plover.Participant;
import org.jspecify.annotations.Nullable;

/**
 * What tells one participant from another.
 *
 * @param country code; null if unknown
 * @param role PLOVER role; null if none
 * @param entityId null if the words name nobody
 * @param name folded canonical name; null if the words name nobody
 * @param whole whether it is a state or organization as such, no part of it
 * @param proper whether the name is its own, not that of its country
 */
record Party(
    @Nullable String country,
    @Nullable String role,
    @Nullable String entityId,
    @Nullable String name,
    boolean whole,
    boolean proper)
    implements Serializable {

  /** Distance of parties that cannot be the same. */
  static final int APART = Integer.MAX_VALUE;

  static final Comparator<Party> ORDER =
      Comparator.comparing(Party::country, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Party::role, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Party::name, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Party::entityId, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Codes that class an actor but name none: two with the same code are not thereby the same. */
  private static final Set<String> CLASSES = Set.of("IGO", "NGO", "ISM", "IMG", "MNC");

  /** State organs that speak for the state when a text says only its name. */
  private static final Set<String> STATE_ORGANS = Set.of("GOV", "MIL");

  /** Words in names of state organs: a name without any of them may be a person's. */
  private static final Set<String> ORGAN_WORDS =
      Set.of(
          "administration",
          "agency",
          "air",
          "armed",
          "army",
          "assembly",
          "authority",
          "board",
          "bureau",
          "cabinet",
          "command",
          "commission",
          "committee",
          "congress",
          "corps",
          "council",
          "defence",
          "defense",
          "department",
          "embassy",
          "force",
          "forces",
          "foreign",
          "government",
          "guard",
          "guards",
          "house",
          "intelligence",
          "interior",
          "junta",
          "kremlin",
          "marines",
          "military",
          "ministry",
          "national",
          "navy",
          "office",
          "parliament",
          "pentagon",
          "police",
          "security",
          "senate",
          "service",
          "staff",
          "state",
          "treasury");

  static Party of(Participant participant) {
    String folded = participant.name() == null ? "" : FoldedName.of(participant.name());
    String name = folded.isEmpty() ? null : folded;
    String country = participant.country();
    boolean proper = name != null && (country == null || !isNameOf(name, country));
    boolean whole =
        country != null && !CLASSES.contains(country) && participant.role() == null && !proper;
    return new Party(country, participant.role(), participant.entityId(), name, whole, proper);
  }

  /** Who is known among the participants, sorted, each once. */
  static List<Party> known(List<Participant> participants) {
    return participants.stream()
        .map(Party::of)
        .filter(Party::isKnown)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /** Whether there is more than a role to know it by. */
  boolean isKnown() {
    return country != null || entityId != null || name != null;
  }

  /** Its country, or, for want of one, itself. */
  String origin() {
    if (country != null) {
      return country;
    }
    return name != null ? "name:" + name : "entity:" + entityId;
  }

  /** Countries of the parties, sorted, each once. */
  static String origins(List<Party> parties) {
    TreeSet<String> origins = new TreeSet<>();
    parties.forEach(party -> origins.add(party.origin()));
    return String.join("+", origins);
  }

  /**
   * Countries at which an act is aimed: of the recipients; if none is known, of the place; if that
   * is unknown too, of the actors.
   */
  static String target(List<Party> actors, List<Party> recipients, @Nullable PlaceKey place) {
    if (!recipients.isEmpty()) {
      return origins(recipients);
    }
    return place == null || place.country() == null ? origins(actors) : place.country();
  }

  /**
   * 0 if both are the same, more if one may be part of or speak for the other, {@link #APART} if
   * they differ.
   *
   * @param organsAreOne whether differently named organs of one state count as that state
   */
  int distance(Party other, boolean organsAreOne) {
    if (country == null ? !origin().equals(other.origin()) : !country.equals(other.country)) {
      return APART;
    }
    if (isSameEntity(other)) {
      return 0;
    }
    if (country == null || CLASSES.contains(country)) {
      return APART;
    }
    if (whole || other.whole) {
      return speaksForTheWhole() && other.speaksForTheWhole() ? 2 : APART;
    }
    if (!proper && !other.proper && isStateOrgan() && other.isStateOrgan()) {
      return role != null && role.equals(other.role) ? 0 : 2;
    }
    if (isAnybody() || other.isAnybody()) {
      return proper || other.proper ? APART : 2;
    }
    boolean bothPersons = proper && other.proper && !isNamedOrgan() && !other.isNamedOrgan();
    if (role == null || !role.equals(other.role)) {
      return organsAreOne && isStateOrgan() && other.isStateOrgan() && !bothPersons ? 3 : APART;
    }
    if (!proper || !other.proper || isVariantOf(other)) {
      return 1;
    }
    return organsAreOne && isStateOrgan() && !bothPersons ? 2 : APART;
  }

  /**
   * The largest distance of counterparts, if everybody on the shorter list has one on the other;
   * else {@link #APART}. That both lists have the same {@link #origins} is for callers to see to.
   */
  static int distance(List<Party> some, List<Party> others, boolean organsAreOne) {
    if (some.size() == others.size()) {
      return Math.max(covers(some, others, organsAreOne), covers(others, some, organsAreOne));
    }
    return some.size() < others.size()
        ? covers(some, others, organsAreOne)
        : covers(others, some, organsAreOne);
  }

  private static int covers(List<Party> some, List<Party> others, boolean organsAreOne) {
    int farthest = 0;
    for (Party party : some) {
      int nearest = APART;
      for (Party other : others) {
        nearest = Math.min(nearest, party.distance(other, organsAreOne));
      }
      farthest = Math.max(farthest, nearest);
    }
    return farthest;
  }

  private boolean isSameEntity(Party other) {
    if (whole && other.whole) {
      return true;
    }
    if (entityId != null && entityId.equals(other.entityId)) {
      return true;
    }
    return proper && name != null && name.equals(other.name);
  }

  /** Whether both have one name of their own. */
  boolean isNamesake(Party other) {
    return proper
        && other.proper
        && (country == null || other.country == null || country.equals(other.country))
        && (isSameEntity(other) || isVariantOf(other));
  }

  /** Whether one name is the other with words left out, at least two of them left. */
  private boolean isVariantOf(Party other) {
    if (name == null || other.name == null) {
      return false;
    }
    Set<String> some = new HashSet<>(Arrays.asList(name.split(" ", -1)));
    Set<String> others = new HashSet<>(Arrays.asList(other.name.split(" ", -1)));
    return some.size() <= others.size()
        ? some.size() > 1 && others.containsAll(some)
        : others.size() > 1 && some.containsAll(others);
  }

  /** "Twelve people": of them may be said elsewhere that they were worshippers. */
  private boolean isAnybody() {
    return !proper && "UNK".equals(role);
  }

  private boolean isStateOrgan() {
    return role != null && STATE_ORGANS.contains(role);
  }

  private boolean isNamedOrgan() {
    return name != null && Arrays.stream(name.split(" ", -1)).anyMatch(ORGAN_WORDS::contains);
  }

  private boolean speaksForTheWhole() {
    return whole || isStateOrgan();
  }

  private static boolean isNameOf(String name, String country) {
    return switch (country) {
      case "UNO" -> name.equals("united nations") || name.equals("un");
      case "EUR" -> name.equals("european union") || name.equals("eu");
      default ->
          Countries.standard().named(name).stream()
              .map(Country::actorCountry)
              .anyMatch(country::equals);
    };
  }
}
