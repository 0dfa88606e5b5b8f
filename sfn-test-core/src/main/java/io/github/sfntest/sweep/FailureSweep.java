package io.github.sfntest.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.service.FakeService;
import io.github.sfntest.mock.FaultInjector;
import io.github.sfntest.mock.FaultInjector.Fault;
import io.github.sfntest.mock.MockRegistry;
import io.github.sfntest.mock.TaskCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a run once for every error that each of its Tasks can meet. Every run, the first one too,
 * begins with the environment as it is, and leaves it so: executions, time, objects, keys, and
 * where the sequences of mocks stand. What counts on is which mocks were used. Confined to one
 * thread.
 */
@API(status = API.Status.INTERNAL)
public final class FailureSweep {
  private final FakeService service;
  private final MockRegistry mocks;
  private final FaultInjector faults;

  /** What is repeated. */
  @FunctionalInterface
  public interface Run {

    /**
     * Starts executions and lets them end.
     *
     * @throws Throwable as it likes
     */
    void run() throws Throwable;
  }

  /**
   * A sweep in one environment.
   *
   * @param service its service
   * @param mocks its task mocks
   * @param faults what stands between the two
   */
  public FailureSweep(FakeService service, MockRegistry mocks, FaultInjector faults) {
    this.service = service;
    this.mocks = mocks;
    this.faults = faults;
  }

  /**
   * One run that is over.
   *
   * @param calls of all Tasks, or of the one with the fault
   * @param thrown by it, or null
   * @param mistakes of the test
   */
  private record Past(
      List<TaskCall> calls,
      @Nullable Throwable thrown,
      List<AssertionError> mistakes,
      List<Execution> started,
      List<Execution> all) {

    boolean succeeded() {
      return started.stream().allMatch(each -> each.status() == ExecutionStatus.SUCCEEDED);
    }

    Optional<Execution> first(ExecutionStatus status) {
      return started.stream().filter(each -> each.status() == status).findFirst();
    }

    List<Optional<JsonNode>> outputs() {
      return started.stream().map(Execution::output).toList();
    }

    String trace() {
      return started.stream().map(Execution::trace).collect(Collectors.joining("\n\n"));
    }
  }

  /**
   * Does the runs.
   *
   * @param run what to repeat
   * @return a row for each re-run
   * @throws AssertionError if the run doesn't pass without an error
   * @throws IllegalStateException if an execution is open already
   */
  public SweepTable table(Run run) {
    SweepProblems.checkNothingIsOpen(service.kit().allExecutions());
    List<Runnable> kept = List.of(service.keep(), mocks.keep());
    try {
      Past base = past(run, null);
      SweepProblems.checkPassed(base.thrown(), base.mistakes(), base.started());
      List<TaskSite> sites = sites(base.calls());
      if (sites.isEmpty()) {
        throw SweepProblems.noTask();
      }
      List<JsonNode> outputs = new ArrayList<>();
      base.outputs().forEach(output -> output.ifPresent(outputs::add));
      List<SweepResult> results = new ArrayList<>();
      for (TaskSite site : sites) {
        for (SweptError error : SweptError.of(site)) {
          kept.forEach(Runnable::run);
          SweepResult once = result(run, site, error, false, outputs);
          results.add(once);
          if (once.verdict() == SweepVerdict.RETRIED) {
            kept.forEach(Runnable::run);
            results.add(result(run, site, error, true, outputs));
          }
        }
      }
      return new SweepTable(results);
    } finally {
      kept.forEach(Runnable::run);
    }
  }

  private List<TaskSite> sites(List<TaskCall> calls) {
    record Key(String machine, String state) {}
    Map<Key, TaskCall> first = new LinkedHashMap<>();
    calls.forEach(call -> first.putIfAbsent(new Key(call.machine(), call.state()), call));
    return first.values().stream().map(call -> TaskSite.of(call, service)).toList();
  }

