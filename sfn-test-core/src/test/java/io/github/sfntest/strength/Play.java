package io.github.sfntest.strength;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.strength.StrengthCase.Attempt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;

/** An environment in which anything may happen, and all that is seen of it. */
final class Play implements AutoCloseable {
  private static final int ROUNDS = 12;
  private static final int MOST_CALLS = 40;
  private static final int DEEPEST_LOOK = 20;

  /** Then nested executions run. */
  private static final List<String> ALL_BUT_NESTED =
      List.of(
          "arn:aws:lambda:*",
          "arn:aws:states:us*",
          "arn:aws:states:::lambda*",
          "arn:aws:states:::sqs*",
          "arn:aws:states:::sns*",
          "arn:aws:states:::aws-sdk*",
          "arn:aws:states:::dynamodb*",
          "arn:aws:states:::http*",
          "arn:aws:states:::batch*",
          "arn:aws:states:::ecs*");

  private final Draw draw;
  private final RandomJson json;
  private final List<Object> seen;
  private final int payloadQuota;
  private final SfnTestEnvironment sfn;
  private final SfnClient client;
  private final Deque<String> tokens = new ArrayDeque<>();

  Play(Draw draw, long seed, List<Object> seen) {
    this.draw = draw;
    this.json = new RandomJson(draw);
    this.seen = seen;
    this.payloadQuota = draw.percent(20) ? 200 + draw.below(2000) : 262_144;
    this.sfn =
        SfnTestEnvironment.builder()
            .seed(seed)
            .timeControl(draw.percent(80) ? TimeControl.SKIP : TimeControl.MANUAL)
            .strictness(Strictness.LENIENT)
            .payloadQuota(payloadQuota)
            .transitionQuota(300)
            .historyQuota(draw.percent(10) ? 2 + draw.below(60) : 400)
            .activityPollTimeout(Duration.ZERO)
            .build();
    this.client = sfn.client();
    for (String resource : draw.percent(70) ? List.of("*") : ALL_BUT_NESTED) {
      sfn.whenResource(resource).thenAnswer(this::answer);
    }
    sfn.objects()
        .put("b", RandomCalls.OBJECTS[0], "[{\"n\": 1}, 2, null]")
        .put("b", RandomCalls.OBJECTS[1], "a,b\n1,2\n\"x\ny\",\n3")
        .put("b", RandomCalls.OBJECTS[2], "{\"n\": 1}\n\n2\n{")
        .put("b", RandomCalls.OBJECTS[3], new byte[] {(byte) 0xff, 0, '"', '[', '\n', '{'});
  }

  private TaskOutcome answer(TaskInvocation task) {
    if (task.taskToken().isPresent()) {
      tokens.add(task.taskToken().get());
    }
    TaskOutcome outcome =
        switch (draw.below(12)) {
          case 0 ->
              TaskOutcome.failed(RandomTasks.error(draw), draw.percent(80) ? json.text() : null);
          case 1 -> TaskOutcome.failed(null, null);
          case 2 -> TaskOutcome.timedOut();
          case 3 -> TaskOutcome.pending();
          case 4, 5, 6 -> TaskOutcome.succeeded(json.any(3));
          default -> TaskOutcome.succeeded(json.document());
        };
    if (draw.percent(10)) {
      outcome = outcome.submitting(json.any(2));
    }
    return draw.percent(15) ? outcome.after(Duration.ofSeconds(draw.below(200))) : outcome;
  }

  /** The ARN of the new machine, or null if the definition is refused. */
  String register(String name, String definition, StateMachineType type) {
    List<String> arn = new ArrayList<>();
    Attempt.of(
        seen,
        () -> {
          arn.add(sfn.register(StateMachineDefinition.of(name, definition).withType(type)).arn());
          return arn.get(0);
        });
    return arn.isEmpty() ? null : arn.get(0);
  }

  void execute(String arn, boolean synchronous) {
    String input = input();
    if (synchronous) {
      Attempt.of(
          seen, () -> fields(client.startSyncExecution(r -> r.stateMachineArn(arn).input(input))));
    } else {
      Attempt.of(
          seen, () -> fields(client.startExecution(r -> r.stateMachineArn(arn).input(input))));
      goOn();
    }
    if (draw.percent(15)) {
      redrive();
    }
    look();
  }

  private String input() {
    return switch (draw.below(12)) {
      case 0 -> json.any(3).toString();
      case 1 -> new Mutations(draw).mutate(json.document().toString());
      default -> json.document().toString();
    };
  }

