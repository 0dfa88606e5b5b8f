package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.internal.asl.Catcher;
import io.github.sfntest.internal.asl.ErrorHandling;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateGraph;
import io.github.sfntest.internal.asl.StateKind;
import io.github.sfntest.internal.history.Details;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.history.EventType;
import io.github.sfntest.internal.history.IterationChain;
import io.github.sfntest.internal.query.QueryException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of execution through one graph of states: that of the machine, of a branch, or of an
 * iteration. It is its own queue entry: a step enters the next state.
 */
final class Strand implements Step {
  private final ExecutionRun run;
  private final StrandOwner owner;
  private final int index;
  private final StateGraph graph;
  private final VariableScope variables;
  private final @Nullable IterationChain iterations;
  private int last;
  private @Nullable State state;
  private @Nullable JsonNode input;
  private String next = "";
  private int enteredId;
  private int enteredPrevious;
  private long enteredMillis;
  private int transitionsAtOnce;
  private boolean inState;
  private boolean ended;
  private boolean succeeded;
  private @Nullable Work work;
  private @Nullable Resumable resumable;
  private @Nullable String taskToken;
  private @Nullable RetryCounters retryCounters;

  /**
   * @param index of the branch or item
   * @param last the id of the event that started it
   */
  Strand(
      ExecutionRun run,
      StrandOwner owner,
      int index,
      StateGraph graph,
      VariableScope variables,
      @Nullable IterationChain iterations,
      int last) {
    this.run = run;
    this.owner = owner;
    this.index = index;
    this.graph = graph;
    this.variables = variables;
    this.iterations = iterations;
    this.last = last;
  }

  ExecutionRun run() {
    return run;
  }

  int index() {
    return index;
  }

  VariableScope variables() {
    return variables;
  }

  @Nullable IterationChain iterations() {
    return iterations;
  }

  /** The id of the event that the next one follows. */
  int last() {
    return last;
  }

  /** The state input of the current state. */
  JsonNode input() {
    if (input == null) {
      throw new IllegalStateException("no state has been entered");
    }
    return input;
  }

  /** The current state. */
  State state() {
    if (state == null) {
      throw new IllegalStateException("no state has been entered");
    }
    return state;
  }

  int enteredId() {
    return enteredId;
  }

  /** Whether nothing more can happen on it. */
  boolean ended() {
    return ended || run.ended();
  }

  /** Which attempt of the current visit this is, from 1. */
  int attempt() {
    StateProbe probe = run.probe();
    int before = probe == null ? 0 : probe.setup().retries();
    return before + (retryCounters == null ? 1 : retryCounters.total() + 1);
  }

  /** Tells a test of this state what a step of its data flow has made. */
  void saw(DataStep made, JsonNode value) {
    StateProbe probe = run.probe();
    if (probe != null) {
      probe.saw(made, state(), value);
    }
  }

  void setTaskToken(@Nullable String token) {
    taskToken = token;
  }

  void setWork(Work inside) {
    work = inside;
  }

  /** Whether that is still what the strand is about. */
  boolean isAt(Work inside) {
    return !ended() && work == inside;
  }

  JsonNode context(@Nullable JsonNode mapItem) {
    State current = state();
    // REC test_lambda_service_invoke_with_retry_extended_input, TestState: Task and Map have a
    // RetryCount, Pass has none
    boolean counts = current.kind() == StateKind.TASK || current.kind() == StateKind.MAP;
    int retries = counts ? attempt() - 1 : -1;
    StateProbe probe = run.probe();
    return probe == null
        ? run.context().of(current.name(), enteredMillis, retries, taskToken, mapItem)
        : probe.context(run.context(), enteredMillis, retries, taskToken, mapItem);
  }

  /** Before every cause that the interpreter itself makes. */
  String causePrefix() {
    if (run.probe() != null) {
      return ""; // REC test_state_map_context_object
    }
    return "An error occurred while executing the state '"
        + state().name()
        + "' (entered at the event id #"
        + enteredId
        + "). ";
  }

