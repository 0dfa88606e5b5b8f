package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.internal.asl.Resources;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of tasks as the runtime makes them. */
final class Calls {

  static final String PAY = "arn:aws:lambda:us-east-1:123456789012:function:charge-card";
  static final String INVOKE = "arn:aws:states:::lambda:invoke";
  static final String PUT_ITEM = "arn:aws:states:::dynamodb:putItem";
  static final String START = "arn:aws:states:::states:startExecution.sync:2";
  static final String EXECUTION = "arn:aws:states:us-east-1:123456789012:execution:order:run-1";

  private Calls() {}

  /** A plain integration. */
  static TaskCall task(String state, String input) {
    return call("order", state, PUT_ITEM, null, null, input, null, 1, List.of());
  }

  static TaskCall task(String machine, String state, String resource) {
    return call(machine, state, resource, null, null, "{}", null, 1, List.of());
  }

  static TaskCall item(String state, Iteration... iterations) {
    return call("order", state, PUT_ITEM, null, null, "{}", null, 1, List.of(iterations));
  }

  static TaskCall itemOf(String execution, String state, Iteration... iterations) {
    TaskCall call = item(state, iterations);
    return new TaskCall(
        call.machine(),
        state,
        execution,
        call.resource(),
        null,
        null,
        call.input(),
        null,
        1,
        call.iterations(),
        null,
        call.at(),
        call.countedIn(),
        call.testCase());
  }

  /** {@code lambda:invoke}. */
  static TaskCall lambda(String function, String payload) {
    String input = "{\"FunctionName\":\"" + function + "\",\"Payload\":" + payload + "}";
    return call("order", "Charge card", INVOKE, function, null, input, payload, 1, List.of());
  }

  /** A function's ARN as the Resource. */
  static TaskCall function(String arn, String input) {
    return call("order", "Charge card", arn, arn, null, input, input, 1, List.of());
  }

  static TaskCall nested(String arn, String input) {
    String parameters = "{\"StateMachineArn\":\"" + arn + "\",\"Input\":" + input + "}";
    return call("order", "Ship", START, null, arn, parameters, null, 1, List.of());
  }

  static TaskCall attempt(TaskCall call, int attempt) {
    return new TaskCall(
        call.machine(),
        call.state(),
        call.executionArn(),
        call.resource(),
        call.lambdaFunction(),
        call.nestedStateMachine(),
        call.input(),
        call.payload(),
        attempt,
        call.iterations(),
        call.taskToken(),
        call.at(),
        call.countedIn(),
        call.testCase());
  }

  private static TaskCall call(
      String machine,
      String state,
      String resource,
      @Nullable String function,
      @Nullable String nested,
      String input,
      @Nullable String payload,
      int attempt,
      List<Iteration> iterations) {
    return new TaskCall(
        machine,
        state,
        EXECUTION,
        Resources.of(resource),
        function,
        nested,
        json(input),
        payload == null ? null : json(payload),
        attempt,
        iterations,
        null,
        Instant.EPOCH,
        EXECUTION,
        null);
  }

  static JsonNode json(String text) {
    return ValueMapper.standard().json(text);
  }

  static String text(@Nullable JsonNode value) {
    return value == null ? "nothing" : Json.write(value);
  }
}
