package io.github.sfntest.mock;

import org.apiguardian.api.API;

/** Where task mocks are declared: an {@code SfnTestEnvironment}. Not for you to implement. */
@API(status = API.Status.EXPERIMENTAL)
public interface TaskMocking {

  /**
   * Mocks the Tasks of that name, of all machines: what they give is the integration's raw result.
   *
   * @param state the name of a Task state
   * @return the mock, without an outcome yet
   * @throws IllegalArgumentException if no registered machine has such a Task
   */
  TaskMock whenTask(String state);

  /**
   * Mocks a Lambda function, however it is invoked: what it gives is the function's return value.
   *
   * @param nameOrArn the function's name or ARN
   * @return the mock, without an outcome yet
   */
  TaskMock whenLambda(String nameOrArn);

  /**
   * Mocks all Tasks whose {@code Resource} fits: what they give is the integration's raw result.
   *
   * @param arnGlob an ARN; {@code *} stands for any text, {@code ?} for any character
   * @return the mock, without an outcome yet
   */
  TaskMock whenResource(String arnGlob);

  /**
   * Mocks the executions of a state machine that Tasks start: what they give is the output, which
   * the Task sees in the shape of {@code .sync} or {@code .sync:2}; a failure is the execution's,
   * which the Task sees as {@code States.TaskFailed}, unless its name starts with {@code
   * StepFunctions.}: then the start has failed. What is compared is what the Task sends, with the
   * execution's input at {@code $.Input}. A Task that does not wait sees the start only.
   *
   * @param stateMachine the machine's name or ARN
   * @return the mock, without an outcome yet
   */
  TaskMock whenNestedExecution(String stateMachine);
}
