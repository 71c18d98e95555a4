package org.dateline.template;

/**
 * Hashes of 64 bits: FNV-1a over UTF-16 code units, its bits then mixed by the finalizer of
 * SplitMix64 (Steele, Lea and Flood 2014). They go into persisted templates: never change them.
 */
final class Hash64 {
  private Hash64() {}

  static long of(CharSequence text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  static long mix(long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
