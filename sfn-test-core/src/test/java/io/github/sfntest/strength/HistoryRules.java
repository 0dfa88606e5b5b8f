package io.github.sfntest.strength;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** What holds for any history, whatever has been run. */
final class HistoryRules {
  private static final Set<String> ENDS =
      Set.of("ExecutionSucceeded", "ExecutionFailed", "ExecutionAborted", "ExecutionTimedOut");

  /** After one of these a state inside may have been left without a word. */
  private static final Set<String> LEAVE_OPEN =
      Set.of(
          "ParallelStateFailed",
          "ParallelStateAborted",
          "MapStateFailed",
          "MapStateAborted",
          "MapIterationFailed",
          "MapIterationAborted",
          "MapRunFailed",
          "MapRunAborted",
          "ExecutionRedriven");

  private final List<HistoryEvent> events;
  private final String status;
  private final int payloadQuota;

  private HistoryRules(List<HistoryEvent> events, String status, int payloadQuota) {
    this.events = events;
    this.status = status;
    this.payloadQuota = payloadQuota;
  }

  /**
   * Fails with what does not hold.
   *
   * @param status of the execution now
   */
  static void check(List<HistoryEvent> events, String status, int payloadQuota) {
    HistoryRules rules = new HistoryRules(events, status, payloadQuota);
    rules.checkOrder();
    rules.checkEnd();
    rules.checkStates();
    rules.checkPayloads();
  }

  private void checkOrder() {
    Instant time = Instant.MIN;
    for (int i = 0; i < events.size(); i++) {
      HistoryEvent event = events.get(i);
      that(event.id() == i + 1, "ids ascend from 1", event);
      long previous = event.previousEventId();
      that(previous >= 0 && previous < event.id(), "the previous event is an earlier one", event);
      that(!event.timestamp().isBefore(time), "time does not go back", event);
      time = event.timestamp();
    }
    that(!events.isEmpty() && type(0).equals("ExecutionStarted"), "it starts", events.get(0));
  }

  private void checkEnd() {
    int last = events.size() - 1;
    for (int i = 0; i < last; i++) {
      if (ENDS.contains(type(i))) {
        that(type(i + 1).equals("ExecutionRedriven"), "nothing follows the end", events.get(i + 1));
      }
    }
    boolean ended = ENDS.contains(type(last));
    String expected =
        switch (status) {
          case "SUCCEEDED" -> "ExecutionSucceeded";
          case "FAILED" -> "ExecutionFailed";
          case "ABORTED" -> "ExecutionAborted";
          case "TIMED_OUT" -> "ExecutionTimedOut";
          default -> "";
        };
    that(
        expected.isEmpty() ? !ended : type(last).equals(expected),
        "the last event fits the status " + status,
        events.get(last));
  }

  private void checkStates() {
    boolean[] left = new boolean[events.size() + 1];
    boolean mayLeaveOpen =
        !status.equals("SUCCEEDED")
            || count("ParallelStateStarted") > count("ParallelStateEntered") // a retry
            || count("MapStateStarted") > count("MapStateEntered");
    for (HistoryEvent event : events) {
      String type = event.typeAsString();
      mayLeaveOpen |= LEAVE_OPEN.contains(type);
      if (type.endsWith("StateEntered")) {
        checkEntry(event);
      } else if (type.endsWith("StateExited")) {
        HistoryEvent entry = entryOf(event);
        that(!left[entry.id().intValue()], "a state is left once", event);
        left[entry.id().intValue()] = true;
      }
    }
    for (HistoryEvent event : events) {
      that(
          mayLeaveOpen
              || !event.typeAsString().endsWith("StateEntered")
              || left[event.id().intValue()],
          "an execution that succeeded has left its states",
          event);
    }
  }

  private void checkEntry(HistoryEvent entry) {
    long previous = entry.previousEventId();
    String before = previous == 0 ? "" : type((int) previous - 1);
    that(
        previous == 0
            || before.endsWith("StateExited")
            || before.equals("ExecutionStarted")
            || before.equals("ParallelStateStarted")
            || before.equals("MapIterationStarted")
            || isFailAgain(entry),
        "a state is entered from another one, or at a start",
        entry);
  }

  /** A redrive enters a Fail state again, and no other. */
  private boolean isFailAgain(HistoryEvent entry) {
    return entry.typeAsString().equals("FailStateEntered") && count("ExecutionRedriven") > 0;
  }

  private long count(String type) {
    return events.stream().filter(event -> event.typeAsString().equals(type)).count();
  }

  private HistoryEvent entryOf(HistoryEvent exit) {
    String name = exit.stateExitedEventDetails().name();
    HistoryEvent event = exit;
    while (event.previousEventId() > 0 || event.evaluationFailedEventDetails() != null) {
      // the chain of an evaluation that failed leads past the entry of its own state
      int previous =
          event.typeAsString().equals("EvaluationFailed")
              ? entryBefore(event, event.evaluationFailedEventDetails().state())
              : event.previousEventId().intValue();
      event = events.get(previous - 1);
      if (isEntryOf(event, name)) {
        return event;
      }
    }
    throw new AssertionError("the state was entered before: " + exit);
  }

  /** The entry that follows the same event, or, for a Wait, that is followed. */
  private int entryBefore(HistoryEvent failed, String state) {
    int id = failed.id().intValue();
    HistoryEvent event = failed;
    while (!isEntryOf(event, state)
        || (event.previousEventId().longValue() != failed.previousEventId()
            && event.id().longValue() != failed.previousEventId())) {
      id--;
      event = events.get(id - 1);
    }
    return id;
  }

  private static boolean isEntryOf(HistoryEvent event, String state) {
    return event.typeAsString().endsWith("StateEntered")
        && event.stateEnteredEventDetails().name().equals(state);
  }

  private void checkPayloads() {
    for (HistoryEvent event : events) {
      if (event.stateEnteredEventDetails() != null) {
        checkSize(event, event.stateEnteredEventDetails().input());
      }
      if (event.stateExitedEventDetails() != null) {
        checkSize(event, event.stateExitedEventDetails().output());
      }
      if (event.executionSucceededEventDetails() != null) {
        checkSize(event, event.executionSucceededEventDetails().output());
      }
    }
  }

  private void checkSize(HistoryEvent event, String payload) {
    that(
        payload == null || payload.getBytes(StandardCharsets.UTF_8).length <= payloadQuota,
        "payloads are within the quota of " + payloadQuota,
        event);
  }

  private String type(int index) {
    return events.get(index).typeAsString();
  }

  private void that(boolean holds, String rule, HistoryEvent event) {
    if (!holds) {
      StringBuilder around = new StringBuilder();
      events.forEach(
          each ->
              around
                  .append("\n  ")
                  .append(each.id())
                  .append(" after ")
                  .append(each.previousEventId())
                  .append(' ')
                  .append(each.typeAsString()));
      throw new AssertionError(
          "Not so in this history: " + rule + ", at event " + event.id() + around);
    }
  }
}