  private Past past(Run run, @Nullable Fault fault) {
    List<String> before = service.kit().executions(null).stream().map(Execution::arn).toList();
    List<String> allBefore = service.kit().allExecutions().stream().map(Execution::arn).toList();
    int known = mocks.failures().size();
    List<Throwable> thrown = new ArrayList<>(1);
    List<TaskCall> calls =
        faults.during(
            fault,
            () -> {
              try {
                run.run();
              } catch (Throwable e) { // of the user's code: what it tells is looked at below
                thrown.add(e);
              }
            });
    List<AssertionError> mistakes = mocks.failures();
    return new Past(
        calls,
        thrown.isEmpty() ? null : thrown.get(0),
        mistakes.subList(Math.min(known, mistakes.size()), mistakes.size()),
        service.kit().executions(null).stream()
            .filter(execution -> !before.contains(execution.arn()))
            .toList(),
        service.kit().allExecutions().stream()
            .filter(execution -> !allBefore.contains(execution.arn()))
            .toList());
  }

  private SweepResult result(
      Run run, TaskSite site, SweptError error, boolean everyAttempt, List<JsonNode> outputs) {
    Past past = past(run, new Fault(site.machine(), site.state(), error.outcome(), everyAttempt));
    Throwable problem = problem(past);
    if (problem != null) {
      return new SweepResult(
          site.machine(),
          site.state(),
          error.name(),
          everyAttempt,
          SweepVerdict.BROKEN,
          firstLine(problem),
          past.trace(),
          Optional.of(problem));
    }
    Handler handler = Handler.of(past.calls().get(0), site, past.all());
    SweepVerdict verdict = verdict(past, handler, outputs);
    return new SweepResult(
        site.machine(),
        site.state(),
        error.name(),
        everyAttempt,
        verdict,
        (handler == null ? "" : "by " + handler.text() + ", then ") + ending(past, verdict),
        past.trace(),
        Optional.empty());
  }

  private static @Nullable Throwable problem(Past past) {
    if (!past.mistakes().isEmpty()) {
      return past.mistakes().get(0);
    }
    Throwable thrown = past.thrown();
    if (past.calls().isEmpty()) {
      return thrown == null ? SweepProblems.notMet() : thrown;
    }
    Optional<Execution> open = past.first(ExecutionStatus.RUNNING);
    if (open.isPresent()) {
      return thrown == null ? SweepProblems.stillOpen(open.get()) : thrown;
    }
    return null;
  }

  private static SweepVerdict verdict(
      Past past, @Nullable Handler handler, List<JsonNode> outputs) {
    if (!past.succeeded()) {
      return past.started().stream().allMatch(FailureSweep::endedAsDefined)
          ? SweepVerdict.HANDLED
          : SweepVerdict.UNHANDLED;
    }
    if (handler != null && handler.retried()) {
      return SweepVerdict.RETRIED;
    }
    return past.outputs().stream().flatMap(Optional::stream).toList().equals(outputs)
        ? SweepVerdict.SWALLOWED
        : SweepVerdict.HANDLED;
  }

  /** Whether it succeeded, or a Fail state has ended it. */
  private static boolean endedAsDefined(Execution execution) {
    return execution.status() == ExecutionStatus.SUCCEEDED
        || (execution.status() == ExecutionStatus.FAILED
            && execution.visits().stream()
                .anyMatch(
                    visit ->
                        visit.type().equals("Fail") && visit.error().equals(execution.error())));
  }

  private static String ending(Past past, SweepVerdict verdict) {
    return past.started().stream()
        .filter(execution -> execution.status() != ExecutionStatus.SUCCEEDED)
        .findFirst()
        .map(
            execution ->
                execution.status()
                    + execution.error().map(error -> " with " + error).orElse("")
                    + execution
                        .cause()
                        .filter(FailureSweep::tells)
                        .map(FailureSweep::colon)
                        .orElse(""))
        .orElse(verdict == SweepVerdict.SWALLOWED ? "SUCCEEDED with the same output" : "SUCCEEDED");
  }

  private static boolean tells(String cause) {
    return !cause.isEmpty() && !cause.contains(SweptError.CAUSE);
  }

  private static String colon(String cause) {
    return ": " + Excerpt.of(cause);
  }

  private static String firstLine(Throwable problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }
}
