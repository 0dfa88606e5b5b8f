package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.history.Details;
import io.github.sfntest.internal.history.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The events of a Task's attempts: {@code LambdaFunction…} for a function's ARN, {@code Activity…}
 * for an activity, {@code Task…} for all else.
 */
record TaskEvents(Strand strand, TaskResource resource) {

  void scheduled(
      JsonNode parameters,
      @Nullable Long timeoutSeconds,
      @Nullable Long heartbeatSeconds,
      @Nullable String roleArn) {
    switch (resource.kind()) {
      case LAMBDA_FUNCTION ->
          strand.record(
              EventType.LAMBDA_FUNCTION_SCHEDULED,
              new Details.Scheduled(resource.arn(), parameters, timeoutSeconds, null, roleArn));
      case ACTIVITY ->
          strand.record(
              EventType.ACTIVITY_SCHEDULED,
              new Details.Scheduled(
                  resource.arn(), parameters, timeoutSeconds, heartbeatSeconds, null));
      case OPTIMIZED, AWS_SDK ->
          strand.record(
              EventType.TASK_SCHEDULED,
              new Details.TaskScheduled(
                  resource.service(),
                  resource.actionWithSuffix(),
                  strand.run().timeline().host().region(),
                  parameters,
                  timeoutSeconds,
                  heartbeatSeconds,
                  roleArn));
    }
  }

  /** An activity is started by its worker. */
  void started() {
    switch (resource.kind()) {
      case LAMBDA_FUNCTION ->
          strand.record(EventType.LAMBDA_FUNCTION_STARTED, Details.None.INSTANCE);
      case OPTIMIZED, AWS_SDK ->
          strand.record(
              EventType.TASK_STARTED,
              new Details.TaskStarted(resource.service(), resource.actionWithSuffix()));
      case ACTIVITY -> {}
    }
  }

  void workerStarted(@Nullable String workerName) {
    strand.record(EventType.ACTIVITY_STARTED, new Details.ActivityStarted(workerName));
  }

  void submitted(JsonNode answer) {
    strand.record(
        EventType.TASK_SUBMITTED,
        new Details.TaskOutput(resource.service(), resource.actionWithSuffix(), answer));
  }

  void succeeded(JsonNode result) {
    switch (resource.kind()) {
      case LAMBDA_FUNCTION ->
          strand.record(EventType.LAMBDA_FUNCTION_SUCCEEDED, new Details.Output(result));
      case ACTIVITY -> strand.record(EventType.ACTIVITY_SUCCEEDED, new Details.Output(result));
      case OPTIMIZED, AWS_SDK ->
          strand.record(
              EventType.TASK_SUCCEEDED,
              new Details.TaskOutput(resource.service(), resource.actionWithSuffix(), result));
    }
  }

  void failed(@Nullable String error, @Nullable String cause) {
    switch (resource.kind()) {
      case LAMBDA_FUNCTION ->
          strand.record(EventType.LAMBDA_FUNCTION_FAILED, new Details.Failed(error, cause));
      case ACTIVITY -> strand.record(EventType.ACTIVITY_FAILED, new Details.Failed(error, cause));
      case OPTIMIZED, AWS_SDK ->
          strand.record(
              EventType.TASK_FAILED,
              new Details.TaskFailed(
                  resource.service(), resource.actionWithSuffix(), error, cause));
    }
  }

  void timedOut() {
    String error = Failure.TIMEOUT;
    switch (resource.kind()) {
      case LAMBDA_FUNCTION ->
          strand.record(EventType.LAMBDA_FUNCTION_TIMED_OUT, new Details.Failed(error, null));
      case ACTIVITY -> strand.record(EventType.ACTIVITY_TIMED_OUT, new Details.Failed(error, null));
      case OPTIMIZED, AWS_SDK ->
          strand.record(
              EventType.TASK_TIMED_OUT,
              new Details.TaskFailed(resource.service(), resource.actionWithSuffix(), error, null));
    }
  }
}
