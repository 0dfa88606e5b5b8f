package io.github.sfntest.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.execution.TaskOutcome;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** A workload registered in an environment of its own, ready to be run again and again. */
final class RegisteredWorkload implements AutoCloseable {
  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();
  private final SfnClient client = sfn.client();
  private final Workload workload;
  private final String arn;

  RegisteredWorkload(Workload workload) {
    this.workload = workload;
    arn =
        sfn.register(
                StateMachineDefinition.of(workload.name(), workload.definition())
                    .withType(StateMachineType.EXPRESS))
            .arn();
    workload.mocks().properties().forEach(mock -> script(mock.getKey(), mock.getValue()));
    workload.check(run().output());
  }

  private void script(String state, JsonNode attempts) {
    TaskOutcome[] outcomes = new TaskOutcome[attempts.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = outcome(attempts.get(i));
    }
    sfn.whenTask(state).thenAnswer(task -> outcomes[Math.min(task.attempt(), outcomes.length) - 1]);
  }

  private static TaskOutcome outcome(JsonNode attempt) {
    JsonNode thrown = attempt.path("Throw");
    return thrown.isMissingNode()
        ? TaskOutcome.succeeded(attempt.get("Return"))
        : TaskOutcome.failed(thrown.get("Error").asText(), thrown.get("Cause").asText());
  }

  /** One execution: text of the input in, text of the output out, the full history kept. */
  StartSyncExecutionResponse run() {
    return client.startSyncExecution(
        request -> request.stateMachineArn(arn).input(workload.input()));
  }

  SfnTestEnvironment environment() {
    return sfn;
  }

  @Override
  public void close() {
    sfn.discard();
  }
}
