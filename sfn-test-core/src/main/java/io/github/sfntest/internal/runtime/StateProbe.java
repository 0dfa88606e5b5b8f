package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.asl.DataFlow;
import io.github.sfntest.internal.asl.Retrier;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateKind;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.internal.query.QueryLanguage;
import io.github.sfntest.internal.query.Surroundings;
import io.github.sfntest.mock.MockedOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state that is run alone, as {@code TestState} does: what is given for it, and what its
 * interpreter saw and decided. Read and changed under its timeline's lock.
 */
public final class StateProbe {
  /** What the made-up context object calls the state, REC test_state_with_variables. */
  private static final String STATE_NAME = "StateName";

  private final Setup setup;
  private final Map<DataStep, JsonNode> steps = new EnumMap<>(DataStep.class);
  private Status status = Status.FAILED;
  private @Nullable String nextState;
  private @Nullable Failure caught;
  private @Nullable RetryAttempt retry;
  private int retryIndex = -1;
  private int catchIndex = -1;
  private @Nullable MapLimits mapLimits;

  /** A test that has not run yet. */
  public StateProbe(Setup setup) {
    this.setup = setup;
  }

  /**
   * What is given for the state.
   *
   * @param context the context object; null for one that is made up
   * @param mapItem {@code Map.Item} of a made-up context object; null if the state is in no Map
   * @param variables what was assigned before
   * @param mock the outcome of the Task, Map or Parallel; null to ask the test's task mocks
   * @param retries how many retries there have been
   * @param failedIterations how many iterations of the Map have failed
   * @param readerData what the Map's item reader reads; null to take the items from the input
   */
  public record Setup(
      @Nullable JsonNode context,
      @Nullable JsonNode mapItem,
      Map<String, JsonNode> variables,
      @Nullable MockedOutcome mock,
      int retries,
      long failedIterations,
      @Nullable String readerData) {}

  /** How it came out. */
  public enum Status {
    SUCCEEDED,
    FAILED,
    RETRIABLE,
    CAUGHT_ERROR
  }

  /**
   * The limits of a Map, evaluated.
   *
   * @param maxConcurrency 0 for none
   */
  public record MapLimits(
      long maxConcurrency,
      @Nullable Long toleratedFailureCount,
      @Nullable Double toleratedFailurePercentage,
      int items) {}

  Setup setup() {
    return setup;
  }

  // ---- what the interpreter tells

  void saw(DataStep step, State state, JsonNode value) {
    if (isShown(step, state)) {
      steps.put(step, value);
    }
  }

  /** asl-semantics §21.3. */
  private static boolean isShown(DataStep step, State state) {
    boolean isMap = state.kind() == StateKind.MAP;
    boolean isParallel = state.kind() == StateKind.PARALLEL;
    return switch (step) {
      case INPUT_PATH, PARAMETERS, ARGUMENTS -> !isParallel;
      case RESULT -> !isParallel && !isMap;
      case ITEMS_PATH -> state.queryLanguage() == QueryLanguage.JSONPATH;
      case ITEMS_POINTER, ITEM_SELECTOR, ITEM_BATCHER, RESULT_SELECTOR, RESULT_PATH -> true;
    };
  }

  void saw(MapLimits limits) {
    mapLimits = limits;
  }

  /** Whether a retrier takes the failure: the test then ends with what would come. */
  boolean retries(List<Retrier> retriers, Failure failure, Surroundings surroundings) {
    RetryCounters counters = new RetryCounters(retriers, setup.retries());
    retryIndex = counters.matching(failure);
    retry = counters.next(failure, surroundings::random);
    if (retry != null) {
      status = Status.RETRIABLE;
    }
    return retry != null;
  }

  void caught(Failure failure) {
    caught = failure;
  }

  void left(EdgeTaken edge) {
    boolean isCatch = edge.kind() == Edge.Kind.CATCH;
    catchIndex = isCatch ? edge.index() : -1;
    status = isCatch ? Status.CAUGHT_ERROR : Status.SUCCEEDED;
    nextState = edge.target();
  }

  // ---- what it gives to the interpreter

  JsonNode context(
      ContextObject made,
      long enteredMillis,
      long retryCount,
      @Nullable String taskToken,
      @Nullable JsonNode item) {
    JsonNode given = setup.context();
    if (given == null) {
      JsonNode mapItem = item == null ? setup.mapItem() : item;
      return made.of(STATE_NAME, enteredMillis, retryCount, taskToken, mapItem);
    }
    return item == null ? given : Json.with((ObjectNode) given, "Map", Json.object("Item", item));
  }

  /** Ends a Map or Parallel, whose inside is not run, by its mock. */
  void finish(Strand strand, DataFlow flow, @Nullable String next) throws QueryException {
    MockedOutcome mock = setup.mock();
    if (mock == null) {
      throw new IllegalStateException("a Map or Parallel is tested with a mock only");
    }
    JsonNode result = mock.value();
    if (mock.kind() == TaskOutcome.Kind.FAILED || result == null) {
      strand.failFromInside(Failure.of(mock.error(), mock.cause()));
      return;
    }
    DataFlows.Exit exit = DataFlows.result(strand, flow, result);
    strand.exit(exit.output(), exit.assigned(), EdgeTaken.to(next));
  }

  // ---- what came of it

  /** How it came out. */
  public Status status() {
    return status;
  }

  /** Where the workflow would go on; null at its end, and if the state failed. */
  public @Nullable String nextState() {
    return nextState;
  }

  /** The error that a catcher took; null if none did. */
  public @Nullable String caughtError() {
    return caught == null ? null : caught.error();
  }

  /** The cause of the error that a catcher took; null if none did. */
  public @Nullable String caughtCause() {
    return caught == null ? null : caught.cause();
  }

  /** The retrier for the error, even if its attempts are used up; -1 if there is none. */
  public int retryIndex() {
    return retryIndex;
  }

  /** The attempt that would follow, or null. */
  public @Nullable RetryAttempt retry() {
    return retry;
  }

  /** The catcher that took the error; -1 if none did. */
  public int catchIndex() {
    return catchIndex;
  }

  /** What the steps made, as far as it came. */
  public Map<DataStep, JsonNode> steps() {
    return steps;
  }

  /** The limits of a Map; null if it is none, or did not get there. */
  public @Nullable MapLimits mapLimits() {
    return mapLimits;
  }
}
