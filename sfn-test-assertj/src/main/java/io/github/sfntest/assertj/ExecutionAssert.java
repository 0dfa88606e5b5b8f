package io.github.sfntest.assertj;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.check.HistoryChecks;
import io.github.sfntest.internal.check.StateVisitChecks;
import io.github.sfntest.internal.check.TaskChecks;
import io.github.sfntest.internal.check.VariableChecks;
import io.github.sfntest.internal.check.VisitChecks;
import io.github.sfntest.internal.check.VisitedStates;
import io.github.sfntest.internal.snapshot.Snapshots;
import io.github.sfntest.json.JsonOption;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assertj.core.api.ListAssert;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/**
 * Assertions on an execution of sfn-test: its result, the states it visited, the ways it took and
 * the Tasks it called. A state name that the state machine does not have is always a failure, with
 * the names that are near.
 */
@API(status = API.Status.EXPERIMENTAL)
public class ExecutionAssert extends AbstractExecutionCostAssert<ExecutionAssert, Execution> {

  /**
   * Looks at an execution.
   *
   * @param actual the execution
   */
  public ExecutionAssert(@Nullable Execution actual) {
    super(actual, ExecutionAssert.class);
  }

  /**
   * Verifies that these states were visited in this order; others may have been visited before,
   * between and after.
   *
   * <pre>{@code
   * assertThat(execution).visited("Validate", "Ship");   // passes for Validate, Charge card, Ship
   *                                                      // fails for Ship, Validate
   * }</pre>
   *
   * @param states names of states, at least one; one named twice has to be visited twice
   * @return this assert
   */
  public ExecutionAssert visited(String... states) {
    return check(VisitChecks.visited(List.of(states)));
  }

  /**
   * Verifies that these states were visited in this order and no others: each visit counts, those
   * in branches and iterations too, by time of entry.
   *
   * <pre>{@code
   * assertThat(execution).visitedExactly("Validate", "Ship");   // passes for Validate, Ship
   *                                                             // fails for Validate, Ship, Ship
   * }</pre>
   *
   * @param states names of states; none if nothing was visited
   * @return this assert
   */
  public ExecutionAssert visitedExactly(String... states) {
    return check(VisitChecks.visitedExactly(List.of(states)));
  }

  /**
   * Verifies that none of these states was visited.
   *
   * <pre>{@code
   * assertThat(execution).didNotVisit("Refund");   // passes for Validate, Ship
   *                                                // fails for Validate, Refund
   * }</pre>
   *
   * @param states names of states, at least one
   * @return this assert
   */
  public ExecutionAssert didNotVisit(String... states) {
    return check(VisitChecks.notVisited(List.of(states)));
  }

  /**
   * Verifies that a catcher of a state caught an error.
   *
   * <pre>{@code
   * assertThat(execution).caught("Charge card", "Card.Declined");   // passes if it was caught there
   *                                                  // fails if it was retried, or failed the execution
   * }</pre>
   *
   * @param state the name of the state with the catcher
   * @param error the whole error name
   * @return this assert
   */
  public ExecutionAssert caught(String state, String error) {
    return check(VisitChecks.caught(state, error));
  }

  /**
   * Verifies that the execution went from a state straight to another one: by a choice rule, {@code
   * Default}, {@code Next} or a catcher.
   *
   * <pre>{@code
   * assertThat(execution).took("In stock?", "Ship");   // passes if the Choice went to Ship
   *                                                    // fails if it went to Reorder
   * }</pre>
   *
   * @param state the name of the state that was left, mostly a Choice
   * @param next the name of the state it led to
   * @return this assert
   */
  public ExecutionAssert took(String state, String next) {
    return check(VisitChecks.took(state, next));
  }

  /**
   * Verifies that a workflow variable of the outermost scope has a value, be it null.
   *
   * <pre>{@code
   * assertThat(execution).hasVariable("total");   // passes if a state assigned total
   *                                               // fails if none did
   * }</pre>
   *
   * @param name the name, without the {@code $}
   * @return this assert
   */
  public ExecutionAssert hasVariable(String name) {
    return check(VariableChecks.variable(name));
  }

  /**
   * Verifies the value of a workflow variable of the outermost scope.
   *
   * <pre>{@code
   * assertThat(execution).hasVariable("total", 42);   // passes for 42 and 42.0
   *                                                   // fails for "42"
   * }</pre>
   *
   * @param name the name, without the {@code $}
   * @param value a single value: text is a JSON string, all else is written as Jackson does
   * @return this assert
   */
  public ExecutionAssert hasVariable(String name, @Nullable Object value) {
    return check(VariableChecks.variable(name, value));
  }

  /**
   * Verifies the value of a workflow variable of the outermost scope by a Hamcrest matcher. It gets
   * plain Java values; a number is offered in each Java type that holds it exactly.
   *
   * <pre>{@code
   * assertThat(execution).hasVariable("total", greaterThan(40));   // passes for 42
   *                                                                // fails for 7
   * }</pre>
   *
   * @param name the name, without the {@code $}
   * @param matcher what the value is; null stands for the value null
   * @return this assert
   */
  public ExecutionAssert hasVariable(String name, @Nullable Matcher<?> matcher) {
    return check(VariableChecks.variable(name, matcher));
  }

