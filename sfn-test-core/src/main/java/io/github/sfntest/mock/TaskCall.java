package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.internal.asl.TaskResource;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime asks the mocks: one attempt of a Task that needs an outcome.
 *
 * @param machine the state machine's name
 * @param state the Task state's name
 * @param executionArn the execution
 * @param resource {@code Resource} as the definition has it
 * @param lambdaFunction the function's name or ARN, if the task invokes a Lambda function; else
 *     null
 * @param nestedStateMachine the ARN of the machine to start, if the task starts a nested execution;
 *     else null
 * @param input the effective input
 * @param payload what the function gets, if the task invokes a Lambda function; else null
 * @param attempt of this visit of the state, from 1
 * @param iterations the Map iterations around it, outermost first
 * @param taskToken the task token, or null
 * @param at virtual time
 * @param countedIn the execution over which the calls of a mock file count: this one, or, for a
 *     child of a map run, the one that has the Map
 * @param testCase the test case of a mock file that it was started with, or null
 */
@API(status = API.Status.INTERNAL)
public record TaskCall(
    String machine,
    String state,
    String executionArn,
    TaskResource resource,
    @Nullable String lambdaFunction,
    @Nullable String nestedStateMachine,
    JsonNode input,
    @Nullable JsonNode payload,
    int attempt,
    List<Iteration> iterations,
    @Nullable String taskToken,
    Instant at,
    String countedIn,
    @Nullable String testCase) {

  /**
   * Copies the list.
   *
   * @param machine the state machine's name
   * @param state the Task state's name
   * @param executionArn the execution
   * @param resource {@code Resource} as the definition has it
   * @param lambdaFunction the function's name or ARN, or null
   * @param nestedStateMachine the ARN of the machine to start, or null
   * @param input the effective input
   * @param payload what the function gets, or null
   * @param attempt of this visit of the state, from 1
   * @param iterations the Map iterations around it, outermost first
   * @param taskToken the task token, or null
   * @param at virtual time
   * @param countedIn the execution over which the calls of a mock file count
   * @param testCase the test case that it was started with, or null
   */
  public TaskCall {
    iterations = List.copyOf(iterations);
  }
}
