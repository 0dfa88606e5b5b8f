package io.github.sfntest;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.service.Machine;
import io.github.sfntest.mock.ItemMock;
import io.github.sfntest.mock.TaskMock;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A state machine of an environment. Thread-safe. */
@API(status = API.Status.EXPERIMENTAL)
public final class RegisteredStateMachine {
  private final SfnTestEnvironment environment;
  private final Machine machine;

  RegisteredStateMachine(SfnTestEnvironment environment, Machine machine) {
    this.environment = environment;
    this.machine = machine;
  }

  /** {@return its ARN, for requests} */
  public String arn() {
    return machine.arn();
  }

  /** {@return its name} */
  public String name() {
    return machine.name();
  }

  /** {@return whether it is standard or express} */
  public StateMachineType type() {
    return machine.type();
  }

  /**
   * Starts an execution. It may stop at a task that waits for a callback or worker, or, with {@link
   * TimeControl#MANUAL}, at a wait.
   *
   * @param json the input, a whole document: text is JSON text, all else is written by the kit's
   *     mapper
   * @return a live view of the execution
   * @throws IllegalArgumentException if the input is not JSON or cannot be written as JSON
   * @throws software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException if the input
   *     is too large for an execution, as AWS refuses it
   * @throws AssertionError if a task has no mock, or an answer of the test failed
   */
  public Execution start(@Nullable Object json) {
    return environment.kit().start(machine, environment.mapper().json(json), false);
  }

  /**
   * Runs an execution to its end, in whatever way it ends.
   *
   * @param json the input, a whole document: text is JSON text, all else is written by the kit's
   *     mapper
   * @return the execution, ended
   * @throws IllegalArgumentException if the input is not JSON or cannot be written as JSON
   * @throws software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException if the input
   *     is too large for an execution, as AWS refuses it
   * @throws IllegalStateException if it has not ended; the message says what it waits for
   * @throws AssertionError if a task has no mock, or an answer of the test failed
   */
  public Execution run(@Nullable Object json) {
    return environment.kit().run(machine, environment.mapper().json(json));
  }

  /**
   * Mocks a Task of this machine: the most specific mock there is.
   *
   * @param state the name of a Task state
   * @return the mock, without an outcome yet
   * @throws IllegalArgumentException if this machine has no such Task
   */
  public TaskMock whenTask(String state) {
    return environment.whenTask(machine, Objects.requireNonNull(state, "state"));
  }

  /**
   * Runs a single state of this machine, as {@code TestState} does.
   *
   * @param name the name of a state; it may stand in a branch or in a Map's processor
   * @return what to give it and run
   * @throws IllegalArgumentException if this machine has no such state
   */
  public StateRun state(String name) {
    environment.checkState(machine, Objects.requireNonNull(name, "name"));
    return new StateRun(environment, machine, name);
  }

  /**
   * Gives a distributed Map of this machine its items in place of what its {@code ItemReader} would
   * read, as {@link SfnTestEnvironment#mapItems} does for all machines.
   *
   * @param state the name of a Map with an {@code ItemReader}
   * @param json the items as the reader gives them, a whole document
   * @return the items, to let them be unused
   * @throws IllegalArgumentException if this machine has no such Map, or its reader could not give
   *     such items
   */
  public ItemMock mapItems(String state, @Nullable Object json) {
    return environment.mapItems(machine, state, json);
  }

  /**
   * The only execution of this machine that was started from outside.
   *
   * @return a live view of it
   * @throws IllegalStateException if there is none, or several
   */
  public Execution execution() {
    return Picked.only(executions(), "state machine '" + name() + "'", environment.refusedStarts());
  }

  /**
   * The execution of this machine that was started last from outside.
   *
   * @return a live view of it
   * @throws IllegalStateException if there is none
   */
  public Execution lastExecution() {
    return Picked.last(executions(), "state machine '" + name() + "'", environment.refusedStarts());
  }

  /**
   * {@return the executions of this machine that were started from outside, in order; never null}
   */
  public List<Execution> executions() {
    return environment.kit().executions(machine);
  }

  /**
   * The calls of a Task of this machine, over all its executions, nested ones too.
   *
   * @param state the name of a Task state
   * @return its invocations, by execution and then in order, retries included; never null
   * @throws IllegalArgumentException if this machine has no such state
   */
  public List<TaskInvocation> invocations(String state) {
    environment.checkState(machine, Objects.requireNonNull(state, "state"));
    return environment.kit().invocations(machine, state);
  }

  @Override
  public String toString() {
    return "state machine '" + name() + "' (" + type() + ")";
  }
}
