package org.dateline.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.FoldedName;
import org.dateline.gazetteer.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * Institutions, armed groups and well-known persons by name, and roles by noun or title. Immutable,
 * so safe for any number of threads.
 */
public final class ActorDictionary {
  /** Role nouns that count only in capitals: "Ngo" is a family name. */
  private static final Set<String> ABBREVIATIONS = Set.of("ceo", "idp", "mep", "mp", "ngo");

  /** "LeT" and "AfD" are acronyms as well. */
  private static final int SHORT_MIXED = 4;

  /** Letters from which on British papers print acronyms as words: "Ecowas", "Unicef". */
  private static final int SPEAKABLE = 5;

  private static final ActorDictionary STANDARD = new ActorDictionary();

  private final Map<String, List<Alias>> byName = new HashMap<>();
  private final Map<String, RoleNoun> byNoun = new HashMap<>();
  private final Map<String, Region> byRegion = new HashMap<>();

  /** A form of a name; ambiguous if others go by it, too. */
  private record Alias(String printed, boolean ambiguous, KnownActor actor) {
    /** Acronyms count only as printed: "WHO" is no "who"; long ones are read as words, too. */
    boolean fits(String name) {
      if (isAcronym(printed)) {
        String letters = undotted(printed);
        String word = letters.charAt(0) + letters.substring(1).toLowerCase(Locale.ROOT);
        return undotted(name).equals(letters)
            || (letters.length() >= SPEAKABLE && undotted(name).equals(word));
      }
      return !Character.isUpperCase(printed.charAt(0))
          || name.codePoints().anyMatch(Character::isUpperCase);
    }
  }

  /**
   * A noun or title that tells a role.
   *
   * @param role PLOVER role; null if only its body tells
   * @param inherits takes the role of the body it belongs to, if that has one
   * @param generic tells nothing unless the country is known
   */
  record RoleNoun(@Nullable String role, boolean inherits, boolean generic) {}

  /**
   * A region or people without a state of its own.
   *
   * @param country alpha-3 that it is coded as
   * @param role PRE for partially recognized entities; null for others
   */
  record Region(String name, String country, @Nullable String role) {}

  private ActorDictionary() {
    for (String table : List.of("organizations.tsv", "persons.tsv")) {
      TableFile.rows(ActorDictionary.class, table, 5).forEach(this::addActor);
    }
    for (List<String> row : TableFile.rows(ActorDictionary.class, "role-nouns.tsv", 3)) {
      byNoun.put(
          FoldedName.of(row.get(0)),
          new RoleNoun(
              orNull(row.get(1)), row.get(2).equals("inherits"), row.get(2).equals("generic")));
    }
    for (List<String> row : TableFile.rows(ActorDictionary.class, "regions.tsv", 4)) {
      Region region = new Region(row.get(0), row.get(1), orNull(row.get(2)));
      byRegion.put(FoldedName.of(row.get(0)), region);
      TableFile.list(row.get(3)).forEach(name -> byRegion.put(FoldedName.of(name), region));
    }
  }

  /** The tables that ship with Dateline, loaded once. */
  public static ActorDictionary standard() {
    return STANDARD;
  }

  /**
   * The institution, group or person with exactly that name, acronym or alias; case counts for
   * acronyms. Empty if nobody or if several go by it.
   */
  public Optional<KnownActor> find(String name) {
    return find(name, null);
  }

  /**
   * As {@link #find(String)}, but a name that several go by means the one of that country.
   *
   * @param country alpha-3; null if unknown
   */
  public Optional<KnownActor> find(String name, @Nullable String country) {
    KnownActor found = null;
    for (Alias alias : byName.getOrDefault(withoutArticle(name), List.of())) {
      if (alias.fits(name)) {
        if (alias.actor().country() != null && alias.actor().country().equals(country)) {
          return Optional.of(alias.actor());
        }
        if (!alias.ambiguous()) {
          found = alias.actor();
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** PLOVER role of a noun or title such as "troops" or "prime minister", singular or plural. */
  public Optional<String> role(String noun) {
    RoleNoun found = roleNoun(noun);
    return Optional.ofNullable(found == null ? null : found.role());
  }

  @Nullable RoleNoun roleNoun(String noun) {
    String key = FoldedName.of(noun);
    for (String singular : singulars(key)) {
      RoleNoun found = byNoun.get(singular);
      boolean acronym = ABBREVIATIONS.contains(singular);
      if (found != null && (!acronym || noun.startsWith(singular.toUpperCase(Locale.ROOT)))) {
        return found;
      }
    }
    return null;
  }

  @Nullable Region region(String name) {
    String key = withoutArticle(name);
    Region found = byRegion.get(key);
    return found != null || !key.endsWith("s")
        ? found
        : byRegion.get(key.substring(0, key.length() - 1));
  }

  private void addActor(List<String> row) {
    KnownActor actor =
        new KnownActor(
            row.get(0),
            KnownActor.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
            orNull(row.get(2)),
            orNull(row.get(3)));
    addAlias(row.get(0), actor);
    TableFile.list(row.get(4)).forEach(alias -> addAlias(alias, actor));
  }

  private void addAlias(String printed, KnownActor actor) {
    boolean ambiguous = printed.endsWith("?");
    String name = ambiguous ? printed.substring(0, printed.length() - 1) : printed;
    byName
        .computeIfAbsent(withoutArticle(name), key -> new ArrayList<>())
        .add(new Alias(name, ambiguous, actor));
  }

  private static String withoutArticle(String name) {
    String key = FoldedName.of(name);
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private static boolean isAcronym(String name) {
    String letters = undotted(name);
    if (letters.contains(" ")) {
      return false;
    }
    boolean mixed =
        letters.length() <= SHORT_MIXED
            && letters.codePoints().filter(Character::isUpperCase).count() > 1;
    return mixed || (letters.length() <= 7 && letters.equals(letters.toUpperCase(Locale.ROOT)));
  }

  private static String undotted(String name) {
    String bare = name.replace(".", "");
    return bare.startsWith("the ") || bare.startsWith("The ") ? bare.substring(4) : bare;
  }

  /** The word and what it may be the plural of. */
  private static List<String> singulars(String key) {
    List<String> forms = new ArrayList<>();
    forms.add(key);
    if (key.endsWith("men")) {
      forms.add(key.substring(0, key.length() - 3) + "man");
    }
    if (key.endsWith("ies")) {
      forms.add(key.substring(0, key.length() - 3) + "y");
    }
    if (key.endsWith("es")) {
      forms.add(key.substring(0, key.length() - 2));
    }
    if (key.endsWith("s") && !key.endsWith("ss")) {
      forms.add(key.substring(0, key.length() - 1));
    }
    return forms;
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
