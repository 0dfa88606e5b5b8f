package io.github.sfntest.sweep;

import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.asl.ErrorHandling;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.asl.TaskState;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.runtime.Quotas;
import io.github.sfntest.mock.FaultInjector;
import io.github.sfntest.mock.IntegrationErrors;
import io.github.sfntest.mock.MockedOutcome;
import io.github.sfntest.mock.TaskCall;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An error that a Task can meet, and what brings it about.
 *
 * @param name the error name
 * @param outcome what its call comes to
 */
record SweptError(String name, MockedOutcome outcome) {
  static final String CAUSE = "Injected by the failure sweep.";

  private static final String TASK_FAILED = "States.TaskFailed";
  private static final String TIMEOUT = "States.Timeout";
  private static final String HEARTBEAT = "States.HeartbeatTimeout";
  private static final String DATA_LIMIT = "States.DataLimitExceeded";

  /** Of the reserved names, those that the outcome of a call can bring about under their name. */
  private static final Set<String> RESERVED_OF_CALLS = Set.of(TASK_FAILED, "States.Permissions");

  private static final String RESERVED = "States.";
  private static final String RESERVED_OF_HTTP = "States.Http.";

  /** One byte more than the quota. */
  private static final int TOO_LARGE = Quotas.aws().payloadBytes() + 1;

  /** All that a Task can meet, those first that the definition names. */
  static List<SweptError> of(TaskSite site) {
    Set<String> names = new LinkedHashSet<>();
    site.states().stream()
        .flatMap(SweptError::named)
        .filter(SweptError::comesFromCalls)
        .forEach(names::add);
    List<String> own = IntegrationErrors.of(site.call());
    names.addAll(own);
    names.add(TASK_FAILED);
    Stream<SweptError> failures =
        names.stream().map(name -> new SweptError(name, failure(name, site.call(), own)));
    Stream<SweptError> limits =
        waitsWithHeartbeat(site)
            // the heartbeat may be earlier: the other limit is met by its name
            ? Stream.of(
                new SweptError(TIMEOUT, FaultInjector.failure(TIMEOUT, CAUSE)),
                missed(HEARTBEAT, TaskOutcome.Kind.MISSED_HEARTBEAT))
            : Stream.of(missed(TIMEOUT, TaskOutcome.Kind.TIMED_OUT));
    return Stream.of(failures, limits, Stream.of(oversized())).flatMap(each -> each).toList();
  }

  private static Stream<String> named(State state) {
    ErrorHandling handling = ErrorHandling.of(state);
    return Stream.concat(
        handling.retriers().stream().flatMap(retrier -> retrier.errorEquals().stream()),
        handling.catchers().stream().flatMap(catcher -> catcher.errorEquals().stream()));
  }

  private static boolean comesFromCalls(String name) {
    return !name.startsWith(RESERVED)
        || name.startsWith(RESERVED_OF_HTTP)
        || RESERVED_OF_CALLS.contains(name);
  }

  /** Without a token a heartbeat has no effect. */
  private static boolean waitsWithHeartbeat(TaskSite site) {
    return site.task() instanceof TaskState task
        && task.heartbeatSeconds() != null
        && (task.resource().kind() == TaskResource.Kind.ACTIVITY
            || task.resource().pattern() == TaskResource.Pattern.WAIT_FOR_CALLBACK);
  }

  private static MockedOutcome failure(String name, TaskCall call, List<String> own) {
    boolean ofFunction =
        call.lambdaFunction() != null && !name.startsWith(RESERVED) && !own.contains(name);
    return FaultInjector.failure(name, ofFunction ? functionError(name) : CAUSE);
  }

  /** What Lambda makes of an error that a function raises. */
  private static String functionError(String name) {
    return Json.write(Json.object("errorMessage", CAUSE, "errorType", name));
  }

  private static SweptError missed(String name, TaskOutcome.Kind kind) {
    return new SweptError(name, FaultInjector.missed(kind));
  }

  private static SweptError oversized() {
    return new SweptError(
        DATA_LIMIT, FaultInjector.result(Json.object("Oversized", "x".repeat(TOO_LARGE))));
  }
}
