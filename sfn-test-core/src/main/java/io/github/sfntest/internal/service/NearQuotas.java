package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.history.Details;
import io.github.sfntest.internal.history.Event;
import io.github.sfntest.internal.history.EventType;
import io.github.sfntest.internal.history.History;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.runtime.ExecutionRun;
import io.github.sfntest.internal.runtime.Quotas;
import io.github.sfntest.internal.trace.TraceRenderer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which quotas an execution comes near to: what passes with the test's data may fail with a little
 * more. Developer Guide, "Service quotas".
 */
final class NearQuotas {
  private static final long PERCENT = 80;

  private NearQuotas() {}

  /** A line for each quota of which it has used 80 % or more, that of a payload by the largest. */
  static List<String> of(ExecutionRun run, Quotas quotas) {
    List<String> lines = new ArrayList<>(0);
    StateMachineType type = run.spec().type();
    int events = run.history().size();
    if (type == StateMachineType.STANDARD && isNear(events, quotas.historyEvents())) {
      lines.add(
          text(
              "%,d events, %s of %,d for the history of a standard execution",
              events, share(events, quotas.historyEvents()), quotas.historyEvents()));
    }
    Payload largest = Payload.largest(run.history());
    if (largest != null && isNear(largest.bytes(), quotas.payloadBytes())) {
      lines.add(
          text(
              "%,d bytes in event %d (%s), %s of %,d for a payload",
              largest.bytes(),
              largest.event(),
              largest.type(),
              share(largest.bytes(), quotas.payloadBytes()),
              quotas.payloadBytes()));
    }
    Duration quota = quotas.duration(type);
    Duration ran = ran(run);
    if (isNear(ran.toMillis(), quota.toMillis())) {
      lines.add(
          text(
              "ran %s, %s of %s for %s execution",
              TraceRenderer.text(ran),
              share(ran.toMillis(), quota.toMillis()),
              TraceRenderer.text(quota),
              type == StateMachineType.STANDARD ? "a standard" : "an express"));
    }
    return lines;
  }

  /** A redriven execution has its time anew. */
  private static Duration ran(ExecutionRun run) {
    long from = Math.max(run.startMillis(), run.redriveMillis());
    return Duration.ofMillis((run.ended() ? run.stopMillis() : run.timeline().nowMillis()) - from);
  }

  private static boolean isNear(long used, long quota) {
    return used >= Math.ceil(quota * (PERCENT / 100d));
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private static String share(long used, long quota) {
    return used * 100 / quota + " % of the quota";
  }

  /**
   * What an event carries.
   *
   * @param bytes of UTF-8
   */
  private record Payload(int bytes, int event, String type) {

    /** The first of the largest; null if there is none. */
    static @Nullable Payload largest(History history) {
      Payload largest = null;
      for (int id = 1; id <= history.size(); id++) {
        Event event = history.event(id);
        // what a submission answers is kept by the service, and no data of the execution
        int bytes = event.type() == EventType.TASK_SUBMITTED ? 0 : bytes(event.details());
        if (bytes > 0 && (largest == null || bytes > largest.bytes())) {
          largest = new Payload(bytes, id, event.type().apiName());
        }
      }
      return largest;
    }

    private static int bytes(Details details) {
      if (details instanceof Details.Started started) {
        return started.inputText().getBytes(StandardCharsets.UTF_8).length;
      }
      JsonNode value = value(details);
      return value == null ? 0 : Json.utf8Size(value);
    }

    private static @Nullable JsonNode value(Details details) {
      if (details instanceof Details.Entered entered) {
        return entered.input();
      }
      if (details instanceof Details.Exited exited) {
        return exited.output();
      }
      if (details instanceof Details.TaskScheduled scheduled) {
        return scheduled.parameters();
      }
      if (details instanceof Details.Scheduled scheduled) {
        return scheduled.input();
      }
      if (details instanceof Details.TaskOutput task) {
        return task.output();
      }
      return details instanceof Details.Output output ? output.output() : null;
    }
  }
}
