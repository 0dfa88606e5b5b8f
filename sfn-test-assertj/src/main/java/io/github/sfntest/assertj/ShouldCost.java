package io.github.sfntest.assertj;

import java.time.Duration;

/** The execution uses more than it should, or AWS bills it otherwise. */
final class ShouldCost extends SfnErrorMessage {

  private ShouldCost(ExecutionResult actual, String format, Object... arguments) {
    super(actual.execution(), format, arguments);
  }

  static ShouldCost shouldHavePeakPayloadBelow(
      ExecutionResult actual, int bytes, PeakPayload peak) {
    return new ShouldCost(
        actual,
        "%nExpecting data of %s%nto stay below:%n  %s%nbut %s has:%n  %s",
        actual.subject(),
        bytes(bytes),
        peak.place(),
        bytes(peak.bytes()));
  }

  private static String bytes(int count) {
    return count == 1 ? "1 byte" : count + " bytes";
  }

  static ShouldCost shouldBeBilledAtMost(
      ExecutionResult actual, Duration duration, Duration billed) {
    return new ShouldCost(
        actual,
        "%nExpecting %s%nto be billed at most:%n  %s%nbut is billed:%n  %s",
        actual.subject(),
        millis(duration),
        millis(billed));
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + " ms";
  }

  static ShouldCost shouldBeBilledByDuration(ExecutionResult actual) {
    return new ShouldCost(
        actual,
        "%nExpecting %s%nto be of an EXPRESS state machine, which AWS bills by duration"
            + "%nbut it is STANDARD, which AWS bills by state transitions",
        actual.subject());
  }

  static ShouldCost shouldHaveEnded(ExecutionResult actual) {
    return new ShouldCost(
        actual,
        "%nExpecting %s%nto have ended, as AWS bills by duration%nbut it is RUNNING",
        actual.subject());
  }
}
