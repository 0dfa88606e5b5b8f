package io.github.sfntest.junit5;

import io.github.sfntest.execution.Execution;
import java.util.regex.Pattern;

/** How an execution has ended, as text that is the same for the same end. */
final class ExecutionEnd {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

  /** In causes: which event it was depends on the order of all before it. */
  private static final Pattern EVENT = Pattern.compile("event id #\\d+");

  private ExecutionEnd() {}

  /** {@return status, error and output} UUIDs, times and event ids are left out. */
  static String of(Execution execution) {
    String machine = execution.stateMachineArn();
    String text =
        "'"
            + machine.substring(machine.lastIndexOf(':') + 1)
            + "': "
            + execution.status()
            + execution.error().map(error -> " with " + error).orElse("")
            + execution.cause().map(cause -> ": " + cause).orElse("")
            + execution.output().map(output -> " with " + output).orElse("");
    String withoutIds = UUID.matcher(text).replaceAll("(uuid)");
    String withoutTimes = TIME.matcher(withoutIds).replaceAll("(time)");
    return EVENT.matcher(withoutTimes).replaceAll("event id #(n)");
  }
}