  /**
   * Verifies that the execution runs and waits at these states, and maybe at others.
   *
   * <pre>{@code
   * assertThat(execution).isWaitingAt("Approve");   // passes while the task waits for its callback
   *                                                 // fails once the execution has gone on
   * }</pre>
   *
   * @param states names of states, at least one: those that it is in, not a Parallel or Map around
   *     them
   * @return this assert
   */
  public ExecutionAssert isWaitingAt(String... states) {
    return check(VisitChecks.waitingAt(List.of(states)));
  }

  /**
   * Verifies that the history has events of these types in this order; others may stand before,
   * between and after.
   *
   * <pre>{@code
   * assertThat(execution).hasHistoryEventTypes(TASK_FAILED, TASK_SUCCEEDED);   // passes for a retry
   *                                                                 // fails if it succeeded at once
   * }</pre>
   *
   * @param types at least one
   * @return this assert
   */
  public ExecutionAssert hasHistoryEventTypes(HistoryEventType... types) {
    return check(HistoryChecks.eventTypes(List.of(types)));
  }

  /**
   * Verifies how the execution ended, its output and the states it visited, by a file that was
   * written before: {@code src/test/resources/<test class>/<name>.json}. ARNs and times are masked.
   *
   * <p>The system property {@code sfn.snapshot.update=true} writes files that are missing or
   * different, and lets the assertion pass. Without it none is ever written.
   *
   * <pre>{@code
   * assertThat(execution).matchesSnapshot("order-happy-path");   // passes for what the file has
   *                                          // fails for another output or way, or without a file
   * }</pre>
   *
   * @param name of the snapshot, unique in the test class
   * @param options what to look away from, such as {@code ignoringPaths("$.output.id")}; without
   *     any, all counts but the order of members
   * @return this assert
   * @throws IllegalArgumentException if {@code name} is none for a file
   */
  public ExecutionAssert matchesSnapshot(String name, JsonOption... options) {
    return check(Snapshots.ofCaller().matching(name, options));
  }

  /**
   * Goes on with the first visit of a state.
   *
   * <pre>{@code
   * assertThat(execution).visit("Charge card").hasInput("{\"id\": 7}");   // passes for {"id":7}
   *                                                         // fails if it was not visited
   * }</pre>
   *
   * @param state the name of a state
   * @return an assert on that visit
   */
  public final StateVisitAssert visit(String state) {
    return visit(state, 0);
  }

  /**
   * Goes on with one visit of a state.
   *
   * <pre>{@code
   * assertThat(execution).visit("Wait", 1).ledTo("Poll");   // passes if the second visit did
   *                                                         // fails if there was one only
   * }</pre>
   *
   * @param state the name of a state
   * @param index which visit of it, from 0
   * @return an assert on that visit
   */
  public final StateVisitAssert visit(String state, int index) {
    verify(() -> check(StateVisitChecks.visit(state, index)));
    return extracting(
        execution ->
            VisitedStates.visits(execution, state).stream()
                .skip(index)
                .findFirst()
                .map(visit -> new TracedVisit(visit, execution))
                .orElse(null),
        StateVisitAssert::new);
  }

  /**
   * Goes on with the history.
   *
   * <pre>{@code
   * assertThat(execution).history().hasSize(9);   // passes for nine events
   *                                               // fails for ten
   * }</pre>
   *
   * @return an assert on the events so far, oldest first
   */
  public final ListAssert<HistoryEvent> history() {
    verify(this::isNotNull);
    return extracting(Execution::history, events -> new ListAssert<>(events));
  }

  /**
   * Goes on with the calls of a Task.
   *
   * <pre>{@code
   * assertThat(execution).task("Charge card").wasInvokedTimes(2);   // passes for one retry
   *                                                                 // fails for none
   * }</pre>
   *
   * @param name the name of a Task state
   * @return an assert on its calls
   */
  public final TaskAssert task(String name) {
    Objects.requireNonNull(name, "name");
    verify(() -> check(TaskChecks.task(name)));
    return extracting(execution -> new TaskInvocations(execution, name), TaskAssert::new);
  }

  /**
   * Verifies the calls of a Task, and stays with the execution.
   *
   * <pre>{@code
   * assertThat(execution)
   *     .task("Charge card", task -> task.wasInvokedTimes(2))   // passes for one retry
   *     .task("Refund", task -> task.wasNotInvoked());          // fails if it was called
   * }</pre>
   *
   * @param name the name of a Task state
   * @param requirements gets the assert on its calls
   * @return this assert
   */
  public final ExecutionAssert task(String name, Consumer<? super TaskAssert> requirements) {
    Objects.requireNonNull(requirements, "requirements");
    requirements.accept(task(name));
    return myself;
  }

  /**
   * Goes on with the calls of all Tasks in their order, as an {@code InOrder} of Mockito does: each
   * verification looks for the next call after the one that was verified last; calls between may be
   * left out.
   *
   * <pre>{@code
   * assertThat(execution).inOrder()
   *     .invoked("Reserve stock")
   *     .invokedTimes("Charge card", 2)   // passes if it was retried once, after the reservation
   *     .invoked("Ship");                 // fails if the parcel went out before
   * }</pre>
   *
   * @return an assert on the calls so far, retries included, without those of child executions
   */
  public final TaskOrderAssert inOrder() {
    verify(this::isNotNull);
    return extracting(TaskOrder::new, TaskOrderAssert::new);
  }
}
