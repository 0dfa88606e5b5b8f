package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/** Plays the worker of a recorded activity. Confined to one replay. */
final class ActivityWorker {

  private final SfnClient client;
  private final Recording recording;
  private final TaskScript script;
  private final Set<String> states = new TreeSet<>();

  ActivityWorker(SfnClient client, Recording recording, TaskScript script) {
    this.client = client;
    this.recording = recording;
    this.script = script;
    recording
        .taskStates()
        .forEach(
            (name, state) -> {
              if (Recording.isActivity(state) && recording.outcomes().containsKey(name)) {
                states.add(name);
              }
            });
  }

  /** Creates the activity, if AWS had one when it was recorded. */
  void createActivity() {
    if (!states.isEmpty()) {
      client.createActivity(request -> request.name(Recording.ACTIVITY));
    }
  }

  /**
   * Takes the next task and answers it as recorded.
   *
   * @return whether there was something to do; if not, only time can help
   */
  boolean work() {
    if (states.isEmpty()) {
      return false;
    }
    Optional<RecordedOutcome> next =
        script.unused().stream()
            .filter(outcome -> states.contains(outcome.state()))
            .min(Comparator.comparingInt(RecordedOutcome::eventId));
    if (next.isPresent() && next.get().isSilent() && started(next.get()).isEmpty()) {
      // nobody took this one from the queue before it ended
      RecordedOutcome silent = next.get();
      script.take(
          Set.of(silent.state()),
          silent.input().orElse(NullNode.getInstance()),
          List.of(),
          Optional.empty());
      return false;
    }
    // null if the recorded worker gave no name
    String worker =
        next.flatMap(this::started)
            .map(event -> event.at("/activityStartedEventDetails/workerName"))
            .map(JsonNode::textValue)
            .orElse(null);
    GetActivityTaskResponse task =
        client.getActivityTask(
            request -> request.activityArn(Recording.ACTIVITY_ARN).workerName(worker));
    if (task.taskToken() == null || task.taskToken().isEmpty()) {
      return false;
    }
    JsonNode input = Texts.read(task.input());
    answer(script.take(states, input, List.of(), Optional.empty()), task.taskToken());
    return true;
  }

  private void answer(RecordedOutcome outcome, String token) {
    if (outcome.succeeds()) {
      client.sendTaskSuccess(request -> request.taskToken(token).output(outcome.output()));
    } else if (!outcome.isSilent()) {
      client.sendTaskFailure(
          request -> request.taskToken(token).error(outcome.error()).cause(outcome.cause()));
    }
  }

  /** The recorded event of a worker taking the task. */
  private Optional<JsonNode> started(RecordedOutcome outcome) {
    Map<Integer, JsonNode> events = new HashMap<>();
    recording.events().forEach(event -> events.put(event.path("id").asInt(), event));
    return Optional.ofNullable(events.get(outcome.eventId()))
        .map(event -> events.get(event.path("previousEventId").asInt()))
        .filter(event -> event.path("type").asText().equals("ActivityStarted"));
  }
}
