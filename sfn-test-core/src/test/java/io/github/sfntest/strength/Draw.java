package io.github.sfntest.strength;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that a seed determines. */
final class Draw {
  private final SplittableRandom random;

  Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A whole number from 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  long number() {
    return random.nextLong();
  }

  /** True in that many of a hundred cases. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // read only
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
