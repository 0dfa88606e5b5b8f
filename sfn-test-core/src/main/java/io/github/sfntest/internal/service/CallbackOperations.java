package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.runtime.ParkedTask;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;

/**
 * What callbacks and workers send for a task token. The execution goes on before the call returns.
 */
final class CallbackOperations {
  private final TaskTokens tokens;
  private final KmsKeys kmsKeys;
  private final Executions executions;
  private final int payloadBytes;

  CallbackOperations(
      TaskTokens tokens, KmsKeys kmsKeys, Executions executions, ServiceSettings settings) {
    this.tokens = tokens;
    this.kmsKeys = kmsKeys;
    this.executions = executions;
    this.payloadBytes = settings.quotas().payloadBytes();
  }

  SendTaskSuccessResponse succeed(SendTaskSuccessRequest request) {
    JsonNode output = output(request.output());
    completeWithData(request.taskToken(), task -> task.succeed(output));
    SendTaskSuccessResponse.Builder response = SendTaskSuccessResponse.builder();
    Answers.stamp(response);
    return response.build();
  }

  private JsonNode output(String text) {
    JsonNode output;
    try {
      output = Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw ApiErrors.invalidOutput(e.originalMessage());
    }
    if (Inputs.utf8Length(text) > payloadBytes) {
      throw ApiErrors.invalidOutput(Inputs.tooLong(payloadBytes));
    }
    return output;
  }

  SendTaskFailureResponse fail(SendTaskFailureRequest request) {
    completeWithData(request.taskToken(), task -> task.fail(request.error(), request.cause()));
    SendTaskFailureResponse.Builder response = SendTaskFailureResponse.builder();
    Answers.stamp(response);
    return response.build();
  }

  SendTaskHeartbeatResponse heartbeat(SendTaskHeartbeatRequest request) {
    completeOrRefuse(tokens.find(request.taskToken()), ParkedTask::heartbeat);
    SendTaskHeartbeatResponse.Builder response = SendTaskHeartbeatResponse.builder();
    Answers.stamp(response);
    return response.build();
  }

  private void completeWithData(String token, Consumer<ParkedTask> change) {
    ParkedTask task = tokens.find(token);
    ExecutionRecord execution = executions.store().find(task.run().spec().arn());
    if (execution != null) {
      kmsKeys.check(execution.revision().settings().kmsKeyId());
    }
    completeOrRefuse(task, change);
  }

  private void completeOrRefuse(ParkedTask task, Consumer<ParkedTask> change) {
    if (!complete(task, change)) {
      throw ApiErrors.taskTimedOut();
    }
  }

  /** Changes a task and lets its execution go on; false if it can't be changed any more. */
  boolean complete(ParkedTask task, Consumer<ParkedTask> change) {
    ExecutionRecord execution = executions.store().find(task.run().spec().arn());
    Live live = execution == null ? null : execution.live();
    if (live == null) {
      return false;
    }
    boolean[] changed = new boolean[1];
    executions.act(
        live.tree(),
        () -> {
          changed[0] = task.open();
          change.accept(task);
        });
    return changed[0];
  }
}