  /** Records an event that follows the last one. */
  void record(EventType type, Details details) {
    last = run.record(type, last, details);
  }

  /** Records an event that follows the last one without becoming the last one itself. */
  void recordAside(EventType type, Details details) {
    run.record(type, last, details);
  }

  /** Goes on from another event: the one that ended the branches or iterations inside. */
  void continueFrom(int eventId) {
    last = eventId;
  }

  // ---- the way of a state

  /** Queues the entry into a state. */
  void enter(String name, JsonNode stateInput) {
    next = name;
    input = stateInput;
    run.timeline().soon(this);
  }

  /** The queued step: enters the state. */
  @Override
  public void take() {
    if (ended()) {
      return;
    }
    if (isEndless()) {
      run.awaitLimit();
      return;
    }
    State entered = graph.state(next);
    state = entered;
    enteredPrevious = last;
    enteredMillis = run.timeline().nowMillis();
    retryCounters = null;
    taskToken = null;
    inState = true;
    record(
        StateEvents.entered(entered.kind()),
        new Details.Entered(entered.name(), input(), iterations));
    enteredId = last;
    if (!ended()) {
      begin();
    }
  }

  /** Whether it has entered so many states at this instant that it would go on forever. */
  private boolean isEndless() {
    long now = run.timeline().nowMillis();
    transitionsAtOnce = now == enteredMillis ? transitionsAtOnce + 1 : 1;
    return run.spec().type() == StateMachineType.EXPRESS // the others' histories come to an end
        && transitionsAtOnce > run.timeline().host().quotas().transitionsAtOnce();
  }

  /** Begins the current state, or begins it again on a retry. */
  private void begin() {
    try {
      StateRunners.begin(this, state());
    } catch (QueryException e) {
      fail(Failure.of(e, causePrefix()));
    }
  }

  /** Leaves the state. */
  void exit(JsonNode output, @Nullable Map<String, JsonNode> assigned, EdgeTaken edge) {
    Failure tooLarge = Payloads.checkStateData(this, output);
    if (tooLarge == null && assigned != null) {
      tooLarge = Payloads.checkVariables(this, assigned);
    }
    if (tooLarge != null) {
      fail(tooLarge);
      return;
    }
    record(
        StateEvents.exited(state().kind()),
        new Details.Exited(state().name(), output, assigned, enteredId, edge));
    inState = false;
    work = null;
    if (assigned != null) {
      variables.assign(assigned);
    }
    String target = edge.target();
    StateProbe probe = run.probe();
    if (probe != null) {
      probe.left(edge);
    }
    if (target != null && probe == null) {
      enter(target, output);
    } else if (!ended()) {
      ended = true;
      succeeded = true;
      owner.strandSucceeded(this, output);
    }
  }

  /** The state failed by itself. */
  void fail(Failure failure) {
    fail(failure, false);
  }

  /** A branch or iteration inside the state failed. */
  void failFromInside(Failure failure) {
    fail(failure, true);
  }

  private void fail(Failure failure, boolean fromInside) {
    if (ended()) {
      return;
    }
    Work inside = work;
    work = null;
    if (failure.evaluation() && !fromInside) {
      recordEvaluationFailed(failure);
    }
    ErrorHandling handling = ErrorHandling.of(state());
    if (!failure.fatal() && retry(handling, failure)) {
      return;
    }
    run.failed(enteredId, failure);
    EventType failed = StateEvents.failed(state().kind());
    if (failed != null && (fromInside || !failure.fatal())) {
      record(failed, Details.None.INSTANCE);
    }
    if (!failure.fatal() && caught(handling, failure)) {
      return;
    }
    ended = true;
    // DG redrive-executions: after this error a Parallel or Map is run again as a whole
    resumable = Failure.DATA_LIMIT.equals(failure.error()) ? null : Resumable.of(inside);
    owner.strandFailed(this, failure);
  }

