package io.github.sfntest.benchmarks;

import org.junit.jupiter.api.Test;

/** What a test costs that does nothing. */
class EmptyCase {

  @Test
  void does_nothing() {}
}
