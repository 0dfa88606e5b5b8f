package io.github.sfntest.internal.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.asl.ChoiceState;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines below a visit: attempts, retries, the catcher, variables, what it waits for. */
final class VisitDetails {
  private final VisitTree.Node node;
  private final StateVisit visit;
  private final List<TaskInvocation> invocations;
  private final boolean running;
  private final List<String> lines = new ArrayList<>();

  private VisitDetails(VisitTree.Node node, boolean running) {
    this.node = node;
    this.visit = node.visit();
    this.invocations = node.invocations();
    this.running = running;
  }

  /**
   * The lines, without indentation.
   *
   * @param running whether the execution still runs, so that an open visit waits
   */
  static List<String> of(VisitTree.Node node, boolean running) {
    VisitDetails details = new VisitDetails(node, running);
    if (node.state() instanceof ChoiceState choice) {
      details.lines.addAll(ChoiceRules.describe(node, choice));
    }
    details.attempts();
    details.outcome();
    return details.lines;
  }

  private void attempts() {
    int attempts = Math.max(invocations.size(), visit.retries().size());
    TaskInvocation before = null;
    for (int i = 0; i < attempts; i++) {
      TaskInvocation invocation = i < invocations.size() ? invocations.get(i) : null;
      RetryAttempt retry = i < visit.retries().size() ? visit.retries().get(i) : null;
      String call = invocation == null ? "" : call(invocation, before);
      String end = retry == null ? endOfLastAttempt() : retried(retry);
      lines.add("attempt " + (i + 1) + ": " + call + (call.isEmpty() ? "" : ", ") + end);
      before = invocation;
    }
  }

  /** What was called; of a further attempt, only what is new about it. */
  private static String call(TaskInvocation invocation, @Nullable TaskInvocation before) {
    JsonNode input = invocation.input();
    if (before != null && Json.equal(before.input(), input)) {
      return "";
    }
    return shortResource(invocation.resource()) + " " + Excerpt.of(input);
  }

  private static String retried(RetryAttempt retry) {
    return "failed with "
        + (retry.error().isEmpty() ? "no error name" : retry.error())
        + ", retrier "
        + retry.retrier()
        + " waits "
        + TraceRenderer.text(retry.delay());
  }

  private String endOfLastAttempt() {
    if (hasFailed()) {
      return "failed with " + error(visit.error(), visit.cause());
    }
    if (visit.exitedAt().isPresent()) {
      return "succeeded";
    }
    return running ? Awaited.of(node) : "did not end";
  }

  private void outcome() {
    boolean told = invocations.size() > visit.retries().size();
    if (hasFailed() && !told) {
      lines.add("failed with " + error(visit.error(), visit.cause()));
    }
    Optional<Edge> edge = visit.edge();
    if (edge.isPresent() && edge.get().kind() == Edge.Kind.CATCH) {
      lines.add(
          "catcher "
              + edge.get().index().orElse(0)
              + " → "
              + edge.get().target().map(TraceRenderer::quoted).orElse("the end"));
    }
    if (!visit.assigned().isEmpty()) {
      lines.add(TraceRenderer.assigned(visit.assigned()));
    }
    if (visit.type().equals("Wait")) {
      visit.exitedAt().ifPresent(exit -> waited(Duration.between(visit.enteredAt(), exit)));
    }
    if (running && Awaited.isWaitingToRetry(node)) {
      lines.add(Awaited.of(node));
    }
  }

  private void waited(Duration time) {
    if (!time.isZero()) {
      lines.add("waited " + TraceRenderer.text(time));
    }
  }

  private boolean hasFailed() {
    return visit.error().isPresent() || visit.cause().isPresent();
  }

  /** Such as {@code Boom: no luck}. */
  static String error(Optional<String> error, Optional<String> cause) {
    String name = error.filter(text -> !text.isEmpty()).orElse("no error name");
    return cause.map(text -> name + ": " + Excerpt.ofCause(text)).orElse(name);
  }

  /** The service and action, function or activity: what of the ARN is worth reading. */
  private static String shortResource(String resource) {
    int integration = resource.indexOf(":states:::");
    if (integration >= 0) {
      return resource.substring(integration + ":states:::".length());
    }
    int function = resource.indexOf(":function:");
    if (function >= 0) {
      return "function " + resource.substring(function + ":function:".length());
    }
    if (Awaited.isActivity(resource)) {
      return "activity "
          + resource.substring(resource.indexOf(":activity:") + ":activity:".length());
    }
    return resource;
  }
}
