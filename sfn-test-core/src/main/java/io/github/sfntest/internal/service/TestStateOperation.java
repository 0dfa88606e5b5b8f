package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.runtime.ExecutionRun;
import io.github.sfntest.internal.runtime.ExecutionSpec;
import io.github.sfntest.internal.runtime.StateProbe;
import io.github.sfntest.internal.runtime.StateProbe.MapLimits;
import io.github.sfntest.internal.service.Inputs.Input;
import io.github.sfntest.internal.service.StateOrder.Configuration;
import io.github.sfntest.internal.service.StateOrder.Mock;
import io.github.sfntest.internal.service.StateOrder.Subject;
import io.github.sfntest.internal.shapes.FieldValidation;
import io.github.sfntest.mock.MockedOutcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.model.TestStateRequest;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * {@code TestState}: runs one state on the interpreter and tells what it did. The order of its
 * refusals, where a request deserves several, is in no recording.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html">Testing
 *     state machines with TestState API</a>
 */
final class TestStateOperation {
  private static final String TRACE = "TRACE";
  private static final String DEBUG = "DEBUG";

  private final Executions executions;
  private final Arns arns;
  private final ServiceSettings settings;

  TestStateOperation(Executions executions, Arns arns, ServiceSettings settings) {
    this.executions = executions;
    this.arns = arns;
    this.settings = settings;
  }

  TestStateResponse test(TestStateRequest request) {
    String level = request.inspectionLevelAsString();
    boolean traces = TRACE.equals(level);
    return test(
        new StateOrder(
            new Subject(request.definition(), SdkMembers.text(request, "stateName"), null),
            request.roleArn(),
            request.input(),
            traces || DEBUG.equals(level),
            traces,
            Boolean.TRUE.equals(request.revealSecrets()),
            SdkMembers.text(request, "variables"),
            SdkMembers.text(request, "context"),
            mock(SdkMembers.structure(request, "mock")),
            configuration(SdkMembers.structure(request, "stateConfiguration"))));
  }

  private static @Nullable Mock mock(@Nullable SdkPojo input) {
    if (input == null) {
      return null;
    }
    SdkPojo error = SdkMembers.structure(input, "errorOutput");
    String validation = SdkMembers.text(input, "fieldValidationMode");
    return new Mock(
        SdkMembers.text(input, "result"),
        false,
        error != null,
        SdkMembers.text(error, "error"),
        SdkMembers.text(error, "cause"),
        validation == null ? FieldValidation.STRICT : FieldValidation.valueOf(validation));
  }

  private static Configuration configuration(@Nullable SdkPojo given) {
    return new Configuration(
        number(given, "retrierRetryCount"),
        SdkMembers.text(given, "errorCausedByState"),
        number(given, "mapIterationFailureCount"),
        SdkMembers.text(given, "mapItemReaderData"));
  }

  private static int number(@Nullable SdkPojo pojo, String name) {
    Object value = SdkMembers.get(pojo, name);
    return value == null ? 0 : (Integer) value;
  }

  TestStateResponse test(StateOrder order) {
    TestedMock.check(order);
    TestedState tested = TestedState.of(order.subject());
    MockedOutcome mock = TestedMock.outcome(order, tested);
    JsonNode context = TestedContext.context(order.context());
    JsonNode variables = TestedContext.variables(order.variables());
    Input input = Inputs.check(order.input(), settings.quotas().payloadBytes());
    StateProbe probe =
        new StateProbe(
            new StateProbe.Setup(
                context,
                tested.inMap() ? Json.object("Index", 0, "Value", input.value()) : null,
                members(variables),
                mock,
                order.configuration().retrierRetryCount(),
                order.configuration().mapIterationFailureCount(),
                order.configuration().mapItemReaderData()));
    ExecutionRun run = executions.test(spec(order, tested, input), probe);
    checkFailureCount(order.configuration(), probe.mapLimits());
    return response(order, tested, run, probe);
  }

  private static Map<String, JsonNode> members(JsonNode object) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    return members;
  }

  private ExecutionSpec spec(StateOrder order, TestedState tested, Input input) {
    Machine registered = order.subject().machine();
    String machine = registered == null ? executions.testName() : registered.name();
    String name = executions.testName();
    return new ExecutionSpec(
        arns.test(machine, name),
        name,
        arns.stateMachine(machine),
        machine,
        StateMachineType.EXPRESS,
        true,
        tested.alone(),
        order.roleArn(),
        input.text(),
        input.value(),
        null,
        null,
        null,
        null);
  }

  private static void checkFailureCount(Configuration configuration, @Nullable MapLimits limits) {
    if (limits != null && configuration.mapIterationFailureCount() > limits.items()) {
      // "Testing Distributed Map states"; no recording has the text
      throw ApiErrors.validation(
          "MapIterationFailureCount cannot exceed the number of items in the input.");
    }
  }

  private TestStateResponse response(
      StateOrder order, TestedState tested, ExecutionRun run, StateProbe probe) {
    TestStateResponse.Builder response =
        TestStateResponse.builder()
            .status(probe.status().name())
            .nextState(probe.nextState())
            .output(DataDetails.output(run));
    switch (probe.status()) {
      case SUCCEEDED -> {}
      case CAUGHT_ERROR -> response.error(probe.caughtError()).cause(probe.caughtCause());
      case RETRIABLE, FAILED -> response.error(run.error()).cause(run.cause());
    }
    if (order.inspects()) {
      response.inspectionData(
          Inspection.of(run, probe, tested.state(), order.traces(), settings.region()));
    }
    Answers.stamp(response);
    return response.build();
  }
}
