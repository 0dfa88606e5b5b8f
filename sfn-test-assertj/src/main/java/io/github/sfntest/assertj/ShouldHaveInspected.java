package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.compare.JsonDifferences;
import io.github.sfntest.internal.json.NearNames;
import org.jspecify.annotations.Nullable;

/** A tested state leads elsewhere, or its data are others. */
final class ShouldHaveInspected extends SfnErrorMessage {

  private ShouldHaveInspected(String format, Object... arguments) {
    super(null, format, arguments);
  }

  static ShouldHaveInspected shouldHaveNextState(
      ExecutionResult actual, String expected, @Nullable String next) {
    return new ShouldHaveInspected(
        "%nExpecting %s%nto lead to the state:%n  '%s'%nbut %s, it was:%n  %s",
        actual.subject(),
        expected,
        next == null ? "it leads to none" : "it leads to '" + next + "'",
        actual.summary());
  }

  static ShouldHaveInspected shouldHaveNoNextState(ExecutionResult actual, String next) {
    return new ShouldHaveInspected(
        "%nExpecting %s%nto lead to no other state%nbut it leads to '%s', it was:%n  %s",
        actual.subject(), next, actual.summary());
  }

  static ShouldHaveInspected shouldHaveData(
      ExecutionResult actual, String member, InspectedState data) {
    return new ShouldHaveInspected(
        "%nExpecting %s%nto have the inspection data:%n  '%s'%nbut there are none of that name: %s",
        actual.subject(),
        member,
        data.names().isEmpty()
            ? "there are none at all, as at the inspection level INFO"
            : NearNames.hint(member, data.names()));
  }

  static ShouldHaveInspected shouldHaveDataOf(
      ExecutionResult actual,
      String member,
      JsonNode found,
      JsonNode expected,
      JsonDifferences differences) {
    return new ShouldHaveInspected(
        "%nExpecting inspection data '%s' of %s%nto be:%n  %s%nbut was:%n  %s%n%s",
        member, actual.subject(), json(expected), json(found), differences.describe());
  }

  static ShouldHaveInspected shouldBeHandledBy(
      ExecutionResult actual, String handler, int expected, @Nullable Integer found) {
    return new ShouldHaveInspected(
        "%nExpecting the error of %s%nto be taken by the %s with the index:%n  %s%nbut %s, it"
            + " was:%n  %s",
        actual.subject(),
        handler,
        String.valueOf(expected),
        found == null
            ? "no " + handler + " took it"
            : "it was taken by that with the index " + found,
        actual.summary());
  }

  static ShouldHaveInspected shouldBeRetriedAfter(
      ExecutionResult actual, String expected, @Nullable Integer seconds) {
    return new ShouldHaveInspected(
        "%nExpecting %s%nto be retried after:%n  %s%nbut %s, it was:%n  %s",
        actual.subject(),
        expected,
        seconds == null ? "there is no retry" : "the retry comes after " + seconds + " s",
        actual.summary());
  }
}
