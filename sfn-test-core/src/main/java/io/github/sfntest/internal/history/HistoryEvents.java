package io.github.sfntest.internal.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.ActivityFailedEventDetails;
import software.amazon.awssdk.services.sfn.model.ExecutionAbortedEventDetails;
import software.amazon.awssdk.services.sfn.model.ExecutionFailedEventDetails;
import software.amazon.awssdk.services.sfn.model.ExecutionTimedOutEventDetails;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventExecutionDataDetails;
import software.amazon.awssdk.services.sfn.model.TaskCredentials;

/** Makes the SDK's events of ours, when someone asks for them. */
public final class HistoryEvents {

  private HistoryEvents() {}

  /** All events, oldest first. */
  public static List<HistoryEvent> all(History history) {
    List<HistoryEvent> events = new ArrayList<>(history.size());
    for (int id = 1; id <= history.size(); id++) {
      events.add(of(history, id, true));
    }
    return List.copyOf(events);
  }

  /**
   * One event.
   *
   * @param includeData whether inputs and outputs are shown
   */
  public static HistoryEvent of(History history, int id, boolean includeData) {
    Event event = history.event(id);
    HistoryEvent.Builder builder =
        HistoryEvent.builder()
            .id((long) id)
            .previousEventId((long) event.previousEventId())
            .timestamp(Instant.ofEpochMilli(event.millis()))
            .type(event.type().apiName());
    new Writer(builder, includeData).write(event);
    return builder.build();
  }

  /** Sets the one member that holds an event's details. */
  private record Writer(HistoryEvent.Builder to, boolean includeData) {

    void write(Event event) {
      Details details = event.details();
      if (details instanceof Details.Entered d) {
        to.stateEnteredEventDetails(
            b -> b.name(d.name()).input(text(d.input())).inputDetails(shown()));
      } else if (details instanceof Details.Exited d) {
        exited(d);
      } else if (details instanceof Details.Started d) {
        to.executionStartedEventDetails(
            b ->
                b.input(includeData ? d.inputText() : null)
                    .inputDetails(shown())
                    .roleArn(d.roleArn())
                    .stateMachineAliasArn(d.stateMachineAliasArn())
                    .stateMachineVersionArn(d.stateMachineVersionArn()));
      } else if (details instanceof Details.Output d) {
        output(event.type(), text(d.output()));
      } else if (details instanceof Details.Failed d) {
        failed(event.type(), d);
      } else if (details instanceof Details.MapStarted d) {
        to.mapStateStartedEventDetails(b -> b.length(d.length()));
      } else if (details instanceof Details.MapIteration d) {
        iteration(event.type(), d);
      } else if (details instanceof Details.MapRunStarted d) {
        to.mapRunStartedEventDetails(b -> b.mapRunArn(d.mapRunArn()));
      } else if (details instanceof Details.Redriven d) {
        to.executionRedrivenEventDetails(b -> b.redriveCount(d.redriveCount()));
      } else if (details instanceof Details.MapRunRedriven d) {
        to.mapRunRedrivenEventDetails(
            b -> b.mapRunArn(d.mapRunArn()).redriveCount(d.redriveCount()));
      } else if (details instanceof Details.EvaluationFailed d) {
        to.evaluationFailedEventDetails(
            b -> b.error(d.error()).cause(d.cause()).state(d.state()).location(d.location()));
      } else {
        task(event.type(), details);
      }
    }

    private void exited(Details.Exited d) {
      to.stateExitedEventDetails(
          b -> {
            b.name(d.name()).output(text(d.output())).outputDetails(shown());
            Map<String, JsonNode> assigned = d.assigned();
            if (assigned != null) {
              Map<String, String> texts = new LinkedHashMap<>();
              assigned.forEach((name, value) -> texts.put(name, Json.write(value)));
              b.assignedVariables(includeData ? texts : null)
                  .assignedVariablesDetails(v -> v.truncated(false));
            }
          });
    }

