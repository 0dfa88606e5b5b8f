package io.github.sfntest.internal.runtime;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.asl.StateMachineCompiler;
import io.github.sfntest.internal.history.Event;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ObjectStorage;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.mock.MockedOutcome;
import io.github.sfntest.mock.TaskCall;
import io.github.sfntest.mock.TaskScripts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A world for the interpreter alone: one timeline at a time, outcomes from a function, nothing
 * else.
 */
final class TestHost implements RuntimeHost, TaskScripts {
  static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

  private final Map<String, Function<TaskCall, TaskOutcome>> answers = new HashMap<>();
  final List<ParkedTask> opened = new ArrayList<>();
  final List<ExecutionRun> ended = new ArrayList<>();
  final Map<String, ExecutionSpec> machines = new HashMap<>();
  Quotas quotas = Quotas.aws();
  StateMachineType type = StateMachineType.STANDARD;
  boolean synchronous;
  boolean skipping = true;

  TestHost answering(String state, Function<TaskCall, TaskOutcome> answer) {
    answers.put(state, answer);
    return this;
  }

  TestHost manual() {
    skipping = false;
    return this;
  }

  TestHost express() {
    type = StateMachineType.EXPRESS;
    return this;
  }

  TestHost synchronousExpress() {
    synchronous = true;
    return express();
  }

  /** Starts the machine and runs it as far as it goes. */
  ExecutionRun run(String definition, String input) {
    Timeline timeline = new Timeline(this, START, skipping);
    ExecutionRun run = timeline.start(spec("machine", definition, input));
    timeline.run();
    return run;
  }

  ExecutionSpec spec(String machine, String definition, String input) {
    var compiled = StateMachineCompiler.compile(definition, type);
    if (compiled.machine() == null) {
      throw new AssertionError(compiled.diagnostics().toString());
    }
    try {
      return new ExecutionSpec(
          "arn:aws:states:us-east-1:123456789012:execution:" + machine + ":e-1",
          "e-1",
          "arn:aws:states:us-east-1:123456789012:stateMachine:" + machine,
          machine,
          type,
          synchronous,
          compiled.machine(),
          "arn:aws:iam::123456789012:role/r",
          input,
          Json.parse(input),
          null,
          null,
          null,
          null);
    } catch (JsonSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** The history as {@code id:Type<previous} words. */
  static String events(ExecutionRun run) {
    StringBuilder text = new StringBuilder();
    for (int id = 1; id <= run.history().size(); id++) {
      Event event = run.history().event(id);
      text.append(id == 1 ? "" : " ")
          .append(id)
          .append(':')
          .append(event.type().apiName())
          .append('<')
          .append(event.previousEventId());
    }
    return text.toString();
  }

  /** Seconds of virtual time from start to end. */
  static double seconds(ExecutionRun run) {
    return (run.stopMillis() - run.startMillis()) / 1000.0;
  }

  @Override
  public MockedOutcome outcome(TaskCall call) {
    Function<TaskCall, TaskOutcome> answer = answers.get(call.state());
    if (answer == null) {
      return null;
    }
    TaskOutcome outcome = answer.apply(call);
    if (outcome == null) {
      return null;
    }
    ValueMapper mapper = ValueMapper.standard();
    return new MockedOutcome(
        outcome.kind(),
        MockedOutcome.Level.RESULT,
        outcome.kind() == TaskOutcome.Kind.SUCCEEDED ? mapper.value(outcome.value()) : null,
        outcome.error().orElse(null),
        outcome.cause().orElse(null),
        outcome.hasSubmitted() ? mapper.value(outcome.submitted()) : null,
        outcome.latency().toMillis());
  }

  @Override
  public AssertionError unmocked(TaskCall call) {
    return new AssertionError("no mock for " + call.state());
  }

  @Override
  public TaskScripts scripts() {
    return this;
  }

  @Override
  public ValueMapper mapper() {
    return ValueMapper.standard();
  }

  @Override
  public Quotas quotas() {
    return quotas;
  }

  @Override
  public long seed() {
    return 42;
  }

  @Override
  public @Nullable Long interleaving() {
    return null;
  }

  @Override
  public String region() {
    return "us-east-1";
  }

  @Override
  public ObjectStorage objects() {
    throw new AssertionError("no test of the interpreter alone reads objects");
  }

  @Override
  public boolean activityExists(String activityArn) {
    return activityArn.endsWith(":known");
  }

  @Override
  public ExecutionSpec nestedExecution(NestedStart start) throws IntegrationFailure {
    ExecutionSpec spec = machines.get(start.stateMachineArn());
    if (spec == null) {
      throw new IntegrationFailure("StepFunctions.StateMachineDoesNotExistException", "none");
    }
    return new ExecutionSpec(
        spec.arn(),
        spec.name(),
        spec.stateMachineArn(),
        spec.stateMachineName(),
        spec.type(),
        false,
        spec.machine(),
        spec.roleArn(),
        Json.write(start.input()),
        start.input(),
        null,
        null,
        null,
        null);
  }

  @Override
  public void started(ExecutionRun child) {}

  @Override
  public void started(MapRun mapRun) {}

  @Override
  public void opened(ParkedTask task) {
    opened.add(task);
  }

  @Override
  public void awaited(ParkedTask task) {}

  @Override
  public void redriven(ExecutionRun run) {}

  @Override
  public void ended(ExecutionRun run) {
    ended.add(run);
  }
}
