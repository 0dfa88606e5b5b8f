package io.github.sfntest.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is defined, sent, answered or called: no hang, no exception from the inside, the same
 * result for the same seed, and histories that hold together. {@code -Dsfn.strength.cases=N} sets
 * how many cases there are, {@code -Dsfn.strength.first=N} the seed of the first; a failure names
 * its seed, and {@code -Dsfn.strength.seed=N} runs that one.
 */
class StrengthTest {
  private static final int CASES = 20_000;

  /** Every so many cases one is run twice: most of what may differ differs in all of them. */
  private static final int REPEATED = 4;

  private final Corpus corpus = Corpus.load();

  @Test
  void any_case_ends_without_an_exception_from_the_inside_and_repeats() {
    Long only = Long.getLong("sfn.strength.seed");
    if (only != null) {
      run(only, true, corpus);
      return;
    }
    int cases = Integer.getInteger("sfn.strength.cases", CASES);
    Map<Kind, Integer> kinds = run(Long.getLong("sfn.strength.first", 0), cases, corpus);
    report(kinds);
    assertThat(kinds).hasSize(Kind.values().length);
  }

  /** Runs cases and tells how many there were of each kind. */
  static Map<Kind, Integer> run(long first, int cases, Corpus corpus) {
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    for (long seed = first; seed < first + cases; seed++) {
      kinds.merge(run(seed, seed % REPEATED == 0, corpus), 1, Integer::sum);
    }
    return kinds;
  }

  private static Kind run(long seed, boolean twice, Corpus corpus) {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    thread.setName("case " + seed); // for the thread dump of one that hangs
    try {
      StrengthCase once = new StrengthCase(seed, corpus);
      List<Object> seen = once.run();
      if (twice) {
        assertThat(new StrengthCase(seed, corpus).run()).isEqualTo(seen);
      }
      return once.kind();
    } catch (RuntimeException | Error e) {
      throw new AssertionError(
          "Case "
              + seed
              + " failed. To run it again: mvn -Dquick -pl sfn-test-core test"
              + " -Dtest=StrengthTest -Dsfn.strength.seed="
              + seed,
          e);
    } finally {
      thread.setName(name);
    }
  }

  @SuppressWarnings("SystemOut") // the figures are this test's result
  private void report(Map<Kind, Integer> kinds) {
    System.out.println(
        "strength: "
            + kinds
            + (corpus.hasCollection()
                ? ""
                : "; without ../shared/definitions, which is not there"));
  }

  @Test
  void a_failing_case_says_how_to_run_it_again() {
    Corpus none = new Corpus(List.of(), List.of(), false);
    long mutated = seedOf(Kind.MUTATED);

    assertThatThrownBy(() -> run(mutated, false, none))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Case "
                + mutated
                + " failed. To run it again: mvn -Dquick -pl sfn-test-core test"
                + " -Dtest=StrengthTest -Dsfn.strength.seed="
                + mutated)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  private static long seedOf(Kind kind) {
    return LongStream.iterate(0, seed -> seed + 1)
        .filter(seed -> Kind.of(new Draw(seed)) == kind)
        .findFirst()
        .orElseThrow();
  }
}