    private void task(EventType type, Details details) {
      if (details instanceof Details.TaskScheduled d) {
        to.taskScheduledEventDetails(
            b ->
                b.resourceType(d.resourceType())
                    .resource(d.resource())
                    .region(d.region())
                    .parameters(Json.write(d.parameters()))
                    .timeoutInSeconds(d.timeoutSeconds())
                    .heartbeatInSeconds(d.heartbeatSeconds())
                    .taskCredentials(credentials(d.roleArn())));
      } else if (details instanceof Details.TaskStarted d) {
        to.taskStartedEventDetails(b -> b.resourceType(d.resourceType()).resource(d.resource()));
      } else if (details instanceof Details.TaskOutput d) {
        if (type == EventType.TASK_SUBMITTED) {
          to.taskSubmittedEventDetails(
              b ->
                  b.resourceType(d.resourceType())
                      .resource(d.resource())
                      .output(text(d.output()))
                      .outputDetails(shown()));
        } else {
          to.taskSucceededEventDetails(
              b ->
                  b.resourceType(d.resourceType())
                      .resource(d.resource())
                      .output(text(d.output()))
                      .outputDetails(shown()));
        }
      } else if (details instanceof Details.TaskFailed d) {
        if (type == EventType.TASK_FAILED) {
          to.taskFailedEventDetails(
              b ->
                  b.resourceType(d.resourceType())
                      .resource(d.resource())
                      .error(d.error())
                      .cause(d.cause()));
        } else {
          to.taskTimedOutEventDetails(
              b ->
                  b.resourceType(d.resourceType())
                      .resource(d.resource())
                      .error(d.error())
                      .cause(d.cause()));
        }
      } else if (details instanceof Details.Scheduled d) {
        scheduled(type, d);
      } else if (details instanceof Details.ActivityStarted d) {
        to.activityStartedEventDetails(b -> b.workerName(d.workerName()));
      }
    }

    private void scheduled(EventType type, Details.Scheduled d) {
      if (type == EventType.LAMBDA_FUNCTION_SCHEDULED) {
        to.lambdaFunctionScheduledEventDetails(
            b ->
                b.resource(d.resource())
                    .input(text(d.input()))
                    .inputDetails(shown())
                    .timeoutInSeconds(d.timeoutSeconds())
                    .taskCredentials(credentials(d.roleArn())));
      } else {
        to.activityScheduledEventDetails(
            b ->
                b.resource(d.resource())
                    .input(text(d.input()))
                    .inputDetails(shown())
                    .timeoutInSeconds(d.timeoutSeconds())
                    .heartbeatInSeconds(d.heartbeatSeconds()));
      }
    }

    private void output(EventType type, @Nullable String text) {
      switch (type) {
        case LAMBDA_FUNCTION_SUCCEEDED ->
            to.lambdaFunctionSucceededEventDetails(b -> b.output(text).outputDetails(shown()));
        case ACTIVITY_SUCCEEDED ->
            to.activitySucceededEventDetails(b -> b.output(text).outputDetails(shown()));
        default -> to.executionSucceededEventDetails(b -> b.output(text).outputDetails(shown()));
      }
    }

    private void failed(EventType type, Details.Failed d) {
      switch (type) {
        case LAMBDA_FUNCTION_FAILED ->
            to.lambdaFunctionFailedEventDetails(b -> b.error(d.error()).cause(d.cause()));
        case LAMBDA_FUNCTION_TIMED_OUT ->
            to.lambdaFunctionTimedOutEventDetails(b -> b.error(d.error()).cause(d.cause()));
        case ACTIVITY_FAILED ->
            to.activityFailedEventDetails(
                ActivityFailedEventDetails.builder().error(d.error()).cause(d.cause()).build());
        case ACTIVITY_TIMED_OUT ->
            to.activityTimedOutEventDetails(b -> b.error(d.error()).cause(d.cause()));
        case MAP_RUN_FAILED ->
            to.mapRunFailedEventDetails(b -> b.error(d.error()).cause(d.cause()));
        case EXECUTION_ABORTED ->
            to.executionAbortedEventDetails(
                ExecutionAbortedEventDetails.builder().error(d.error()).cause(d.cause()).build());
        case EXECUTION_TIMED_OUT ->
            to.executionTimedOutEventDetails(
                ExecutionTimedOutEventDetails.builder().error(d.error()).cause(d.cause()).build());
        default ->
            to.executionFailedEventDetails(
                ExecutionFailedEventDetails.builder().error(d.error()).cause(d.cause()).build());
      }
    }

    private void iteration(EventType type, Details.MapIteration d) {
      switch (type) {
        case MAP_ITERATION_STARTED ->
            to.mapIterationStartedEventDetails(b -> b.name(d.name()).index(d.index()));
        case MAP_ITERATION_SUCCEEDED ->
            to.mapIterationSucceededEventDetails(b -> b.name(d.name()).index(d.index()));
        case MAP_ITERATION_FAILED ->
            to.mapIterationFailedEventDetails(b -> b.name(d.name()).index(d.index()));
        default -> to.mapIterationAbortedEventDetails(b -> b.name(d.name()).index(d.index()));
      }
    }

    private @Nullable String text(JsonNode value) {
      return includeData ? Json.write(value) : null;
    }

    private static HistoryEventExecutionDataDetails shown() {
      return HistoryEventExecutionDataDetails.builder().truncated(false).build();
    }

    private static @Nullable TaskCredentials credentials(@Nullable String roleArn) {
      return roleArn == null ? null : TaskCredentials.builder().roleArn(roleArn).build();
    }
  }
}
