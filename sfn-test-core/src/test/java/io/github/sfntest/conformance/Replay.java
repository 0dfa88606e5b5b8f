package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.Strictness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** Runs one recorded case on the fake, through its client, and compares what comes out. */
final class Replay implements AutoCloseable {

  private static final String MACHINE = "conformance";
  private static final String EXECUTION = "replay";
  private static final String ROLE = "arn:aws:iam::" + Recording.ACCOUNT + ":role/conformance";
  private static final int PAGE = 1000;

  private final Recording recording;
  private final TaskScript script;
  private final SfnTestEnvironment sfn;
  private final SfnClient client;

  private Replay(Recording recording) {
    this.recording = recording;
    this.script = new TaskScript(recording);
    this.sfn =
        SfnTestEnvironment.builder()
            .region(Recording.REGION)
            .accountId(Recording.ACCOUNT)
            .strictness(Strictness.LENIENT)
            .activityPollTimeout(Duration.ZERO)
            .build();
    this.client = sfn.client();
  }

  /** Replays a case: empty if all was as recorded, else the first difference. */
  static Optional<Difference> of(Recording recording) {
    try (Replay replay = new Replay(recording)) {
      return replay.run();
    }
  }

  private Optional<Difference> run() {
    try {
      Finished finished = start();
      return new ExecutionComparer(recording, script, finished).compare();
    } catch (RuntimeException | Error e) {
      // a task that ran too often explains itself better than what came of it
      if (script.excess().isPresent()) {
        return script.excess();
      }
      throw e;
    }
  }

  private Finished start() {
    String machine =
        client
            .createStateMachine(
                request ->
                    request
                        .name(MACHINE)
                        .roleArn(ROLE)
                        .type(StateMachineType.fromValue(recording.machineType()))
                        .definition(Texts.write(recording.definition())))
            .stateMachineArn();
    recording
        .taskStates()
        .forEach(
            (name, state) -> {
              if (!Recording.isActivity(state)) {
                sfn.whenTask(name).lenient().thenAnswer(script::answer);
              }
            });
    RecordedObjects.store(sfn, recording.json().path("s3Objects"));
    ActivityWorker worker = new ActivityWorker(client, recording, script);
    worker.createActivity();
    String input = Texts.write(recording.json().path("input"));
    if (recording.isSynchronous()) {
      return finished(
          client.startSyncExecution(
              request -> request.stateMachineArn(machine).name(EXECUTION).input(input)));
    }
    String arn =
        client
            .startExecution(
                request -> request.stateMachineArn(machine).name(EXECUTION).input(input))
            .executionArn();
    Execution execution = sfn.execution(arn);
    while (execution.status() == ExecutionStatus.RUNNING) {
      if (!worker.work() && !passTime(execution)) {
        break;
      }
    }
    worker.work();
    return recording.machineType().equals("EXPRESS") ? finished(execution) : described(arn);
  }

  /** Lets time pass until something happens in the execution; says whether something did. */
  private boolean passTime(Execution execution) {
    int before = execution.history().size();
    Predicate<Execution> happened =
        any -> execution.status() != ExecutionStatus.RUNNING || execution.history().size() > before;
    try {
      sfn.clock().advanceUntil(happened);
    } catch (IllegalStateException nothingLeftToWaitFor) {
      return false;
    }
    return true;
  }

  private Finished finished(StartSyncExecutionResponse response) {
    return new Finished(
        outcome(response.statusAsString(), response.output(), response.error(), response.cause()),
        List.of(),
        names(response.executionArn()));
  }

  private Finished finished(Execution execution) {
    return new Finished(
        outcome(
            execution.status().name(),
            execution.output().map(Texts::write).orElse(null),
            execution.error().orElse(null),
            execution.cause().orElse(null)),
        List.of(),
        names(execution.arn()));
  }

  private Finished described(String arn) {
    DescribeExecutionResponse response =
        client.describeExecution(request -> request.executionArn(arn));
    List<JsonNode> events = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      GetExecutionHistoryResponse page =
          client.getExecutionHistory(
              request -> request.executionArn(arn).maxResults(PAGE).nextToken(next));
      page.events().forEach(event -> events.add(SdkJson.of(event)));
      token = page.nextToken();
    } while (token != null);
    return new Finished(
        outcome(response.statusAsString(), response.output(), response.error(), response.cause()),
        events,
        names(arn));
  }

  private static ObjectNode outcome(String status, String output, String error, String cause) {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    outcome.put("status", status);
    Map<String, String> texts = new HashMap<>();
    texts.put("output", output);
    texts.put("error", error);
    texts.put("cause", cause);
    texts.forEach(
        (name, text) -> {
          if (text != null) {
            outcome.put(name, text);
          }
        });
    return outcome;
  }

  /** What the recorder's placeholders for names stand for in this replay. */
  private static Map<String, String> names(String arn) {
    String[] parts = arn.split(":", -1);
    Map<String, String> names = new HashMap<>();
    names.put("<ArnPart_0idx>", MACHINE);
    names.put("<ExecArnPart_0idx>", EXECUTION);
    if (parts[5].equals("express")) {
      names.put("<SyncExecArn_Part1_0idx>", parts[7]);
      names.put("<SyncExecArn_Part2_0idx>", parts[8]);
      names.put("<ExpressExecArn_Part1_0idx>", parts[7]);
      names.put("<ExpressExecArn_Part2_0idx>", parts[8]);
    }
    return names;
  }

  @Override
  public void close() {
    sfn.close();
  }
}