  private void recordEvaluationFailed(Failure failure) {
    // REC test_wait_timestamp_jsonata against all others: only a Wait's names its own Entered event
    int previous = state().kind() == StateKind.WAIT ? enteredId : enteredPrevious;
    last =
        run.record(
            EventType.EVALUATION_FAILED,
            previous,
            new Details.EvaluationFailed(
                failure.error(), failure.cause(), state().name(), failure.location()));
  }

  private boolean retry(ErrorHandling handling, Failure failure) {
    StateProbe probe = run.probe();
    if (probe != null) {
      return retryInTest(probe, handling, failure);
    }
    if (retryCounters == null) {
      retryCounters = new RetryCounters(handling.retriers());
    }
    RetryAttempt attempt = retryCounters.next(failure, run::jitter);
    if (attempt == null) {
      return false;
    }
    run.retried(enteredId, attempt);
    Work pause = cause -> {};
    work = pause;
    run.timeline()
        .delay(
            run.timeline().nowMillis() + attempt.delay().toMillis(), () -> beginAgainAfter(pause));
    return true;
  }

  /** A test does not wait for the next attempt: it ends with what would come. */
  private boolean retryInTest(StateProbe probe, ErrorHandling handling, Failure failure) {
    if (probe.retries(handling.retriers(), failure, run)) {
      ended = true;
      owner.strandFailed(this, failure);
    }
    return ended;
  }

  private void beginAgainAfter(Work pause) {
    if (isAt(pause)) {
      work = null;
      begin();
    }
  }

  private boolean caught(ErrorHandling handling, Failure failure) {
    int index = failure.catcherIn(handling.catchers());
    if (index < 0) {
      return false;
    }
    Catcher catcher = handling.catchers().get(index);
    try {
      DataFlows.Exit exit = DataFlows.caught(this, catcher, failure);
      if (run.probe() != null) {
        run.probe().caught(failure);
      }
      EdgeTaken edge = new EdgeTaken(Edge.Kind.CATCH, index, catcher.next());
      exit(exit.output(), exit.assigned(), edge);
    } catch (QueryException e) {
      failInCatcher(Failure.of(e, causePrefix()));
    }
    return true;
  }

  private void failInCatcher(Failure failure) {
    if (failure.evaluation()) {
      recordEvaluationFailed(failure);
    }
    run.failed(enteredId, failure);
    ended = true;
    owner.strandFailed(this, failure);
  }

  /**
   * Stops it: something else failed, or the execution ended.
   *
   * @param cause the id of the event that is the reason
   */
  void abort(int cause) {
    if (ended) {
      return;
    }
    ended = true;
    if (inState && state != null) {
      Work inside = work;
      if (inside != null) {
        inside.abort(cause);
      }
      resumable = Resumable.of(inside);
      EventType aborted = StateEvents.aborted(state.kind());
      if (aborted != null) {
        run.record(aborted, cause, Details.None.INSTANCE);
      }
    }
  }

  /**
   * Goes on in the state that had failed or was aborted, unless all was done; DG
   * redrive-executions, "Redrive behavior of individual states". Retriers count from the start.
   */
  void redrive() {
    if (succeeded) {
      return;
    }
    ended = false;
    retryCounters = null;
    taskToken = null;
    Resumable parts = resumable;
    resumable = null;
    if (!inState) {
      run.timeline().soon(this);
    } else if (parts != null) {
      run.forgetFailure(enteredId);
      work = parts;
      parts.redrive();
    } else if (state().kind() == StateKind.FAIL) {
      enter(state().name(), input());
    } else {
      run.forgetFailure(enteredId);
      Work pause = cause -> {};
      work = pause;
      run.timeline().soon(() -> beginAgainAfter(pause));
    }
  }

  /** After its failure has failed the Parallel or Map around it: a Task shows that it is gone. */
  void recordOwnAbort() {
    // REC test_parallel_catch_error, test_service_lambda_map_timeout: a failing Task shows a
    // TaskStateAborted itself, a failing Fail or Pass does not
    if (state().kind() == StateKind.TASK) {
      run.record(EventType.TASK_STATE_ABORTED, last, Details.None.INSTANCE);
    }
  }
}
