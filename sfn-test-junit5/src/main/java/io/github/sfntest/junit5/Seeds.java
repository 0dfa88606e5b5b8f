package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The invocations of a test with {@link SfnSeeds}: the first in the usual order, the next with seed
 * 1, and so on. Which one it is, is told by the invocation's number, so that the environment can be
 * made before any callback runs. Compares how the executions end.
 */
final class Seeds implements TestTemplateInvocationContextProvider, AfterTestExecutionCallback {
  /** Of a template: how the executions of the first run that passed have ended. */
  private static final class FirstEnds extends AtomicReference<@Nullable Ends> {
    private static final long serialVersionUID = 1L;
  }

  private record Key(String context) {}

  /** How the executions of one run have ended. */
  private record Ends(String order, List<String> executions) {}

  /** {@return the seed of this run; null in the usual order, or without the annotation} */
  static @Nullable Long of(ExtensionContext context) {
    int number = Contexts.invocation(context);
    return number > 1 && AnnotationSupport.isAnnotated(context.getTestMethod(), SfnSeeds.class)
        ? Long.valueOf(number - 1L)
        : null;
  }

  private static String order(@Nullable Long seed) {
    return seed == null ? "the usual order" : "seed " + seed;
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), SfnSeeds.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    int seeds =
        AnnotationSupport.findAnnotation(context.getTestMethod(), SfnSeeds.class)
            .map(SfnSeeds::value)
            .orElse(0);
    check(seeds, context);
    return IntStream.rangeClosed(0, seeds)
        .mapToObj(seed -> new Run(seed == 0 ? null : (long) seed));
  }

  /** One run; JUnit's reports name it. */
  private record Run(@Nullable Long seed) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
      return order(seed);
    }
  }

  private static void check(int seeds, ExtensionContext context) {
    String where = Misconfigured.name(context.getRequiredTestMethod());
    if (seeds < 1) {
      throw Misconfigured.because(
          "@SfnSeeds has no seed.",
          where + ", @SfnSeeds(" + seeds + ")",
          "one seed at least",
          "@SfnSeeds(100), or @Test for the usual order alone");
    }
    if (Settings.of(context).owner().isPresent()) {
      throw Misconfigured.because(
          "@SfnSeeds is used where tests share an environment.",
          where + ", @SfnSeeds(" + seeds + ")",
          "an environment of its own for each run, but the class has scope = PER_CLASS",
          "@SfnSettings(scope = PER_TEST) on the method");
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Long seed = of(context);
    Throwable failure = context.getExecutionException().orElse(null);
    if (failure != null) {
      if (seed != null && !Verdict.isAbortion(failure)) {
        failure.addSuppressed(new LosingSeed(replay(seed)));
      }
      return;
    }
    Ends ends = new Ends(order(seed), ends(context));
    FirstEnds first =
        Contexts.store(context.getParent().orElse(context))
            .getOrComputeIfAbsent(
                new Key(context.getRequiredTestMethod().toString()),
                key -> new FirstEnds(),
                FirstEnds.class);
    if (!first.compareAndSet(null, ends)) {
      Ends there = first.get();
      if (there != null && !there.executions().equals(ends.executions())) {
        throw new AssertionError(message(context, seed, there, ends));
      }
    }
  }

  private static List<String> ends(ExtensionContext context) {
    return Optional.ofNullable(TestRun.existing(context))
        .map(TestRun::session)
        .map(Session::opened)
        .map(SfnTestEnvironment::executions)
        .orElse(List.of())
        .stream()
        .map(ExecutionEnd::of)
        .toList();
  }

  private static String message(
      ExtensionContext context, @Nullable Long seed, Ends there, Ends here) {
    int differing = 0;
    while (differing < Math.min(there.executions().size(), here.executions().size())
        && there.executions().get(differing).equals(here.executions().get(differing))) {
      differing++;
    }
    return Misconfigured.text(
        "The executions end otherwise in another order.",
        Misconfigured.name(context.getRequiredTestMethod())
            + ", "
            + here.order()
            + ", execution "
            + (differing + 1),
        "the same end as in "
            + there.order()
            + "\n               "
            + end(there, differing)
            + "\n             but with "
            + here.order()
            + " it was\n               "
            + end(here, differing),
        "let the outcome not depend on what comes first: see what the branches and iterations"
            + " share, such as one sequence of a mock; "
            + (seed == null ? "run the usual order alone with @Test" : replay(seed)));
  }

  private static String end(Ends ends, int index) {
    return index < ends.executions().size() ? ends.executions().get(index) : "no such execution";
  }

  private static String replay(long seed) {
    return "replay it with @Test @SfnSettings(interleaving = " + seed + ")";
  }

  /** Which seed a failure belongs to: no failure of its own. */
  private static final class LosingSeed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LosingSeed(String replay) {
      super(replay, null, false, false);
    }
  }
}
