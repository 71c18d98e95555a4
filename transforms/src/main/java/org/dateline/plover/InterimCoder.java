package org.dateline.plover;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.actor.ActorCode;
import org.dateline.actor.ActorContext;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Country;
import org.jspecify.annotations.Nullable;

/** Countries by name, demonym and capital, and roles by noun. To be replaced. */
final class InterimCoder implements PhraseCoder {
  private static final Map<String, String> ROLES = new TreeMap<>();

  private static void roles(String role, String... words) {
    for (String word : words) {
      ROLES.put(word, role);
    }
  }

  static {
    roles(
        "MIL",
        "troops",
        "troop",
        "soldiers",
        "soldier",
        "army",
        "military",
        "forces",
        "navy",
        "warplanes",
        "jets",
        "marines",
        "commandos",
        "force",
        "pentagon",
        "guards",
        "colonel",
        "general",
        "ships",
        "bomber",
        "frigates");
    roles(
        "REB",
        "rebels",
        "rebel",
        "militants",
        "insurgents",
        "guerrillas",
        "fighters",
        "militia",
        "taliban",
        "hamas",
        "hezbollah",
        "jihadists",
        "houthi",
        "houthis",
        "separatists",
        "extremists");
    roles("COP", "police", "policemen", "officers", "detectives", "gendarmes");
    roles(
        "GOV",
        "government",
        "minister",
        "ministry",
        "president",
        "premier",
        "chancellor",
        "king",
        "officials",
        "official",
        "junta",
        "ambassador",
        "envoy",
        "diplomats",
        "diplomat",
        "administration",
        "authorities",
        "cabinet",
        "ministers",
        "presidents",
        "governor",
        "delegation",
        "leader",
        "leaders",
        "spokesman",
        "spokeswoman",
        "secretary",
        "emir",
        "pm",
        "embassy",
        "kremlin",
        "state department",
        "mayor");
    roles(
        "LEG",
        "parliament",
        "senate",
        "lawmakers",
        "senators",
        "congress",
        "senator",
        "lawmaker",
        "mps");
    roles("JUD", "court", "judge", "prosecutors", "judges", "prosecutor", "tribunal");
    roles("UAF", "gunmen", "gunman", "attackers", "assailants");
    roles(
        "CVL",
        "protesters",
        "civilians",
        "villagers",
        "people",
        "activists",
        "residents",
        "families",
        "demonstrators",
        "women",
        "citizens",
        "activist",
        "family");
    roles("EDU", "students", "student", "teachers", "teacher");
    roles("JRN", "journalists", "journalist", "reporter", "reporters", "bloggers", "newspaper");
    roles("REF", "refugees", "migrants");
    roles("BUS", "company", "companies", "firms", "bank", "firm", "banker");
    roles("LAB", "workers", "miners", "union", "unions", "nurses");
    roles("OPP", "opposition");
    roles("AGR", "farmers");
    roles("CRM", "pirates", "gang", "smugglers", "cartel");
    roles("ELI", "former");
  }

  @Override
  public ActorCode code(String phrase, ActorContext context) {
    Countries countries = Countries.standard();
    String[] words = phrase.replaceAll("['’]s\\b", "").replaceAll("[,\"]", "").split("[\\s-]+");
    @Nullable Country country = null;
    @Nullable String special = null;
    for (int from = 0; from < words.length && country == null; from++) {
      for (int length = Math.min(4, words.length - from); length > 0; length--) {
        String name = String.join(" ", java.util.Arrays.copyOfRange(words, from, from + length));
        if (!Character.isUpperCase(name.charAt(name.startsWith("the ") ? 4 : 0))) {
          continue;
        }
        Optional<Country> found =
            countries
                .byName(name)
                .or(() -> countries.byDemonym(name))
                .or(() -> countries.byCapital(name));
        if (found.isEmpty() && name.endsWith("s")) {
          found = countries.byDemonym(name.substring(0, name.length() - 1));
        }
        if (found.isEmpty()) {
          found =
              switch (name) {
                case "American",
                    "Americans",
                    "Washington",
                    "U.S.",
                    "US",
                    "Obama",
                    "Trump",
                    "White House" ->
                    countries.byIso3("USA");
                case "British", "UK" -> countries.byIso3("GBR");
                case "Dutch" -> countries.byIso3("NLD");
                case "Nigerien" -> countries.byIso3("NER");
                case "Kremlin" -> countries.byIso3("RUS");
                case "Gaza", "Palestinian", "Palestinians", "Hamas", "West Bank" ->
                    countries.byIso3("PSE");
                case "Houthi", "Houthis" -> countries.byIso3("YEM");
                case "Taliban" -> countries.byIso3("AFG");
                case "Pyongyang" -> countries.byIso3("PRK");
                case "Congo", "Congolese" -> countries.byIso3("COD");
                default -> Optional.empty();
              };
          special =
              switch (name) {
                case "UN", "United Nations", "U.N." -> "UNO";
                case "EU", "European Union", "European Commission" -> "EUR";
                case "NATO", "African Union", "Interpol", "ECOWAS" -> "IGO";
                default -> special;
              };
        }
        if (found.isPresent()) {
          country = found.get();
          break;
        }
      }
    }
    String role = null;
    for (int i = words.length - 1; i >= 0 && role == null; i--) {
      role = ROLES.get(words[i].toLowerCase(java.util.Locale.ROOT));
    }
    String code =
        special != null ? special : country != null ? country.actorCountry() : context.country();
    return new ActorCode(country != null && role == null ? country.name() : null, code, role);
  }
}
