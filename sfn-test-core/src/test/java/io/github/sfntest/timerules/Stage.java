package io.github.sfntest.timerules;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.mock.MockOutcomes;
import io.github.sfntest.mock.ScriptedTask;
import io.github.sfntest.mock.ShapeCheck;
import java.time.Duration;
import java.util.List;

/**
 * Plays a row.
 *
 * <p>Outcomes of mocks: {@code "time out"}, {@code "miss heartbeat"}, {@code "wait"}, {@code
 * {"return": …, "after": seconds}}, {@code {"fail": error, "cause": …, "after": seconds}}. A list
 * is a sequence.
 *
 * <p>Steps: {@code advance SECONDS}; {@code succeed STATE JSON}, {@code fail STATE ERROR}, {@code
 * beat STATE} for the waiting task; {@code poll}, then {@code worker succeed JSON}, {@code worker
 * fail ERROR}, {@code worker beat} for the activity {@code ship}; {@code stop}, {@code stop child}.
 */
final class Stage implements AutoCloseable {
  private final SfnTestEnvironment sfn;
  private final Execution execution;
  private String token = "";

  Stage(TimeRule rule) {
    sfn =
        SfnTestEnvironment.builder()
            .timeControl(rule.is("manual") ? TimeControl.MANUAL : TimeControl.SKIP)
            .activityPollTimeout(Duration.ZERO)
            .shapeCheck(ShapeCheck.NONE) // the rows' results are any values
            .build();
    sfn.client().createActivity(r -> r.name("ship"));
    rule.row()
        .path("others")
        .properties()
        .forEach(other -> sfn.register(other.getKey(), TimeRule.definition(other.getValue())));
    var machine =
        sfn.register(
            StateMachineDefinition.of("machine", rule.definition())
                .withType(
                    rule.is("express") ? StateMachineType.EXPRESS : StateMachineType.STANDARD));
    rule.row().path("mocks").properties().forEach(mock -> mock(mock.getKey(), mock.getValue()));
    var started =
        sfn.client()
            .startExecution(
                r -> r.stateMachineArn(machine.arn()).name("e-1").input(rule.json("input")));
    execution = sfn.execution(started);
    rule.elements("steps").forEach(step -> act(step.asText()));
  }

  Execution execution() {
    return execution;
  }

  private void mock(String state, JsonNode outcomes) {
    MockOutcomes last = sfn.whenTask(state).lenient();
    for (JsonNode outcome : outcomes.isArray() ? outcomes : List.of(outcomes)) {
      last = add(last, outcome);
    }
  }

  private static ScriptedTask add(MockOutcomes mock, JsonNode outcome) {
    if (outcome.isTextual()) {
      return switch (outcome.textValue()) {
        case "time out" -> mock.thenTimeOut();
        case "miss heartbeat" -> mock.thenMissHeartbeat();
        case "wait" -> mock.thenWaitForCallback();
        default -> throw new IllegalArgumentException(outcome.toString());
      };
    }
    ScriptedTask scripted =
        outcome.has("fail")
            ? mock.thenFail(outcome.get("fail").asText(), outcome.path("cause").textValue())
            : mock.thenReturn(outcome.get("return"));
    return outcome.has("after")
        ? scripted.after(Duration.ofSeconds(outcome.get("after").asLong()))
        : scripted;
  }

  private void act(String step) {
    String[] words = step.split(" ", 3);
    switch (words[0]) {
      case "advance" -> sfn.clock().advance(Duration.ofSeconds(Long.parseLong(words[1])));
      case "succeed" -> sfn.awaiting(words[1]).succeed(words[2]);
      case "fail" -> sfn.awaiting(words[1]).fail(words[2], null);
      case "beat" -> sfn.awaiting(words[1]).heartbeat();
      case "poll" ->
          token =
              sfn.client()
                  .getActivityTask(
                      r ->
                          r.activityArn("arn:aws:states:us-east-1:123456789012:activity:ship")
                              .workerName("w-1"))
                  .taskToken();
      case "worker" -> work(words);
      case "stop" -> stop(words.length == 1 ? execution : execution.children().get(0));
      default -> throw new IllegalArgumentException(step);
    }
  }

  private void work(String[] words) {
    switch (words[1]) {
      case "succeed" -> sfn.client().sendTaskSuccess(r -> r.taskToken(token).output(words[2]));
      case "fail" -> sfn.client().sendTaskFailure(r -> r.taskToken(token).error(words[2]));
      case "beat" -> sfn.client().sendTaskHeartbeat(r -> r.taskToken(token));
      default -> throw new IllegalArgumentException(words[1]);
    }
  }

  private void stop(Execution stopped) {
    sfn.client().stopExecution(r -> r.executionArn(stopped.arn()));
  }

  @Override
  public void close() {
    sfn.close();
  }
}
