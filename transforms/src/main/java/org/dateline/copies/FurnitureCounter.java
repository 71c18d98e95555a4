package org.dateline.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the shingles that are furniture or stock phrases: those that many different pages of one
 * site show. A text that is syndicated stands on many sites, but once or twice on each, and is
 * none.
 *
 * <p>A counter sees one part of all shingles, dealt out by hash. It holds eight bytes for each
 * shingle of each text, some four times while it sorts: with 1,000,000 texts of 400 words in 64
 * parts, 200 MB. Not thread safe.
 */
public final class FurnitureCounter {
  /** More pages of one known site than this show furniture only. */
  static final int PAGES_OF_A_SITE = 3;

  /** The same for pages whose site is unknown, which may come from many. */
  static final int PAGES_OF_UNKNOWN_SITES = 15;

  /** A text on more sites than this is counted on so many of them. */
  private static final int MAX_SITES = 64;

  // A witness of a shingle in one sortable word: which shingle, which site, which page.
  private static final int SITE_BITS = 20;
  private static final int PAGE_BITS = 20;

  private final List<Hashes> parts = new ArrayList<>();

  /** Known sites from 1 on. Numbers, for two sites with one hash would pass for one large site. */
  private final Map<Long, Integer> siteNumbers = new HashMap<>();

  /** What texts show of each of so many parts, to be added to the counter of that part. */
  public static Hashes[] partsOf(List<DistinctText> texts, int count) {
    HashesBuilder[] parts = new HashesBuilder[count];
    Arrays.setAll(parts, part -> new HashesBuilder());
    for (DistinctText text : texts) {
      HashesBuilder[] own = new HashesBuilder[parts.length];
      Hashes shingles = text.sketch().shingles().sorted();
      for (int i = 0; i < shingles.size(); i++) {
        int part = Hashes.share(shingles.at(i), count);
        own[part] = own[part] == null ? new HashesBuilder() : own[part];
        own[part].add(shingles.at(i));
      }
      Hashes sites = text.sites();
      int siteCount = Math.min(sites.size(), MAX_SITES);
      for (int part = 0; part < parts.length; part++) {
        if (own[part] != null) {
          parts[part].add(text.pageHash()).add(siteCount);
          for (int i = 0; i < siteCount; i++) {
            parts[part].add(sites.at(i));
          }
          parts[part].add(own[part].size()).addAll(own[part]);
        }
      }
    }
    return Arrays.stream(parts).map(HashesBuilder::build).toArray(Hashes[]::new);
  }

  /** Takes in what some texts show of this counter's part. */
  public void add(Hashes part) {
    parts.add(part);
  }

  /** The furniture of this part, sorted. */
  public Hashes furniture() {
    Hashes frequent = frequent();
    HashesBuilder witnesses = new HashesBuilder();
    for (Hashes part : parts) {
      for (int at = 0; at < part.size(); ) {
        at = addWitnesses(part, at, frequent, witnesses);
      }
    }
    return shownByManyPages(witnesses.build().sorted(), frequent);
  }

  /** Shingles that enough texts hold for them to be furniture at all. */
  private Hashes frequent() {
    HashesBuilder all = new HashesBuilder();
    for (Hashes part : parts) {
      for (int at = 0; at < part.size(); ) {
        int shingles = at + 2 + (int) part.at(at + 1);
        int end = shingles + 1 + (int) part.at(shingles);
        for (int i = shingles + 1; i < end; i++) {
          all.add(part.at(i));
        }
        at = end;
      }
    }
    long[] sorted = all.toArray();
    Arrays.sort(sorted);
    HashesBuilder frequent = new HashesBuilder();
    for (int begin = 0; begin < sorted.length; ) {
      int end = begin;
      while (end < sorted.length && sorted[end] == sorted[begin]) {
        end++;
      }
      if (end - begin > PAGES_OF_A_SITE) {
        frequent.add(sorted[begin]);
      }
      begin = end;
    }
    return frequent.build();
  }

  /** Adds what the text at a place of a part says of frequent shingles; the place of the next. */
  private int addWitnesses(Hashes part, int begin, Hashes frequent, HashesBuilder witnesses) {
    long page = part.at(begin) >>> (Long.SIZE - PAGE_BITS);
    int sites = begin + 2;
    int shingles = sites + (int) part.at(begin + 1);
    int end = shingles + 1 + (int) part.at(shingles);
    for (int i = shingles + 1; i < end; i++) {
      int which = frequent.indexOfSorted(part.at(i));
      if (which >= 0) {
        if (sites == shingles) {
          witnesses.add(witness(which, 0, page));
        }
        for (int site = sites; site < shingles; site++) {
          witnesses.add(witness(which, siteNumber(part.at(site)), page));
        }
      }
    }
    return end;
  }

  private long siteNumber(long site) {
    int number = siteNumbers.computeIfAbsent(site, any -> siteNumbers.size() + 1);
    return number & ((1 << SITE_BITS) - 1);
  }

  private static long witness(long shingle, long site, long page) {
    return shingle << (SITE_BITS + PAGE_BITS) | site << PAGE_BITS | page;
  }

  private static Hashes shownByManyPages(Hashes witnesses, Hashes frequent) {
    HashesBuilder furniture = new HashesBuilder();
    for (int begin = 0; begin < witnesses.size(); ) {
      long shingleAndSite = witnesses.at(begin) >>> PAGE_BITS;
      int end = begin;
      while (end < witnesses.size() && witnesses.at(end) >>> PAGE_BITS == shingleAndSite) {
        end++;
      }
      boolean unknownSite = (shingleAndSite & ((1 << SITE_BITS) - 1)) == 0;
      if (end - begin > (unknownSite ? PAGES_OF_UNKNOWN_SITES : PAGES_OF_A_SITE)) {
        furniture.add(frequent.at((int) (shingleAndSite >>> SITE_BITS)));
      }
      begin = end;
    }
    return furniture.build().sorted();
  }
}
