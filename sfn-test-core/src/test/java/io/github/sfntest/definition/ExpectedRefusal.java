package io.github.sfntest.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sidecar says of an invalid definition. Words count where AWS said them; of a validator's
 * findings the place counts; without either any refusal is right.
 */
final class ExpectedRefusal {

  private static final String PREFIX = "Invalid State Machine Definition: '";

  private final JsonNode sidecar;

  ExpectedRefusal(JsonNode sidecar) {
    this.sidecar = sidecar;
  }

  /** What is not as expected; null if all is. */
  String missOf(List<Diagnostic> found) {
    JsonNode says = sidecar.path("says");
    if (says.has("diagnostics")) {
      return missOfDiagnostics(says.path("diagnostics"), found);
    }
    if (says.has("message")) {
      return missOfMessage(says.path("message").textValue(), found);
    }
    List<String> places = new ArrayList<>();
    sidecar
        .path("asl_validator_messages")
        .forEach(
            finding -> {
              if (finding.has("at")) {
                places.add(finding.path("at").textValue());
              }
            });
    return places.isEmpty() || found.stream().anyMatch(finding -> isAtOneOf(finding, places))
        ? null
        : "expected a finding at " + places + ", but found " + found;
  }

  private static String missOfDiagnostics(JsonNode expected, List<Diagnostic> found) {
    List<String> recorded = new ArrayList<>();
    expected.forEach(
        one ->
            recorded.add(
                line(
                    one.path("severity").textValue(),
                    one.path("code").textValue(),
                    one.path("message").textValue(),
                    one.path("location").asText("null"))));
    List<String> ours = found.stream().map(ExpectedRefusal::line).toList();
    return ours.equals(recorded) ? null : "expected " + recorded + ", but found " + ours;
  }

  private static String missOfMessage(String message, List<Diagnostic> found) {
    List<String> ours =
        found.stream()
            .map(one -> one.code() + ": " + one.message() + " at " + one.location().orElse("null"))
            .toList();
    String whole = PREFIX + String.join(", ", ours) + "'";
    String recorded = message.replace("<partition>", "aws");
    return whole.equals(recorded) ? null : "expected " + recorded + ", but found " + whole;
  }

  private static String line(Diagnostic one) {
    return line(
        one.severity().toString(), one.code(), one.message(), one.location().orElse("null"));
  }

  private static String line(String severity, String code, String message, String location) {
    return severity + " " + code + ": " + message + " at " + location;
  }

  /**
   * At the place, above it or below it: validators differ in whether they name a field or its
   * object.
   */
  private static boolean isAtOneOf(Diagnostic finding, List<String> places) {
    String ours = finding.location().orElse("/").replace("[", "/").replace("]", "") + "/";
    return places.stream()
        .map(place -> place + "/")
        .anyMatch(place -> place.startsWith(ours) || ours.startsWith(place));
  }
}
