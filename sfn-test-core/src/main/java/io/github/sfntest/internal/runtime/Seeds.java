package io.github.sfntest.internal.runtime;

import java.util.UUID;

/**
 * Identifiers and random numbers out of a seed: the same seed and the same names give the same
 * values.
 */
public final class Seeds {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /** Mixes texts into a seed. */
  public static long mix(long seed, String... texts) {
    long hash = scramble(seed + GOLDEN);
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        hash = hash * 31 + text.charAt(i);
      }
      hash = scramble(hash + GOLDEN);
    }
    return hash;
  }

  /** Mixes a counter into a seed. */
  public static long mix(long seed, long counter) {
    return scramble(seed + GOLDEN * (counter + 1));
  }

  /** A version 4 UUID made of a seed. */
  public static UUID uuid(long seed) {
    long high = scramble(seed + GOLDEN);
    long low = scramble(high + GOLDEN);
    return new UUID(
        (high & 0xFFFFFFFFFFFF0FFFL) | 0x4000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  /** A number from 0 inclusive to 1 exclusive. */
  public static double fraction(long seed) {
    return (scramble(seed + GOLDEN) >>> 11) * 0x1.0p-53;
  }

  // the finaliser of SplitMix64
  private static long scramble(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