  private void goOn() {
    for (int i = 0; i < ROUNDS && isRunning(); i++) {
      answerOne();
      if (draw.percent(70)) {
        sfn.clock().advance(Duration.ofSeconds(1 + draw.below(400)));
      }
    }
    if (isRunning() && draw.percent(50)) {
      for (Execution execution : sfn.executions()) {
        Attempt.of(seen, () -> fields(client.stopExecution(r -> r.executionArn(execution.arn()))));
      }
    }
  }

  private boolean isRunning() {
    return sfn.executions().stream().anyMatch(each -> each.status() == ExecutionStatus.RUNNING);
  }

  private void answerOne() {
    String activity = "arn:aws:states" + RandomTasks.ACCOUNT + "activity:act";
    Attempt.of(
        seen,
        () -> {
          var task = client.getActivityTask(r -> r.activityArn(activity));
          if (task.taskToken() != null) {
            tokens.add(task.taskToken());
          }
          return fields(task);
        });
    if (tokens.isEmpty()) {
      return;
    }
    String token = draw.percent(80) ? tokens.remove() : tokens.peek();
    Attempt.of(
        seen,
        () ->
            switch (draw.below(5)) {
              case 0 -> fields(client.sendTaskHeartbeat(r -> r.taskToken(token)));
              case 1 ->
                  fields(
                      client.sendTaskFailure(
                          r -> r.taskToken(token).error(RandomTasks.error(draw)).cause("c")));
              default -> fields(client.sendTaskSuccess(r -> r.taskToken(token).output(input())));
            });
  }

  private void redrive() {
    for (Execution execution : sfn.executions()) {
      Attempt.of(seen, () -> fields(client.redriveExecution(r -> r.executionArn(execution.arn()))));
    }
    goOn();
  }

  void testState(String definition) {
    InspectionLevel level =
        draw.of(InspectionLevel.INFO, InspectionLevel.DEBUG, InspectionLevel.TRACE);
    String input = input();
    String mock = json.any(3).toString();
    Attempt.of(
        seen,
        () ->
            fields(
                client.testState(
                    r -> {
                      r.definition(definition).input(input).inspectionLevel(level);
                      r.roleArn("arn:aws:iam::123456789012:role/test");
                      if (draw.percent(70)) {
                        r.mock(m -> m.result(mock).fieldValidationMode("NONE"));
                      }
                    })));
  }

  void calls(RandomCalls calls) {
    for (int i = 5 + draw.below(MOST_CALLS); i > 0; i--) {
      Attempt.of(seen, () -> fields(calls.call(client)));
      while (!tokens.isEmpty()) {
        calls.learn("taskToken", tokens.remove());
      }
      if (draw.percent(10)) {
        sfn.clock().advance(Duration.ofSeconds(1 + draw.below(400)));
      }
    }
    look();
  }

  /** Reads all that there is of every execution. */
  private void look() {
    sfn.executions().forEach(execution -> look(execution, 0));
  }

  private void look(Execution execution, int depth) {
    List<HistoryEvent> events = execution.history();
    seen.add(events);
    HistoryRules.check(events, execution.status().name(), payloadQuota);
    seen.add(execution.trace());
    seen.add(execution.visits().size());
    seen.add(execution.variables());
    if (draw.percent(10)) {
      lookThroughTheClient(execution.arn(), events);
    }
    if (depth < DEEPEST_LOOK) {
      execution.children().forEach(child -> look(child, depth + 1));
    }
  }

  private void lookThroughTheClient(String arn, List<HistoryEvent> events) {
    Attempt.of(seen, () -> fields(client.describeExecution(r -> r.executionArn(arn))));
    Attempt.of(
        seen,
        () -> {
          List<HistoryEvent> reversed =
              client
                  .getExecutionHistoryPaginator(
                      r -> r.executionArn(arn).reverseOrder(true).maxResults(7))
                  .events()
                  .stream()
                  .toList();
          List<HistoryEvent> expected = new ArrayList<>(events);
          Collections.reverse(expected);
          if (!reversed.equals(expected)) {
            throw new AssertionError("Pages of the history differ from the whole.");
          }
          return reversed.size();
        });
  }

  /** What the answer says: the metadata differ from call to call. */
  private static List<Object> fields(SdkPojo response) {
    List<Object> fields = new ArrayList<>();
    response.sdkFields().forEach(field -> fields.add(field.getValueOrDefault(response)));
    return fields;
  }

  @Override
  public void close() {
    sfn.discard();
  }
}
