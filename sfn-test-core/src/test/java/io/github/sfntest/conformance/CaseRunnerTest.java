package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a case does, it is a miss and not the end of the run. */
class CaseRunnerTest {

  @Test
  void what_is_thrown_is_the_difference() throws InterruptedException {
    Optional<Difference> difference =
        CaseRunner.run(
            "case",
            () -> {
              throw new AssertionError("No mock answers this task.");
            });

    assertThat(difference.orElseThrow().actual())
        .startsWith("java.lang.AssertionError: No mock answers this task. at io.github.sfntest.");
  }

  @Test
  void running_out_of_stack_is_a_difference() throws InterruptedException {
    Optional<Difference> difference = CaseRunner.run("case", () -> deeper(Optional.empty()));

    assertThat(difference.orElseThrow().actual()).startsWith("java.lang.StackOverflowError");
  }

  @Test
  void a_pass_is_a_pass() throws InterruptedException {
    assertThat(CaseRunner.run("case", Optional::empty)).isEmpty();
  }

  @SuppressWarnings("InfiniteRecursion") // that is what is tested
  private static Optional<Difference> deeper(Optional<Difference> nothing) {
    return deeper(deeper(nothing));
  }
}
