package io.github.sfntest.assertj;

import static io.github.sfntest.internal.query.QueryLanguage.JSONPATH;

import io.github.sfntest.internal.asl.DataFlow;
import io.github.sfntest.internal.asl.ErrorHandling;
import io.github.sfntest.internal.asl.PassState;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateGraph;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.asl.TaskState;
import io.github.sfntest.internal.trace.HasDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** An execution whose state machine is known: Pass {@code Validate, Refund}, Task {@code Ship}. */
final class DefinedTestExecution extends TestExecution implements HasDefinition {
  private static final StateMachine DEFINITION = machine();

  @Override
  public StateMachine definition() {
    return DEFINITION;
  }

  private static StateMachine machine() {
    return machine(pass("Validate"), pass("Refund"), task("Ship"));
  }

  private static State pass(String name) {
    return new PassState(name, JSONPATH, null, null, DataFlow.NONE);
  }

  private static State task(String name) {
    TaskResource resource =
        new TaskResource(
            "arn:aws:states:::lambda:invoke",
            TaskResource.Kind.OPTIMIZED,
            "lambda",
            "invoke",
            TaskResource.Pattern.REQUEST_RESPONSE);
    return new TaskState(
        name, JSONPATH, null, resource, DataFlow.NONE, null, null, null, ErrorHandling.NONE);
  }

  private static StateMachine machine(State... states) {
    Map<String, State> byName = new LinkedHashMap<>();
    for (State state : states) {
      byName.put(state.name(), state);
    }
    return new StateMachine(
        null, JSONPATH, null, new StateGraph(states[0].name(), byName, Set.of()));
  }
}
